import { spawn } from "node:child_process";

import { buildPortal, generateClient } from "./build.mjs";
import { openEmbeddedDatabase, withClient } from "./embedded-database.mjs";
import { checkPortIsFree, readStartEnvironment } from "./environment.mjs";
import { claimInstance, isDatabaseNeeded } from "./instance.mjs";
import { migrate } from "./migrations.mjs";
import { DATA, ROOT } from "./paths.mjs";
import { programArguments } from "./programs.mjs";
import { say, StartFailure, step } from "./progress.mjs";
import { readSecrets } from "./secrets.mjs";
import { seed } from "./seeds.mjs";

const WATCH_MS = 500;

/** Everything after the dependencies: database, data, build, server; returns when the portal has been stopped. */
export async function runPortal({ mode }) {
  const environment = await readStartEnvironment();
  const address = `http://${environment.HOST.includes(":") ? `[${environment.HOST}]` : environment.HOST}:${environment.PORT}`;
  const embedded = environment.DATABASE_URL === undefined;
  const instance = claimInstance(embedded ? mode : `${mode}-${environment.PORT}`, publicAddress(environment, address));
  const stop = stopSignal();
  let database;
  try {
    await checkPortIsFree(environment);
    await step("Klien basis data", generateClient);
    await step("Basis data", async () => {
      database = embedded ? await openEmbeddedDatabase(DATA) : { url: environment.DATABASE_URL };
      if (!embedded) await withClient(database.url, (client) => client.query("SELECT 1"));
      return remarkOn(database, embedded);
    });
    const env = environmentOfServer(environment, { url: database.url, embedded, mode });
    await step("Skema basis data", async () => remarkOnMigrations(await migrate(database.url)));
    if (mode === "start") {
      await step("Data awal", () => seed(database.url, env));
      await step("Aplikasi", () => buildPortal(env));
    } else {
      // Half-finished seeds are no reason to keep a developer from the pages.
      await step("Data awal", () => seed(database.url, env)).catch((error) => say(`! ${error.message}`));
    }
    if (stop.requested) return;
    await serve({ env, stop, database, embedded, greet: () => greet(env, { embedded, url: database.url }) });
  } finally {
    instance.release();
    if (embedded && database && !isDatabaseNeeded()) {
      await step("Menghentikan basis data", () => database.stop());
    }
  }
}

function publicAddress({ NEXTAUTH_URL, HOST, PORT }, address) {
  return NEXTAUTH_URL ?? (HOST === "127.0.0.1" ? `http://localhost:${PORT}` : address);
}

function remarkOn({ adopted }, embedded) {
  if (!embedded) return "terhubung";
  return adopted ? "sudah berjalan" : "dijalankan";
}

function remarkOnMigrations(applied) {
  return applied.length === 0 ? "sudah terbaru" : `${applied.length} migrasi diterapkan`;
}

function environmentOfServer(environment, { url, embedded, mode }) {
  const secrets = embedded ? readSecrets(DATA) : {};
  const demo = embedded
    ? { SKJ_EMBEDDED: "1", DEMO_PASSWORD: environment.DEMO_PASSWORD ?? secrets.demoPassword }
    : { SKJ_EMBEDDED: "", DEMO_PASSWORD: "" };
  return {
    ...process.env,
    ...demo,
    NODE_ENV: mode === "start" ? "production" : "development",
    DATABASE_URL: url,
    HOST: environment.HOST,
    PORT: String(environment.PORT),
    NEXTAUTH_URL: environment.NEXTAUTH_URL ?? `http://localhost:${environment.PORT}`,
    NEXTAUTH_SECRET: environment.NEXTAUTH_SECRET ?? secrets.sessionSecret,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** The server as a process of its own, so that it ends with this one, however that ends. */
async function serve({ env, stop, database, embedded, greet }) {
  const child = spawn(process.execPath, programArguments("serve", env), {
    cwd: ROOT,
    env,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  child.once("message", () => void greet());
  const watch = embedded ? watchDatabase(database) : undefined;
  stop.then(() => child.kill("SIGTERM"));
  const code = await ended;
  clearInterval(watch);
  if (!stop.requested && code !== 0) throw new StartFailure("Server berhenti karena kesalahan di atas.");
}

/** A database that was killed under a running portal is started again on its port; it recovers what was committed. */
function watchDatabase(database) {
  let busy = false;
  return setInterval(async () => {
    if (busy || database.isRunning()) return;
    busy = true;
    say("! Basis data berhenti mendadak; dijalankan kembali …");
    try {
      Object.assign(database, await database.relaunch());
      say("! Basis data berjalan kembali.");
    } catch (error) {
      say(`! ${error.message}`);
    }
    busy = false;
  }, WATCH_MS);
}

/** A promise of Ctrl-C or SIGTERM; `requested` says whether it came already. */
function stopSignal() {
  let resolve;
  const stop = new Promise((done) => (resolve = done));
  stop.requested = false;
  const request = () => {
    if (!stop.requested) say("\nMenghentikan portal …");
    stop.requested = true;
    resolve();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, request);
  whenLauncherEnds(request);
  return stop;
}

/** SIGTERM to npm ends npm and the shell it started us with, but does not reach us. */
function whenLauncherEnds(request) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const launcher = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === launcher) return;
    clearInterval(watch);
    request();
  }, WATCH_MS);
  watch.unref();
}

async function greet(env, { embedded, url }) {
  say(`\nPortal siap di ${env.NEXTAUTH_URL}`);
  if (embedded) {
    const { rows } = await withClient(url, (client) =>
      client.query("SELECT email FROM users WHERE email LIKE '%.demo' ORDER BY split_part(email, '@', 2), email"),
    );
    if (rows.length > 0) {
      say(`\nAkun demo (kata sandi: ${env.DEMO_PASSWORD}):`);
      for (const { email } of rows) say(`  ${email}`);
    }
  }
  say("\nBerhenti dengan Ctrl-C.");
}

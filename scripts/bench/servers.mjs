import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { run, TYPESCRIPT, until } from "../setup/child.mjs";
import { freePort } from "../setup/cluster.mjs";
import { ROOT } from "../setup/paths.mjs";
import { programArguments } from "../setup/programs.mjs";
import { StartFailure } from "../setup/progress.mjs";

const NEXT = join(ROOT, "node_modules/next/dist/bin/next");
const PRERENDERED = "scripts/bench/prerendered";
const READY_MS = 60_000;
const POLL_MS = 10;
/** What plain Next puts around the text, which stands in a page twice: as HTML and as the data of the router. */
const BYTES_AROUND = 4700;

const baseOf = (port) => `http://127.0.0.1:${port}`;

/** The portal as `npm start` runs it, on the given database. `milliseconds`: from its start to its first 200. */
export async function startPortal(env, { defer }) {
  const port = await freePort();
  const base = baseOf(port);
  return startServer(programArguments("serve", env), {
    env: { ...env, PORT: String(port), NEXTAUTH_URL: base },
    base,
    defer,
  });
}

/** A page of about `bytes`, prerendered and served by plain `next start`. */
export async function startPrerendered(bytes, { defer, signal }) {
  const env = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    BENCH_TEXT: String(Math.max(0, Math.round((bytes - BYTES_AROUND) / 2))),
  };
  const { code, output } = await run(process.execPath, [NEXT, "build", PRERENDERED], { env, signal });
  if (code !== 0) throw new StartFailure(`Halaman pembanding tidak dapat dibangun:\n${output}`);
  const port = await freePort();
  const args = [NEXT, "start", PRERENDERED, "--hostname", "127.0.0.1", "--port", String(port)];
  return startServer(args, { env, base: baseOf(port), defer });
}

async function startServer(args, { env, base, defer }) {
  const started = performance.now();
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = defer(async () => {
    child.kill("SIGTERM");
    await ended;
  });
  await untilAnswers(base, () => child.exitCode === null);
  return { base, stop, pid: child.pid, milliseconds: performance.now() - started };
}

/** Waits for the first 200. */
export async function untilAnswers(base, isAlive) {
  const answers = async () => !isAlive() || (await fetch(base).catch(() => null))?.status === 200;
  if (!(await until(answers, READY_MS, POLL_MS)) || !isAlive()) throw new StartFailure(`${base} tidak menjawab.`);
}

/** Runs one of the project's TypeScript files and answers the lines that it printed. */
export async function runTypeScript(script, options) {
  const { code, output } = await run(process.execPath, [...TYPESCRIPT, script], options);
  if (code !== 0) throw new StartFailure(`${script} gagal:\n${output}`);
  return output.trim().split("\n");
}

/** Different words of the founding regulations, in the order of their first appearance. */
export function wordsOfRegulations() {
  const texts = ["perbup-purwakarta-213-2020", "perwal-pekalongan-90-2020"].map((name) =>
    readFileSync(join(ROOT, `seeds/sources/${name}.txt`), "utf8"),
  );
  return [
    ...new Set(
      texts
        .join(" ")
        .toLowerCase()
        .match(/[a-z]{5,}/g),
    ),
  ];
}

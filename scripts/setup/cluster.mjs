import { spawn } from "node:child_process";
import { chownSync, closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";

import { isAlive, run, until } from "./child.mjs";
import { launchFailure, sizeOfLog, tailOf } from "./cluster-log.mjs";
import { adoptRunning, stopServer, urlOf } from "./cluster-running.mjs";
import { asAccount, chooseAccount } from "./postgres-account.mjs";
import { locatePrograms } from "./postgres-program.mjs";
import { StartFailure } from "./progress.mjs";

const INIT_FLAGS = [
  "--encoding=UTF8",
  // Byte order everywhere, but letters known: the same results on every machine, whatever locales it has.
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--data-checksums",
  "--auth=scram-sha-256",
  "--username=postgres",
];

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  max_connections: "200",
};

/** For throw-away clusters of tests only: a power cut would lose them. */
export const WITHOUT_DURABILITY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/**
 * A running PostgreSQL on the data under `folder`, made at first use. A server left behind by a killed process is
 * adopted; one that was killed itself recovers from its log. Detached: Ctrl-C must reach the portal first.
 */
export async function openCluster({ folder, password, settings = {}, port }) {
  const place = { folder, data: join(folder, "postgres"), log: join(folder, "postgres.log") };
  const account = await chooseAccount(place.data);
  const cluster = { ...place, account, password, programs: locatePrograms(), settings: { ...SETTINGS, ...settings } };
  if (!existsSync(join(place.data, "PG_VERSION"))) await initialise(cluster);

  const running = (await adoptRunning(cluster)) ?? (await launch(cluster, port ?? (await freePort())));
  return {
    pid: running.pid,
    port: running.port,
    adopted: running.adopted === true,
    url: (database) => urlOf({ port: running.port, password, database }),
    isRunning: () => isAlive(running.pid),
    relaunch: () => openCluster({ folder, password, settings, port: running.port }),
    stop: () => stopServer(running.pid),
  };
}

/** Into a folder of another name, renamed when whole: a kill half-way leaves nothing that looks like a database. */
async function initialise({ folder, data, account, password, programs }) {
  const fresh = `${data}.new`;
  const passwordFile = join(folder, "initdb-password");
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const path of [fresh, passwordFile]) chownSync(path, account.uid, account.gid);
  const flags = [`--pgdata=${fresh}`, `--pwfile=${passwordFile}`, ...INIT_FLAGS];
  const { command, args, options } = asAccount(account, [programs.initdb, ...flags], [fresh]);
  const { code, output } = await run(command, args, { ...options, cwd: dirname(folder) }).finally(() =>
    rmSync(passwordFile, { force: true }),
  );
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw launchFailure("Basis data tidak dapat dibuat.", output);
  }
  renameSync(fresh, data);
}

/** Starts the server. Children of a killed postmaster may hold its memory for a moment: they are given time. */
async function launch(cluster, port, attempts = 40) {
  const from = sizeOfLog(cluster.log);
  const child = spawnServer(cluster, port);
  const ready = () => tailOf(cluster.log, from).includes("ready to accept connections");
  // Long, because recovery after a power cut replays the log first; a server that gave up ends the wait at once.
  await until(() => ready() || child.exitCode !== null || child.signalCode !== null, 300_000);
  if (child.exitCode === null && child.signalCode === null && ready()) return { pid: child.pid, port };

  const log = tailOf(cluster.log, from);
  if (attempts > 0 && /shared memory block|lock file "postmaster.pid" already exists/.test(log)) {
    await until(() => false, 250);
    return launch(cluster, port, attempts - 1);
  }
  throw launchFailure(`Basis data tidak dapat dijalankan. Catatannya: ${cluster.log}.`, log);
}

function spawnServer({ data, log, account, programs, settings }, port) {
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const { command, args, options } = asAccount(
    account,
    [programs.postgres, "-D", data, "-p", String(port), ...flags],
    [data],
  );
  const out = openSync(log, "a", 0o600);
  try {
    const child = spawn(command, args, { ...options, detached: true, stdio: ["ignore", out, out] });
    child.on("error", () => {});
    child.unref();
    return child;
  } finally {
    closeSync(out);
  }
}

/** A port that nobody listens on now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", () => reject(new StartFailure("Tidak ada porta bebas di 127.0.0.1.")));
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

import { spawn } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { freePort } from "../setup/cluster.mjs";
import { ROOT } from "../setup/paths.mjs";
import { medianOf } from "./load.mjs";
import { seconds } from "./report.mjs";
import { startPortal, untilAnswers } from "./servers.mjs";

const STARTS = 3;
const BUDGET_MS = 15_000;
const SOURCES = ["app", "components", "lib", "public", "prisma", "scripts", "seeds"];
const FILES = [
  "instrumentation.ts",
  "next.config.ts",
  "package.json",
  "package-lock.json",
  "postcss.config.mjs",
  "prisma.config.ts",
  "tsconfig.json",
];

/** From the start of the server's process to its first 200, with its build made and its database running. */
export async function measureServerStart({ env, limits }) {
  const times = [];
  for (let turn = 0; turn < STARTS; turn += 1) {
    const { milliseconds, stop } = await startPortal(env, limits);
    times.push(milliseconds);
    await stop();
  }
  return [row(`Proses server sampai jawaban pertama (median ${STARTS} kali)`, medianOf(times))];
}

/** `npm start` in a copy of the project with data of its own: once to make them, then again as on any other day. */
export async function measureSecondStart({ env, limits }) {
  const folder = mkdtempSync(join(tmpdir(), "skj-bench-"));
  const remove = limits.defer(async () => rmSync(folder, { recursive: true, force: true }));
  copyProject(folder, env.NEXT_DIST_DIR);
  const first = await startInFolder(folder, { env, limits });
  const second = await startInFolder(folder, { env, limits });
  await remove();
  return [
    { title: "npm start pertama: basis data dan data awal dibuat, build sudah ada", value: seconds(first) },
    row("npm start kedua sampai halaman pertama", second),
  ];
}

function copyProject(folder, build) {
  // The database may run under another account and has to pass through.
  chmodSync(folder, 0o711);
  for (const name of [...SOURCES, ...FILES]) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  const isNeeded = (path) => !path.startsWith(join(ROOT, build, "cache"));
  cpSync(join(ROOT, build), join(folder, build), { recursive: true, verbatimSymlinks: true, filter: isNeeded });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
}

async function startInFolder(folder, { env, limits }) {
  const port = await freePort();
  const started = performance.now();
  // A group of its own, which hears Ctrl-C as a terminal's does: npm, the portal and its server.
  const child = spawn("npm", ["start"], {
    cwd: folder,
    // Empty is not set: the embedded database, and the address that follows from the port.
    env: { ...env, DATABASE_URL: "", NEXTAUTH_URL: "", PORT: String(port) },
    stdio: "ignore",
    detached: true,
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = limits.defer(async () => {
    if (child.exitCode === null) process.kill(-child.pid, "SIGINT");
    await ended;
  });
  await untilAnswers(`http://127.0.0.1:${port}`, () => child.exitCode === null);
  const milliseconds = performance.now() - started;
  await stop();
  return milliseconds;
}

function row(title, milliseconds) {
  const isMet = milliseconds <= BUDGET_MS;
  return { title, value: seconds(milliseconds), budget: `≤ ${seconds(BUDGET_MS)}`, isMet };
}

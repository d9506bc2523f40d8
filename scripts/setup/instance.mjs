import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { commandLineOf, isAlive } from "./child.mjs";
import { DATA } from "./paths.mjs";
import { StartFailure } from "./progress.mjs";

// Who uses the embedded database now: one file per running portal, and `keep` when it was started by itself.
const FOLDER = join(DATA, "run");
const KEEP = join(FOLDER, "keep");

/**
 * Registers this process as the one that runs as `name` ("start", "dev"). Refuses when another one does. A file left
 * behind by a killed process does not count.
 */
export function claimInstance(name, address) {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.json`);
  const other = readInstance(path);
  if (other) {
    throw new StartFailure(
      `Portal sudah berjalan di ${other.address} (proses ${other.pid}). ` +
        "Hentikan yang itu dengan Ctrl-C lebih dahulu, atau buka alamatnya di peramban.",
    );
  }
  rmSync(path, { force: true });
  write(path, { pid: process.pid, address });
  return { release: () => rmSync(path, { force: true }) };
}

/** "wx": of two that start at the same moment, one fails here. */
function write(path, instance) {
  try {
    writeFileSync(path, JSON.stringify(instance), { flag: "wx" });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    throw new StartFailure("Portal lain sedang dimulai pada saat yang sama. Coba lagi sebentar lagi.");
  }
}

function readInstance(path) {
  try {
    const { pid, address } = JSON.parse(readFileSync(path, "utf8"));
    const command = commandLineOf(pid);
    const ours = command === "" || /scripts[\\/](start|dev)\.mjs/.test(command);
    return pid !== process.pid && isAlive(pid) && ours ? { pid, address } : null;
  } catch {
    return null;
  }
}

/** Whether anybody but this process still needs the embedded database. */
export function isDatabaseNeeded() {
  return existsSync(KEEP) || someInstance();
}

function someInstance() {
  if (!existsSync(FOLDER)) return false;
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
  return files.some((name) => readInstance(join(FOLDER, name)) !== null);
}

export function keepDatabase() {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(KEEP, "");
}

/** False when a running portal needs the database. */
export function releaseDatabase() {
  rmSync(KEEP, { force: true });
  return !someInstance();
}

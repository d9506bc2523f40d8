import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { isAlive } from "./child.mjs";
import { openCluster, WITHOUT_DURABILITY } from "./cluster.mjs";
import { stopServer } from "./cluster-running.mjs";

const PREFIX = "skj-test-";

/**
 * A throw-away PostgreSQL of the same kind as the portal's, in a folder of its own.
 *
 * @param settings what differs from the portal's; nothing where writes are measured
 */
export async function openTestCluster(settings = WITHOUT_DURABILITY) {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // The database may run under another account and has to pass through.
  chmodSync(folder, 0o711);
  const cluster = await openCluster({ folder, password: "test", settings });
  return {
    url: cluster.url,
    async stop() {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Removes what test runs that were killed have left behind; the folder's name says whose it was. */
async function sweep() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    if (isAlive(Number(name.slice(PREFIX.length).split("-")[0]))) continue;
    const folder = join(tmpdir(), name);
    const pid = postmasterOf(folder);
    if (pid) await stopServer(pid);
    rmSync(folder, { recursive: true, force: true });
  }
}

function postmasterOf(folder) {
  try {
    return Number(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
  } catch {
    return null;
  }
}

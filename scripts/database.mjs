// The embedded database by itself, for development: node scripts/database.mjs start | stop | url
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { stopServer } from "./setup/cluster-running.mjs";
import { openEmbeddedDatabase } from "./setup/embedded-database.mjs";
import { releaseDatabase, keepDatabase } from "./setup/instance.mjs";
import { DATA } from "./setup/paths.mjs";
import { runMain, say, StartFailure } from "./setup/progress.mjs";

const COMMANDS = {
  async start() {
    const { url, adopted } = await openEmbeddedDatabase(DATA);
    keepDatabase();
    say(`# Basis data ${adopted ? "sudah berjalan" : "dijalankan"}; berhenti dengan: node scripts/database.mjs stop`);
    say(`DATABASE_URL=${url}`);
  },
  async url() {
    say((await openEmbeddedDatabase(DATA)).url);
  },
  async stop() {
    if (!releaseDatabase()) throw new StartFailure("Basis data sedang dipakai portal yang berjalan.");
    const pidFile = join(DATA, "postgres/postmaster.pid");
    if (existsSync(pidFile)) await stopServer(Number(readFileSync(pidFile, "utf8").split("\n")[0]));
    say("Basis data berhenti.");
  },
};

await runMain(async () => {
  const command = COMMANDS[process.argv[2] ?? "start"];
  if (!command) throw new StartFailure("Perintah yang dikenal: start, stop, url.");
  await command();
});

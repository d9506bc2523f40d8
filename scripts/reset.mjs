// npm run db:reset: empties the database, then migrates it. Asks first; --yes answers for scripts.
import { createInterface } from "node:readline/promises";

import { withDatabase } from "./setup/database-url.mjs";
import { createDatabase, withClient } from "./setup/embedded-database.mjs";
import { migrate } from "./setup/migrations.mjs";
import { runMain, say, StartFailure } from "./setup/progress.mjs";
import { seed } from "./setup/seeds.mjs";

await runMain(() =>
  withDatabase(async (url) => {
    const { pathname, host } = new URL(url);
    const name = decodeURIComponent(pathname.slice(1));
    if (!(await isConfirmed(`Semua isi basis data "${name}" di ${host} akan dihapus.`))) {
      throw new StartFailure("Dibatalkan; tidak ada yang dihapus.");
    }
    await recreate(url, name);
    await migrate(url);
    await seed(url);
    say("Basis data kosong kembali, dengan skema dan data awal terbaru.");
  }),
);

async function isConfirmed(warning) {
  if (process.argv.includes("--yes")) return true;
  if (!process.stdin.isTTY) throw new StartFailure(`${warning} Tambahkan --yes untuk menyetujui.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${warning} Ketik "hapus" untuk melanjutkan: `);
  terminal.close();
  return answer.trim().toLowerCase() === "hapus";
}

async function recreate(url, name) {
  const server = new URL(url);
  server.pathname = "/postgres";
  await withClient(server.href, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
  await createDatabase(server.href, name);
}

// npm run db:migrate applies pending migrations; npm run db:diff prints the SQL that is still missing in them.
import { withDatabase } from "./setup/database-url.mjs";
import { migrate } from "./setup/migrations.mjs";
import { runMain, say, StartFailure } from "./setup/progress.mjs";
import { diffSchema } from "./setup/schema-engine.mjs";

const COMMANDS = {
  async deploy(url) {
    const applied = await migrate(url);
    say(applied.length === 0 ? "Tidak ada migrasi baru." : `Migrasi diterapkan: ${applied.join(", ")}.`);
  },
  async diff(url) {
    await migrate(url);
    say((await diffSchema(url)) || "-- Basis data dan skema sama.");
  },
};

await runMain(async () => {
  const command = COMMANDS[process.argv[2] ?? "deploy"];
  if (!command) throw new StartFailure("Perintah yang dikenal: deploy, diff.");
  await withDatabase(command);
});

import { randomBytes } from "node:crypto";
import { spawn } from "node:child_process";

import { TYPESCRIPT } from "./child.mjs";
import { withDatabase } from "./database-url.mjs";
import { migrate } from "./migrations.mjs";
import { ROOT } from "./paths.mjs";
import { runMain } from "./progress.mjs";

/**
 * The main of a command for whoever sits at the server: runs `program`, a file of the project, with what was typed behind
 * the command, on the database that the environment names or on the embedded one, and ends as it ends.
 *
 * @param isMigrating whether the database is brought up to date first; not where one only looks at it
 */
export async function runAtServer(program, { isMigrating = false } = {}) {
  await runMain(() =>
    withDatabase(async (url) => {
      if (isMigrating) await migrate(url);
      process.exitCode = await exitCodeOf(program, url);
    }),
  );
}

function exitCodeOf(program, url) {
  const child = spawn(process.execPath, [...TYPESCRIPT, program, ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: "inherit",
    // The environment is checked as a whole; nothing is signed here.
    env: {
      ...process.env,
      DATABASE_URL: url,
      NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || randomBytes(32).toString("hex"),
    },
  });
  return new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
}

// npm run user:create: an account with roles in one institution, made by whoever sits at the server. The first admin
// of an external database has nobody else to make him.
import { randomBytes } from "node:crypto";
import { spawn } from "node:child_process";

import { TYPESCRIPT } from "./setup/child.mjs";
import { withDatabase } from "./setup/database-url.mjs";
import { migrate } from "./setup/migrations.mjs";
import { ROOT } from "./setup/paths.mjs";
import { runMain } from "./setup/progress.mjs";

await runMain(() =>
  withDatabase(async (url) => {
    await migrate(url);
    process.exitCode = await createUser(url);
  }),
);

function createUser(url) {
  const child = spawn(process.execPath, [...TYPESCRIPT, "scripts/create-user.ts", ...process.argv.slice(2)], {
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

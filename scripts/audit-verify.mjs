// npm run audit:verify: walks the chains of the audit trail and says which row was tampered with. Ends with 1 where one was.
import { randomBytes } from "node:crypto";
import { spawn } from "node:child_process";

import { TYPESCRIPT } from "./setup/child.mjs";
import { withDatabase } from "./setup/database-url.mjs";
import { runMain } from "./setup/progress.mjs";
import { ROOT } from "./setup/paths.mjs";

await runMain(() =>
  withDatabase(async (url) => {
    process.exitCode = await verify(url);
  }),
);

function verify(url) {
  const child = spawn(process.execPath, [...TYPESCRIPT, "scripts/verify-audit.ts", ...process.argv.slice(2)], {
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

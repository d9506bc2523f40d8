// npm run user:create: an account with roles in one institution, made by whoever sits at the server. The first admin
// of an external database has nobody else to make him.
import { runAtServer } from "./setup/at-server.mjs";

await runAtServer("scripts/create-user.ts", { isMigrating: true });

// npm run institution:create: an institution joins the portal. Admins rule over their own alone, so it is made by whoever
// sits at the server; its first admin follows with npm run user:create.
import { runAtServer } from "./setup/at-server.mjs";

await runAtServer("scripts/create-institution.ts", { isMigrating: true });

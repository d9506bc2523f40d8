import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { ensureDemoAccounts, ensureSystemAccounts } from "@/lib/users/commands";

import { loadInstitutions } from "./institutions";
import { loadSchemes } from "./schemes";
import { loadStandards } from "./standards";

// Run by `npm start` and `npm test` before the server. Repeating it changes nothing. The last line is the summary.
await loadInstitutions();
const { drafter, verifier } = await ensureSystemAccounts();
await loadSchemes();
const loaded = await loadStandards(drafter, verifier);
// Only the embedded database, which listens on this machine alone, ever gets accounts with a known password.
if (env.SKJ_EMBEDDED === "1" && env.DEMO_PASSWORD !== undefined) await ensureDemoAccounts(env.DEMO_PASSWORD);
await db.$disconnect();

console.log(loaded === 0 ? "sudah termuat" : `${loaded} peraturan dimuat`);

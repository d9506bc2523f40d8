// npm run audit:verify: walks the chains of the audit trail and says which row was tampered with. Ends with 1 where one was.
import { runAtServer } from "./setup/at-server.mjs";

await runAtServer("scripts/verify-audit.ts");

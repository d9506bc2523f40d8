// Background jobs, beside the server: started by scripts/serve.ts, or alone on a machine of its own:
//   NODE_ENV=production node .next/programs/work.mjs [reports|imports]
import { db } from "@/lib/core/db";
import { workNamed } from "@/lib/jobs/rules";
import { runWorker } from "@/lib/jobs/worker";

const stopping = new AbortController();
const stop = (): void => stopping.abort();
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
// The server was killed: nobody would stop this one any more.
process.on("disconnect", stop);
// It was killed already, while this one was still being loaded. Undefined where no server started it.
if (process.connected === false) stop();

await runWorker(stopping.signal, workNamed(process.argv[2]));
await db.$disconnect();
process.exit();

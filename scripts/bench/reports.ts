// Queues the reports of the event `BENCH_EVENT`, as HR does with one click. Prints the job's id. Run by
// scripts/bench/centre.mjs.
import { db } from "@/lib/core/db";
import { startReports } from "@/lib/jobs/commands";

const eventId = process.env["BENCH_EVENT"] ?? "";
const hr = await db.user.findUniqueOrThrow({
  where: { email: "hr@purwakarta.demo" },
  select: {
    id: true,
    name: true,
    memberships: {
      select: { institutionId: true, role: true, institution: { select: { slug: true, shortName: true } } },
    },
  },
});
console.log((await startReports(hr, { eventId })).id);
await db.$disconnect();

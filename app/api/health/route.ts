import { isDatabaseReady } from "@/lib/health/queries";

/** For a load balancer: 200 where this replica can serve, 503 where its database is away or not migrated. */
export async function GET(): Promise<Response> {
  const ready = await isDatabaseReady();
  return Response.json(
    { status: ready ? "ok" : "unavailable" },
    { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}

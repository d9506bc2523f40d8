import { afterAll, inject } from "vitest";

import { createDatabase, withClient } from "../../scripts/setup/embedded-database.mjs";
import { TEMPLATE } from "./global-setup";

// Every worker has a database of its own, so that files run side by side, and every file finds it as migrated. Its name
// stays, because a worker loads the portal's modules, and with them the address, once for all its files.
const server = inject("databaseServer");
const name = `skj_worker_${process.env["VITEST_POOL_ID"] ?? "1"}`;
await withClient(server, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
await createDatabase(server, name, TEMPLATE);

const url = new URL(server);
url.pathname = `/${name}`;
// Before the first file under test is imported: lib/core/env.ts reads these when it is loaded.
process.env["DATABASE_URL"] = url.href;
process.env["NEXTAUTH_SECRET"] ??= "rahasia-untuk-pengujian-saja-0123456789";

afterAll(async () => {
  const { db } = globalThis as { db?: { $disconnect(): Promise<void> } };
  // It connects again by itself, to what the next file makes.
  await db?.$disconnect();
});

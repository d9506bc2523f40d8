import { randomUUID } from "node:crypto";

import { afterAll, inject } from "vitest";

import { createDatabase, withClient } from "../../scripts/setup/embedded-database.mjs";
import { TEMPLATE } from "./global-setup";

// Every test file has a database of its own, copied from the migrated one, so that files run side by side.
const server = inject("databaseServer");
const name = `skj_${randomUUID().replaceAll("-", "")}`;
await createDatabase(server, name, TEMPLATE);

const url = new URL(server);
url.pathname = `/${name}`;
// Before the file under test is imported: lib/core/env.ts reads these when it is loaded.
process.env["DATABASE_URL"] = url.href;
process.env["NEXTAUTH_SECRET"] ??= "rahasia-untuk-pengujian-saja-0123456789";

afterAll(async () => {
  const { db } = globalThis as { db?: { $disconnect(): Promise<void> } };
  await db?.$disconnect();
  await withClient(server, (client) => client.query(`DROP DATABASE "${name}" WITH (FORCE)`));
});

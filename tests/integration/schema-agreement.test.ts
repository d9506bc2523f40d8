import { expect, inject, it } from "vitest";

import { createDatabase, withClient } from "../../scripts/setup/embedded-database.mjs";
import { diffSchema } from "../../scripts/setup/schema-engine.mjs";
import { TEMPLATE } from "../support/global-setup";

const url = (name: string): string => new URL(`/${name}`, inject("databaseServer")).href;

it("the migrations and schema.prisma describe the same database", async () => {
  expect(await diffSchema(process.env["DATABASE_URL"] ?? "")).toBe("");
});

it("notices a column that only one of them has", async () => {
  await createDatabase(inject("databaseServer"), "skj_drift", TEMPLATE);
  await withClient(url("skj_drift"), (client) => client.query("ALTER TABLE positions DROP COLUMN code"));
  expect(await diffSchema(url("skj_drift"))).toContain(`ADD COLUMN     "code"`);
});

import type { TestProject } from "vitest/node";

import { createDatabase } from "../../scripts/setup/embedded-database.mjs";
import { migrate } from "../../scripts/setup/migrations.mjs";
import { openTestCluster } from "../../scripts/setup/test-cluster.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the throw-away server's maintenance database. */
    readonly databaseServer: string;
  }
}

/** The migrated, empty database that each test file gets its own copy of. */
export const TEMPLATE = "skj_template";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await openTestCluster();
  try {
    const server = cluster.url("postgres");
    await createDatabase(server, TEMPLATE);
    await migrate(cluster.url(TEMPLATE));
    project.provide("databaseServer", server);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return () => cluster.stop();
}

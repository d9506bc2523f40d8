import { buildPortal } from "../../scripts/setup/build.mjs";
import { createDatabase } from "../../scripts/setup/embedded-database.mjs";
import { migrate } from "../../scripts/setup/migrations.mjs";
import { seed } from "../../scripts/setup/seeds.mjs";
import { openTestCluster } from "../../scripts/setup/test-cluster.mjs";
import { SERVER_ENVIRONMENT } from "./e2e-environment";
import { startServer } from "./portal-server";
import { createWorld } from "./world";

const env: NodeJS.ProcessEnv = { ...process.env, ...SERVER_ENVIRONMENT };

/** Playwright's global setup: a production portal on a throw-away database with the seeds, for all browser tests. */
export default async function startPortal(): Promise<() => Promise<void>> {
  const cluster = await openTestCluster();
  try {
    await createDatabase(cluster.url("postgres"), "skj_e2e");
    const url = cluster.url("skj_e2e");
    process.env["E2E_DATABASE_URL"] = url;
    await migrate(url);
    await seed(url, env);
    await createWorld({ ...env, DATABASE_URL: url });
    await buildPortal({ ...env, DATABASE_URL: url });
    const server = await startServer({ ...env, DATABASE_URL: url });
    return async () => {
      await server.stop();
      await cluster.stop();
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

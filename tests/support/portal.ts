import { buildPortal } from "../../scripts/setup/build.mjs";
import { openTestCluster } from "../../scripts/setup/test-cluster.mjs";
import { SERVER_ENVIRONMENT } from "./e2e-environment";
import { startServer } from "./portal-server";
import { seededDatabase, seedOnce } from "./seeded-database";
import { createWorld } from "./world";

const env: NodeJS.ProcessEnv = { ...process.env, ...SERVER_ENVIRONMENT };

/** Playwright's global setup: a production portal on a throw-away database with the seeds, for all browser tests. */
export default async function startPortal(): Promise<() => Promise<void>> {
  const cluster = await openTestCluster();
  try {
    await seedOnce(cluster.url("postgres"), env);
    const url = await seededDatabase("skj_e2e");
    await createWorld({ ...env, DATABASE_URL: url });
    await buildPortal({ ...env, DATABASE_URL: url });
    const portal = await startServer({ ...env, DATABASE_URL: url });
    return async () => {
      await portal.stop();
      await cluster.stop();
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

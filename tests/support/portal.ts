import { spawn } from "node:child_process";

import { buildPortal } from "../../scripts/setup/build.mjs";
import { createDatabase } from "../../scripts/setup/embedded-database.mjs";
import { migrate } from "../../scripts/setup/migrations.mjs";
import { seed } from "../../scripts/setup/seeds.mjs";
import { openTestCluster } from "../../scripts/setup/test-cluster.mjs";
import { E2E } from "./e2e-environment";
import { createWorld } from "./world";

const env: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_ENV: "production",
  NEXT_DIST_DIR: ".next-test",
  HOST: "127.0.0.1",
  PORT: String(E2E.port),
  NEXTAUTH_URL: E2E.baseUrl,
  NEXTAUTH_SECRET: "rahasia-untuk-pengujian-saja-0123456789",
  SKJ_EMBEDDED: "1",
  DEMO_PASSWORD: E2E.password,
};

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
    const stopServer = await startServer({ ...env, DATABASE_URL: url });
    return async () => {
      await stopServer();
      await cluster.stop();
    };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

function startServer(environment: NodeJS.ProcessEnv): Promise<() => Promise<void>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
      env: environment,
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    const ended = new Promise<void>((done) => child.once("exit", () => done()));
    child.once("exit", (code) => reject(new Error(`Server berhenti dengan kode ${code}.`)));
    child.once("message", () =>
      resolve(async () => {
        child.kill("SIGTERM");
        await ended;
      }),
    );
  });
}

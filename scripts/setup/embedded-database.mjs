import { join } from "node:path";

import pg from "pg";

import { openCluster } from "./cluster.mjs";
import { resetPassword, stopServer } from "./cluster-running.mjs";
import { chooseAccount } from "./postgres-account.mjs";
import { locatePrograms } from "./postgres-program.mjs";
import { readSecrets } from "./secrets.mjs";

const DATABASE = "skj";

/** The portal's own database, below `folder`: started where it does not run, made where it does not exist. */
export async function openEmbeddedDatabase(folder) {
  const { databasePassword: password } = readSecrets(folder);
  const cluster = await openWithPassword({ folder, password });
  await createDatabase(cluster.url("postgres"), DATABASE);
  const relaunch = async () => ({ ...(await cluster.relaunch()), url: cluster.url(DATABASE) });
  return { ...cluster, url: cluster.url(DATABASE), relaunch };
}

/** A server that starts with a lost password is one to set it anew for. */
async function openWithPassword({ folder, password }) {
  const cluster = await openCluster({ folder, password });
  if (await acceptsPassword(cluster.url("postgres"))) return cluster;
  await stopServer(cluster.pid);
  const data = join(folder, "postgres");
  await resetPassword({ data, account: await chooseAccount(data), password, programs: locatePrograms() });
  return openCluster({ folder, password });
}

async function acceptsPassword(url) {
  try {
    await withClient(url, (client) => client.query("SELECT 1"));
    return true;
  } catch (error) {
    if (error.code === "28P01") return false;
    throw error;
  }
}

export async function createDatabase(serverUrl, name, template) {
  await withClient(serverUrl, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount !== 0) return;
    const source = template ? ` TEMPLATE ${client.escapeIdentifier(template)}` : "";
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${source}`);
  });
}

export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

import { createDatabase } from "../../scripts/setup/embedded-database.mjs";
import { migrate } from "../../scripts/setup/migrations.mjs";
import { seed } from "../../scripts/setup/seeds.mjs";

/** Holds the seeds and nothing else, to be copied. */
const SEEDED = "skj_seeded";
/** Address of the throw-away server, for Playwright's workers. */
const SERVER = "E2E_DATABASE_SERVER";

const addressOf = (server: string, name: string) => Object.assign(new URL(server), { pathname: `/${name}` }).href;

/** Loads the seeds into a database of the server, which every other one is a copy of. */
export async function seedOnce(server: string, env: NodeJS.ProcessEnv): Promise<void> {
  process.env[SERVER] = server;
  await createDatabase(server, SEEDED);
  await migrate(addressOf(server, SEEDED));
  await seed(addressOf(server, SEEDED), env);
}

/** The address of a new database as the seeds leave it. */
export async function seededDatabase(name: string): Promise<string> {
  const server = process.env[SERVER] ?? "";
  await createDatabase(server, name, SEEDED);
  return addressOf(server, name);
}

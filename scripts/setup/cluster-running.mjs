import { existsSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";

import pg from "pg";

import { commandLineOf, isAlive, run, until } from "./child.mjs";
import { asAccount } from "./postgres-account.mjs";

export function urlOf({ port, password, database }) {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk before the process ends. */
export async function stopServer(pid) {
  if (!isAlive(pid)) return;
  process.kill(pid, "SIGINT");
  if (await until(() => !isAlive(pid), 30_000)) return;
  process.kill(pid, "SIGQUIT");
  await until(() => !isAlive(pid), 10_000);
}

/**
 * The server that already runs on this data (the process that started it was killed, or somebody else shares it), or
 * null when there is none. One that does not answer is stopped, so that a fresh one can recover.
 */
export async function adoptRunning(cluster) {
  const pidFile = join(cluster.data, "postmaster.pid");
  if (!existsSync(pidFile)) return null;
  const [pid, , , port] = readFileSync(pidFile, "utf8").split("\n").map(Number);
  if (!pid || !isAlive(pid) || !isPostgres(pid)) {
    rmSync(pidFile, { force: true });
    return null;
  }
  const answer = await waitForAnswer(cluster, { pid, port });
  if (answer === "ours") return { pid, port, adopted: true };
  if (answer !== "gone") await stopServer(pid);
  if (answer === "password") await resetPassword(cluster);
  return null;
}

function isPostgres(pid) {
  const command = commandLineOf(pid);
  return command === "" || command.includes("postgres");
}

async function waitForAnswer(cluster, { pid, port }) {
  let answer = "silent";
  await until(
    async () => {
      answer = isAlive(pid) ? await ask(cluster, port) : "gone";
      return answer !== "silent";
    },
    60_000,
    100,
  );
  return answer;
}

async function ask({ data, password }, port) {
  const client = new pg.Client({
    connectionString: urlOf({ port, password, database: "postgres" }),
    connectionTimeoutMillis: 5000,
  });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query("SHOW data_directory");
    return realpathSync(rows[0].data_directory) === realpathSync(data) ? "ours" : "other";
  } catch (error) {
    return error.code === "28P01" ? "password" : "silent";
  } finally {
    await client.end().catch(() => {});
  }
}

/** `secrets.json` was lost, the data were not: whoever owns the files may set a new password, without a server. */
export async function resetPassword({ data, account, password, programs }) {
  const { command, args, options } = asAccount(
    account,
    [programs.postgres, "--single", "-D", data, "postgres"],
    [data],
  );
  await run(command, args, { ...options, input: `ALTER ROLE postgres PASSWORD '${password}'\n` });
}

import pg from "pg";

import { until } from "../setup/child.mjs";
import { megabytes, seconds } from "./report.mjs";
import { runTypeScript } from "./servers.mjs";
import { workerMemory } from "./worker-memory.mjs";

const LIMIT_MS = 60_000;
const POLL_MS = 50;
const TIME_BUDGET_MS = 10_000;
const MEMORY_BUDGET_BYTES = 500e6;

/** A regulation of 1,000 positions, read and kept by the worker's process: from handing it in to the review bench. */
export async function measureImport({ portal, env, url, limits }) {
  const output = await runTypeScript("scripts/bench/import.ts", { env, signal: limits.signal });
  const { id, positions, bytes } = JSON.parse(output.at(-1));
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    const jobOf = async () => (await pool.query(JOB, [id])).rows[0];
    const isOver = await until(async () => !["QUEUED", "RUNNING"].includes((await jobOf()).status), LIMIT_MS, POLL_MS);
    const { status, took, standards } = await jobOf();
    if (!isOver || status !== "DONE" || standards !== positions)
      throw new Error(`Impor ${status}, ${standards} jabatan.`);
    const title = `Impor ${positions} jabatan, ${megabytes(bytes)}, di latar`;
    return [
      { title, value: seconds(took), budget: `≤ ${seconds(TIME_BUDGET_MS)}`, isMet: took <= TIME_BUDGET_MS },
      ...workerMemory(portal.pid, {
        work: "imports",
        title: "Memori terbanyak proses impor",
        budget: MEMORY_BUDGET_BYTES,
      }),
    ];
  } finally {
    await pool.end();
  }
}

const JOB = `
  SELECT j.status, (extract(epoch FROM j.finished_at - j.created_at) * 1000)::float8 AS took,
    (SELECT count(*)::int FROM import_standards s WHERE s.import_id = i.id) AS standards
  FROM import_sessions i JOIN jobs j ON j.id = i.job_id WHERE i.id = $1`;

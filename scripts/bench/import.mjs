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
  const told = async (script) => JSON.parse((await runTypeScript(script, { env, signal: limits.signal })).at(-1));
  const reading = await told("scripts/bench/reading.ts");
  const { id, positions, bytes } = await told("scripts/bench/import.ts");
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    const jobOf = async () => (await pool.query(JOB, [id])).rows[0];
    const isOver = await until(async () => !["QUEUED", "RUNNING"].includes((await jobOf()).status), LIMIT_MS, POLL_MS);
    const { status, took, standards } = await jobOf();
    if (!isOver || status !== "DONE" || standards !== positions)
      throw new Error(`Impor ${status}, ${standards} jabatan.`);
    const size = `${positions} jabatan, ${megabytes(bytes)}`;
    return [
      timed(`Membaca ${size}: dari teks ke rancangan dan temuan`, reading.took),
      timed(`Impor ${size}, di latar: dibaca dan disimpan`, took),
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

function timed(title, milliseconds) {
  const budget = `≤ ${seconds(TIME_BUDGET_MS)}`;
  return { title, value: seconds(milliseconds), budget, isMet: milliseconds <= TIME_BUDGET_MS };
}

const JOB = `
  SELECT j.status, (extract(epoch FROM j.finished_at - j.created_at) * 1000)::float8 AS took,
    (SELECT count(*)::int FROM import_standards s WHERE s.import_id = i.id) AS standards
  FROM import_sessions i JOIN jobs j ON j.id = i.job_id WHERE i.id = $1`;

import pg from "pg";

import { until } from "../setup/child.mjs";
import { spreadOf } from "./load.mjs";
import { millis, perSecond, seconds } from "./report.mjs";
import { runTypeScript } from "./servers.mjs";
import { workerMemory } from "./worker-memory.mjs";

const VISITS = 20;
/** Until a page's code is translated for good. */
const WARM_VISITS = 10;
const P95_BUDGET_MS = 200;
const REPORTS_LIMIT_MS = 120_000;
const MEMORY_BUDGET_BYTES = 300e6;
const POLL_MS = 50;

/** The pages of events with 300 candidates × 3 assessors × 5 instruments, one visit after the other, and all reports. */
export async function measureCentre({ portal, env, url, limits }) {
  const output = await runTypeScript("scripts/bench/centre.ts", { env, signal: limits.signal });
  const centre = JSON.parse(output.at(-1));
  const rows = [];
  for (const { title, path, token } of pagesOf(centre)) {
    const times = spreadOf(await visit(portal.base + path, token));
    rows.push({
      title: `${title}, 300 × 3 × 5`,
      value: `p50 ${millis(times.p50)}, p95 ${millis(times.p95)}`,
      budget: `p95 ≤ ${millis(P95_BUDGET_MS)}`,
      isMet: times.p95 <= P95_BUDGET_MS,
    });
  }
  return [...rows, ...(await measureReports(centre.finished.id, { portal, env, url, limits }))];
}

function pagesOf({ hr, chair, integrating, finished }) {
  const [open, final] = [`/kegiatan/${integrating.id}`, `/kegiatan/${finished.id}`];
  return [
    { title: "Halaman kegiatan", path: open, token: hr },
    { title: "Kisi penugasan", path: `${open}/penugasan`, token: hr },
    { title: "Daftar integrasi", path: `${open}/integrasi`, token: chair },
    { title: "Kisi integrasi satu peserta", path: `${open}/integrasi/${integrating.candidate}`, token: chair },
    { title: "Kesepakatan asesor", path: `${final}/kesepakatan`, token: hr },
    { title: "Rekap hasil", path: `${final}/rekap`, token: hr },
    { title: "Hasil satu peserta", path: `${final}/peserta/${finished.candidate}`, token: hr },
  ];
}

async function visit(url, token) {
  const times = [];
  for (let turn = 0; turn < WARM_VISITS + VISITS; turn += 1) {
    const begun = performance.now();
    const response = await fetch(url, { headers: { cookie: `next-auth.session-token=${token}` }, redirect: "manual" });
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`${new URL(url).pathname} menjawab ${response.status}.`);
    if (turn >= WARM_VISITS) times.push(performance.now() - begun);
  }
  return times;
}

async function measureReports(eventId, { portal, env, url, limits }) {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    const command = { env: { ...env, BENCH_EVENT: eventId }, signal: limits.signal };
    const [jobId] = (await runTypeScript("scripts/bench/reports.ts", command)).slice(-1);
    const begun = performance.now();
    const jobOf = async () => (await pool.query("SELECT status, completed FROM jobs WHERE id = $1", [jobId])).rows[0];
    const isDone = await until(async () => (await jobOf()).status === "DONE", REPORTS_LIMIT_MS, POLL_MS);
    const took = performance.now() - begun;
    const { completed } = await jobOf();
    if (!isDone) throw new Error(`Hanya ${completed} laporan selesai.`);
    return [
      {
        title: `${completed} laporan PDF di latar`,
        value: `${seconds(took)}; ${perSecond(completed / (took / 1000))}`,
      },
      ...workerMemory(portal.pid, {
        work: "reports",
        title: "Memori terbanyak proses pembuat laporan",
        budget: MEMORY_BUDGET_BYTES,
      }),
    ];
  } finally {
    await pool.end();
  }
}

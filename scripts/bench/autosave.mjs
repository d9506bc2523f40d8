import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

import pg from "pg";

import { medianOf, repeat, spreadOf } from "./load.mjs";
import { millis, perSecond, ratio } from "./report.mjs";
import { runTypeScript } from "./servers.mjs";

const PACE_MS = 1000;
const PACED_SAVES = 20;
const ROUNDS = 3;
const ROUND_SECONDS = 4;
const WARM_SECONDS = 3;
/** DATABASE_POOL of the portal, which the bare writes get too. */
const CONNECTIONS = 10;
const P99_BUDGET_MS = 100;
const RATIO_BUDGET = 0.5;
const NOTE = "Peserta menjelaskan langkah yang diambilnya dengan runtut dan memberi contoh dari unit kerjanya.";

/** A hundred assessors save, first at a person's pace, then without a pause and by turns with bare writes through pg. */
export async function measureAutosave({ portal, env, url, limits }) {
  const lines = await runTypeScript("scripts/bench/assessors.ts", { env, signal: limits.signal });
  const assessors = lines.map((line) => ({ ...JSON.parse(line), revisions: new Map(), turn: 0 }));
  const agent = new Agent({ keepAlive: true });
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  try {
    const save = (lane) => saveNext(assessors[lane], { agent, base: portal.base });
    await repeat(assessors.length, WARM_SECONDS, save);
    const paced = await savePaced(assessors.length, save);
    const rates = await compare({ assessors, save, pool });
    return rowsOf(assessors.length, paced, rates);
  } finally {
    agent.destroy();
    await pool.end();
  }
}

/** Each at its own moment of the second. Late answers count from when they were due: the next save had to wait. */
async function savePaced(count, save) {
  const times = [];
  const started = performance.now() + PACE_MS;
  const walk = async (lane) => {
    for (let turn = 0; turn < PACED_SAVES; turn += 1) {
      const due = started + (turn + lane / count) * PACE_MS;
      const isLate = performance.now() > due;
      if (!isLate) await sleep(due - performance.now());
      const begun = isLate ? due : performance.now();
      await save(lane);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: count }, (_, lane) => walk(lane)));
  return spreadOf(times);
}

async function saveNext(assessor, server) {
  const { sheetId, token, subjects, revisions } = assessor;
  const subjectId = subjects[assessor.turn % subjects.length];
  const content = contentOf((assessor.turn += 1));
  const change = { entry: "rating", subjectId, base: revisions.get(subjectId) ?? 0, content };
  const { results } = await patch(server, { sheetId, token, body: JSON.stringify({ changes: [change] }) });
  if (results[0].status !== "saved") throw new Error(`Isian tidak tersimpan: ${JSON.stringify(results[0])}`);
  revisions.set(subjectId, results[0].revision);
}

function contentOf(turn) {
  return { level: turn % 6, mark: null, note: `${NOTE} ${turn}` };
}

function patch({ agent, base }, { sheetId, token, body }) {
  const headers = {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "sec-fetch-site": "same-origin",
    cookie: `next-auth.session-token=${token}`,
  };
  return new Promise((resolve, reject) => {
    const call = request(`${base}/api/penilaian/${sheetId}`, { method: "PATCH", agent, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => (text += chunk));
      response.on("end", () => {
        if (response.statusCode === 200) resolve(JSON.parse(text));
        else reject(new Error(`Simpan otomatis menjawab ${response.statusCode}: ${text}`));
      });
    });
    call.on("error", reject);
    call.end(body);
  });
}

/** By turns, so that whatever else the machine does falls on all of them. */
async function compare({ assessors, save, pool }) {
  await pool.query(
    "CREATE TABLE bare_ratings (LIKE ratings INCLUDING DEFAULTS, id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY)",
  );
  const kinds = {
    saves: () => repeat(assessors.length, ROUND_SECONDS, save),
    inserts: () => repeat(CONNECTIONS, ROUND_SECONDS, (lane) => insert(pool, assessors[lane])),
    upserts: () => repeat(CONNECTIONS, ROUND_SECONDS, (lane) => upsert(pool, assessors[lane])),
  };
  const rates = { saves: [], inserts: [], upserts: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [kind, measure] of Object.entries(kinds)) rates[kind].push((await measure()).rate);
  }
  return { saves: medianOf(rates.saves), inserts: medianOf(rates.inserts), upserts: medianOf(rates.upserts) };
}

const COLUMNS = "(sheet_id, competency_requirement_id, level, mark, note) VALUES ($1, $2, $3, $4, $5)";

function valuesFor(assessor) {
  const subjectId = assessor.subjects[assessor.turn % assessor.subjects.length];
  const { level, mark, note } = contentOf((assessor.turn += 1));
  return [assessor.sheetId, subjectId, level, mark, note];
}

/** The same row, into a table that keeps nothing but its own key. */
function insert(pool, assessor) {
  return pool.query(`INSERT INTO bare_ratings ${COLUMNS}`, valuesFor(assessor));
}

/** The same row into the real table: its keys and references, and the triggers that check the sheet and keep versions. */
async function upsert(pool, assessor) {
  const values = valuesFor(assessor);
  const { rows } = await pool.query(
    `INSERT INTO ratings AS kept ${COLUMNS} ON CONFLICT (sheet_id, competency_requirement_id)
     DO UPDATE SET level = excluded.level, note = excluded.note, revision = kept.revision + 1, saved_at = now()
     RETURNING revision`,
    values,
  );
  // The next save through the portal stands on it.
  assessor.revisions.set(values[1], rows[0].revision);
}

function rowsOf(count, paced, { saves, inserts, upserts }) {
  return [
    {
      title: `Simpan otomatis, ${count} asesor, masing-masing 1 kali per detik (${paced.count} kali)`,
      value: `p50 ${millis(paced.p50)}, p99 ${millis(paced.p99)}`,
      budget: `p99 ≤ ${millis(P99_BUDGET_MS)}`,
      isMet: paced.p99 <= P99_BUDGET_MS,
    },
    { title: `Simpan otomatis, ${count} asesor tanpa jeda`, value: perSecond(saves) },
    { title: `INSERT langsung lewat pg, ${CONNECTIONS} sambungan`, value: perSecond(inserts) },
    { title: "Tulis langsung ke tabel asli dengan pemicunya", value: perSecond(upserts) },
    {
      title: "Simpan otomatis dibanding INSERT langsung",
      value: ratio(saves / inserts),
      budget: `≥ ${ratio(RATIO_BUDGET)}`,
      isMet: saves / inserts >= RATIO_BUDGET,
    },
    { title: "Simpan otomatis dibanding tulis langsung ke tabel asli", value: ratio(saves / upserts) },
  ];
}

// npm run bench: figures of one run on this machine, on a throw-away database with the seeds. Nothing here is a test.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { spawn } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { gzipSync } from "node:zlib";

import autocannon from "autocannon";
import pg from "pg";

import { buildPortal } from "./setup/build.mjs";
import { run, TYPESCRIPT } from "./setup/child.mjs";
import { createDatabase, withClient } from "./setup/embedded-database.mjs";
import { migrate } from "./setup/migrations.mjs";
import { runMain, say, step } from "./setup/progress.mjs";
import { seed } from "./setup/seeds.mjs";
import { openTestCluster } from "./setup/test-cluster.mjs";

const PORT = 20_000 + Math.floor(Math.random() * 20_000);
const BASE = `http://127.0.0.1:${PORT}`;
const SECONDS = 5;
const CONNECTIONS = 20;
const SAVES = 1500;
const PAGES = ["/", "/jabatan", "/jabatan/purwakarta/administrator", "/kompetensi", "/peraturan", "/bandingkan"];
const SEARCHES = ["integritas", "mengelola", "sekertaris", "pelayanan publik", "pangkat pembina", "risiko"];

await runMain(async () => {
  const cluster = await openTestCluster();
  try {
    const url = cluster.url("skj_bench");
    const env = environment(url);
    await createDatabase(cluster.url("postgres"), "skj_bench");
    await step("Skema", () => migrate(url));
    await step("Data awal", () => seed(url, env));
    const { openSheet } = await createWorld(env);
    await step("Aplikasi", () => buildPortal(env));
    const started = performance.now();
    const server = await startServer(env);
    try {
      await fetch(`${BASE}/jabatan/purwakarta/administrator`);
      say(`\nMesin: ${cpus().length} inti, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`);
      say(`Server sampai halaman pertama: ${ms(performance.now() - started)}`);
      await benchPages();
      await benchScripts();
      await benchAutosave(url, openSheet);
    } finally {
      await server.stop();
    }
  } finally {
    await cluster.stop();
  }
});

function environment(url) {
  return {
    ...process.env,
    NODE_ENV: "production",
    NEXT_DIST_DIR: ".next-test",
    HOST: "127.0.0.1",
    PORT: String(PORT),
    NEXTAUTH_URL: BASE,
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    DATABASE_URL: url,
    SKJ_EMBEDDED: "1",
    DEMO_PASSWORD: randomUUID(),
  };
}

/** The event and sheets of the browser tests are what an assessor writes on here too. */
async function createWorld(env) {
  const { code, output } = await run(process.execPath, [...TYPESCRIPT, "tests/support/create-world.ts"], { env });
  if (code !== 0) throw new Error(output);
  return JSON.parse(output.trim().split("\n").at(-1));
}

function startServer(env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
      env,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const ended = new Promise((done) => child.once("exit", done));
    child.once("exit", (code) => reject(new Error(`Server berhenti dengan kode ${code}.`)));
    child.once("message", () => resolve({ stop: () => (child.kill("SIGTERM"), ended) }));
  });
}

async function benchPages() {
  say("\nPermintaan per detik (20 sambungan, 5 detik; halaman publik yang sudah jadi)");
  for (const path of PAGES.slice(0, 3)) await load(path, [{ path }]);
  say("Pencarian berlainan, melewati simpanan halaman");
  let turn = 0;
  const next = () => `/jabatan?q=${encodeURIComponent(SEARCHES[turn % SEARCHES.length])}&halaman=1&x=${(turn += 1)}`;
  await load("/jabatan?q=…", [{ setupRequest: (request) => ({ ...request, path: next() }) }]);
}

async function load(title, requests) {
  const { requests: rate, latency } = await autocannon({
    url: BASE,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests,
  });
  say(`  ${title}: ${Math.round(rate.average)}/d, p50 ${latency.p50} ms, p97,5 ${latency.p97_5} ms`);
}

async function benchScripts() {
  say("\nJavaScript terkompresi (gzip) per halaman publik; anggaran 130 kB");
  for (const path of PAGES) {
    const html = await (await fetch(BASE + path)).text();
    // Browsers that know modules do not load the polyfills.
    const tags = [...html.matchAll(/<script[^>]+>/g)].map(([tag]) => tag).filter((tag) => !/nomodule/i.test(tag));
    const sources = new Set(tags.flatMap((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? []));
    const sizes = await Promise.all(
      [...sources].map(
        async (source) => gzipSync(Buffer.from(await (await fetch(BASE + source)).arrayBuffer())).length,
      ),
    );
    say(`  ${path}: ${Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000)} kB`);
  }
}

/** Saves through the portal against bare INSERTs of the same history row, both one after the other on 20 connections. */
async function benchAutosave(url, sheetId) {
  const { token, subjects } = await openSession(url, sheetId);
  const revisions = new Map(subjects.map((subject) => [subject, 0]));
  const save = async (lane) => {
    const subjectId = subjects[lane % subjects.length];
    const content = { level: lane % 6, mark: null, note: randomUUID() };
    const change = { entry: "rating", subjectId, base: revisions.get(subjectId), content };
    const response = await fetch(`${BASE}/api/penilaian/${sheetId}`, {
      method: "PATCH",
      headers: { cookie: `next-auth.session-token=${token}`, "sec-fetch-site": "same-origin" },
      body: JSON.stringify({ changes: [change] }),
    });
    const { results } = await response.json();
    revisions.set(subjectId, results[0].revision);
  };
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const insert = () =>
    pool.query("INSERT INTO sheet_entry_versions (sheet_id, subject_id, revision, content) VALUES ($1, $2, 1, '{}')", [
      sheetId,
      subjects[0],
    ]);
  const saves = await repeat(save, subjects.length);
  const inserts = await repeat(insert, subjects.length);
  await pool.end();
  say(`\nSimpan otomatis, ${SAVES} kali: p50 ${ms(saves.p50)}, p99 ${ms(saves.p99)}, ${Math.round(saves.rate)}/d`);
  say(
    `INSERT langsung lewat pg: ${Math.round(inserts.rate)}/d; perbandingan ${(saves.rate / inserts.rate).toFixed(2)}`,
  );
}

async function openSession(url, sheetId) {
  const token = randomBytes(32).toString("base64url");
  const subjects = await withClient(url, async (client) => {
    await client.query(
      `INSERT INTO sessions (id, token_hash, user_id, expires_at)
       SELECT gen_random_uuid(), $1, assessor_id, now() + interval '1 hour' FROM sheets WHERE id = $2`,
      [createHash("sha256").update(token).digest("hex"), sheetId],
    );
    const { rows } = await client.query(
      `SELECT r.id FROM competency_requirements r JOIN candidates c ON c.standard_version_id = r.standard_version_id
       JOIN sheets s ON s.candidate_id = c.id WHERE s.id = $1 AND r.required_level IS NOT NULL`,
      [sheetId],
    );
    return rows.map(({ id }) => id);
  });
  return { token, subjects };
}

/** Runs the work SAVES times on as many lanes, each lane one at a time. */
async function repeat(work, lanes) {
  const times = [];
  const started = performance.now();
  let left = SAVES;
  const walk = async (lane) => {
    while ((left -= 1) >= 0) {
      const begun = performance.now();
      await work(lane);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => walk(lane)));
  const rate = times.length / ((performance.now() - started) / 1000);
  const sorted = times.sort((a, b) => a - b);
  return { rate, p50: sorted[Math.floor(sorted.length * 0.5)], p99: sorted[Math.floor(sorted.length * 0.99)] };
}

function ms(value) {
  return `${value.toFixed(1).replace(".", ",")} ms`;
}

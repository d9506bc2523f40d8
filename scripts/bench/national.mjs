import { readFileSync } from "node:fs";
import { join } from "node:path";

import { createDatabase, withClient } from "../setup/embedded-database.mjs";
import { migrate } from "../setup/migrations.mjs";
import { ROOT } from "../setup/paths.mjs";
import { step } from "../setup/progress.mjs";
import { seed } from "../setup/seeds.mjs";
import { spreadOf } from "./load.mjs";
import { millis, ratio } from "./report.mjs";
import { startPortal, wordsOfRegulations } from "./servers.mjs";

const DATABASE = "skj_national";
const SEARCHES = 300;
/** A server that has just started still translates its code, which doubles what its first hundred searches take. */
const WARM_SEARCHES = 250;
const P95_BUDGET_MS = 50;
const RATIO_BUDGET = 1.3;
/** Pages that list what there is: with 550 institutions they must not grow with it. Each is asked for another day each time. */
const LISTS = [
  { title: "Beranda /", path: "/" },
  { title: "Daftar /jabatan", path: "/jabatan" },
  { title: "Jabatan satu instansi", path: "/jabatan?instansi=ukur-7" },
  { title: "Kompetensi /kompetensi", path: "/kompetensi" },
  { title: "Satu kompetensi /kompetensi/integritas", path: "/kompetensi/integritas" },
  { title: "Peraturan /peraturan", path: "/peraturan" },
  { title: "API /api/v1/positions", path: "/api/v1/positions" },
];
const VISITS = 10;
/** Searches of today may stand in the page cache from other measurements. */
const DAY = "2026-02-01";

/** Searches on 550 institutions and 500,000 positions beside the same searches on the seeds, by turns in the same run. */
export async function measureNational({ portal, env, url, limits }) {
  const national = await startNational({ env, url, limits });
  const words = wordsOfRegulations();
  const search = (base, word) => visit(`${base}/jabatan?q=${encodeURIComponent(word)}&per=${DAY}`);
  for (const word of words.slice(-WARM_SEARCHES)) {
    await search(portal.base, word);
    await search(national.base, word);
  }
  const times = { seeds: [], national: [] };
  for (const word of words.slice(0, SEARCHES)) {
    times.seeds.push(await search(portal.base, word));
    times.national.push(await search(national.base, word));
  }
  const lists = [];
  for (const { title, path } of LISTS)
    lists.push({ title: `${title}, set nasional`, value: await spreadOfVisits(national.base, path) });
  await national.stop();
  const [small, large] = [spreadOf(times.seeds), spreadOf(times.national)];
  return [
    { title: `${SEARCHES} pencarian pada data awal`, value: `p50 ${millis(small.p50)}, p95 ${millis(small.p95)}` },
    {
      title: `${SEARCHES} pencarian pada set nasional (550 instansi, 500.000 jabatan)`,
      value: `p50 ${millis(large.p50)}, p95 ${millis(large.p95)}`,
      budget: `p95 ≤ ${millis(P95_BUDGET_MS)}`,
      isMet: large.p95 <= P95_BUDGET_MS,
    },
    {
      title: "Set nasional dibanding data awal, p95",
      value: ratio(large.p95 / small.p95),
      budget: `≤ ${ratio(RATIO_BUDGET)}`,
      isMet: large.p95 / small.p95 <= RATIO_BUDGET,
    },
    ...lists,
  ];
}

async function startNational({ env, url, limits }) {
  const address = new URL(url);
  address.pathname = `/${DATABASE}`;
  await createDatabase(url, DATABASE);
  await migrate(address.href);
  await seed(address.href, env);
  const sql = readFileSync(join(ROOT, "scripts/bench/national.sql"), "utf8");
  await step("Set nasional", () =>
    withClient(address.href, async (client) => {
      await client.query(sql);
      await client.query("VACUUM ANALYZE");
    }),
  );
  return startPortal({ ...env, DATABASE_URL: address.href }, limits);
}

/** Pages of earlier days stand in no cache. */
async function spreadOfVisits(base, path) {
  const times = [];
  for (let day = 1; day <= VISITS; day += 1) {
    const url = new URL(path, base);
    url.searchParams.set("per", `2026-01-${String(day).padStart(2, "0")}`);
    times.push(await visit(url.href));
  }
  const { p50, p95 } = spreadOf(times);
  return `p50 ${millis(p50)}, p95 ${millis(p95)}`;
}

async function visit(url) {
  const begun = performance.now();
  const response = await fetch(url);
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${url} menjawab ${response.status}.`);
  return performance.now() - begun;
}

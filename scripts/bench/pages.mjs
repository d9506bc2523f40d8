import { load, medianOf } from "./load.mjs";
import { scriptBytes } from "./page-scripts.mjs";
import { kilobytes, millis, perSecond, ratio } from "./report.mjs";
import { startPrerendered, wordsOfRegulations } from "./servers.mjs";

const STANDARD = "/jabatan/purwakarta/administrator";
const CONNECTIONS = 20;
const ROUNDS = 3;
const ROUND_SECONDS = 4;
const WARM_SECONDS = 2;
const LIST_SECONDS = 5;
const RATIO_BUDGET = 0.8;

/** The standard page from our server's cache against a prerendered page of plain Next, by turns in the same run. */
export async function measureStandardPage({ portal, limits }) {
  const ours = portal.base + STANDARD;
  const prerendered = await startPrerendered(await sizeOf(ours), limits);
  const theirs = `${prerendered.base}/`;
  const [ourSize, theirSize] = [await sizeOf(ours), await sizeOf(theirs)];
  for (const url of [ours, theirs]) await load({ url, connections: CONNECTIONS, duration: WARM_SECONDS });
  const rates = { ours: [], theirs: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, url] of Object.entries({ ours, theirs })) {
      rates[name].push((await load({ url, connections: CONNECTIONS, duration: ROUND_SECONDS })).rate);
    }
  }
  const scripts = await scriptBytes(prerendered.base, "/", "gzip");
  await prerendered.stop();
  const [ourRate, theirRate] = [medianOf(rates.ours), medianOf(rates.theirs)];
  return [
    { title: `Standar ${STANDARD} (${kilobytes(ourSize)})`, value: perSecond(ourRate) },
    { title: `Halaman statis, next start (${kilobytes(theirSize)})`, value: perSecond(theirRate) },
    {
      title: "Standar dibanding halaman statis",
      value: ratio(ourRate / theirRate),
      budget: `≥ ${ratio(RATIO_BUDGET)}`,
      isMet: ourRate / theirRate >= RATIO_BUDGET,
    },
    { title: "JavaScript halaman statis itu: Next sendiri, tanpa komponen", value: `${kilobytes(scripts)} (gzip)` },
  ];
}

async function sizeOf(url) {
  const response = await fetch(url, { headers: { "accept-encoding": "identity" } });
  return (await response.arrayBuffer()).byteLength;
}

/** The list from the cache, and searches of which no two are the same, so that each is worked out. */
export async function measureList({ portal }) {
  const list = await load({ url: `${portal.base}/jabatan`, connections: CONNECTIONS, duration: LIST_SECONDS });
  const words = wordsOfRegulations();
  let used = 0;
  const setupRequest = (request) => {
    const lap = Math.floor(used / words.length);
    const query = [words[used % words.length], ...(lap === 0 ? [] : [words[lap]])].join(" ");
    used += 1;
    return { ...request, path: `/jabatan?q=${encodeURIComponent(query)}` };
  };
  const search = (connections) =>
    load({ url: portal.base, connections, duration: LIST_SECONDS, requests: [{ setupRequest }] });
  const [alone, crowd] = [await search(1), await search(CONNECTIONS)];
  return [
    { title: `Daftar /jabatan, ${CONNECTIONS} sambungan`, value: rateAndTimes(list) },
    { title: "Pencarian /jabatan?q=…, selalu kata lain, 1 sambungan", value: rateAndTimes(alone) },
    { title: `Pencarian yang sama, ${CONNECTIONS} sambungan`, value: rateAndTimes(crowd) },
  ];
}

function rateAndTimes({ rate, p50, p95 }) {
  return `${perSecond(rate)}; p50 ${millis(p50)}, p95 ${millis(p95)}`;
}

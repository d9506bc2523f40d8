import { get } from "node:http";

import { kilobytes } from "./report.mjs";

const PAGES = [
  "/",
  "/jabatan",
  "/jabatan/purwakarta/administrator",
  "/kompetensi",
  "/peraturan",
  "/peraturan/perbup-purwakarta-213-2020",
  "/bandingkan",
];
const BUDGET = 130_000;

/** What Chromium and Firefox send over https and to localhost; over plain http elsewhere they leave out Brotli. */
const BROWSER = "gzip, deflate, br, zstd";

/** JavaScript that each public page names, in the bytes that go over the wire to a browser; beside it with gzip. */
export async function measureScripts({ portal }) {
  const rows = [];
  for (const path of PAGES) {
    const bytes = await scriptBytes(portal.base, path, BROWSER);
    const gzip = await scriptBytes(portal.base, path, "gzip");
    rows.push({
      title: `JavaScript ${path}`,
      value: `${kilobytes(bytes)}; tanpa Brotli ${kilobytes(gzip)}`,
      budget: `≤ ${kilobytes(BUDGET)}`,
      isMet: bytes <= BUDGET,
    });
  }
  return rows;
}

/** Sum over the scripts of one page, as the server sends them to a browser that knows these encodings. */
export async function scriptBytes(base, path, encoding) {
  const scripts = await scriptsOf(base + path);
  const sizes = await Promise.all(scripts.map((script) => bytesOnWire(base + script, encoding)));
  return sizes.reduce((total, size) => total + size, 0);
}

async function scriptsOf(url) {
  const response = await fetch(url);
  if (response.status !== 200) throw new Error(`${url} menjawab ${response.status}.`);
  const tags = (await response.text()).match(/<script[^>]+>/g) ?? [];
  // Browsers that know modules do not load the polyfills.
  const loaded = tags.filter((tag) => !/nomodule/i.test(tag)).flatMap((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? []);
  return [...new Set(loaded)];
}

/** Not `fetch`, which unpacks what it receives. A file of a few hundred bytes is sent as it is. */
function bytesOnWire(url, encoding) {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers: { "accept-encoding": encoding } }, (response) => {
      let size = 0;
      response.on("data", (chunk) => (size += chunk.length));
      response.on("end", () => resolve(size));
    });
    request.on("error", reject);
  });
}

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { format, resolveConfig } from "prettier";

import { ROOT } from "../setup/paths.mjs";

const PAGE = join(ROOT, "docs/benchmarks.md");
const [BEGIN, END] = ["<!-- npm run bench -- --write: begin -->", "<!-- npm run bench -- --write: end -->"];

function numbers(value, digits) {
  return value.toLocaleString("id-ID", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export const perSecond = (rate) => `${numbers(rate, rate < 100 ? 1 : 0)}/d`;
export const millis = (value) => `${numbers(value, value < 10 ? 1 : 0)} md`;
export const seconds = (milliseconds) => `${numbers(milliseconds / 1000, 1)} d`;
export const ratio = (value) => numbers(value, 2);
export const megabytes = (bytes) => `${numbers(bytes / 1e6, 0)} MB`;
export const kilobytes = (bytes) => `${numbers(bytes / 1000, 1)} kB`;

/** One line of figures; `isMet` only where there is a budget. */
export function verdictOf({ isMet }) {
  if (isMet === undefined) return "";
  return isMet ? "terpenuhi" : "TIDAK terpenuhi";
}

/** For the terminal: what is measured, then its figure, its budget and whether that is met. */
export function lineOf({ title, value, budget, isMet }) {
  const remark = budget ? `  [anggaran ${budget}: ${verdictOf({ isMet })}]` : "";
  return `  ${title.padEnd(TITLE_WIDTH)} ${value}${remark}`;
}

const TITLE_WIDTH = 78;

/** Replaces the part of docs/benchmarks.md that stands between its two marks; what people wrote around it stays. */
export async function writePage(machine, rows) {
  const text = readFileSync(PAGE, "utf8");
  const [before, after] = [text.split(BEGIN)[0], text.split(END)[1]];
  if (after === undefined) throw new Error(`docs/benchmarks.md tidak memuat tanda "${BEGIN}" dan "${END}".`);
  const table = [
    "| Yang diukur | Angka | Anggaran | |",
    "| --- | --- | --- | --- |",
    ...rows.map((row) => `| ${row.title} | ${row.value} | ${row.budget ?? ""} | ${verdictOf(row)} |`),
  ];
  const page = [before + BEGIN, machine, table.join("\n"), END + after].join("\n\n");
  writeFileSync(PAGE, await format(page, { ...(await resolveConfig(PAGE)), parser: "markdown" }));
}

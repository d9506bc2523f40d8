// The part of `npm run audit:verify` (scripts/audit-verify.mjs) that needs the project's own modules.
import { parseArgs } from "node:util";

import { checkChains, isHeadOf } from "@/lib/audit/chain";
import type { ChainReport } from "@/lib/audit/chain";
import { findingText, headText, readHead } from "@/lib/audit/rules";
import { db } from "@/lib/core/db";

const USAGE = `Pemakaian:
  npm run audit:verify
  npm run audit:verify -- --institution purwakarta --head 57:3fa9c1d20b7e

  --institution  nama pendek instansi yang mengeluarkan laporan
  --head         kepala rantai seperti tercetak pada laporan: nomor, titik dua, sidik

Tanpa pilihan, semua rantai ditelusuri dari baris pertama sampai kepalanya. Kode keluar 1 bila ada yang rusak.`;

/** Something to say to the person at the terminal, without a stack trace. */
class Problem extends Error {}

function readOptions() {
  const one = { type: "string" } as const;
  try {
    return parseArgs({ options: { institution: one, head: one, help: { type: "boolean" } } }).values;
  } catch {
    throw new Problem(USAGE);
  }
}

function reportLine({ name, finding, ...head }: ChainReport): string {
  if (finding) return `${name}: RUSAK, ${findingText(finding)}`;
  return `${name}: utuh, ${head.number} baris, kepala ${headText(head)}`;
}

async function verifyPrinted(institution: string, printed: string): Promise<void> {
  const head = readHead(printed);
  if (!head) throw new Problem(USAGE);
  if (!(await isHeadOf(institution, head))) {
    throw new Problem(
      `${institution}: RUSAK, baris ${head.number} tidak cocok dengan kepala ${printed} yang tercetak.`,
    );
  }
  process.stdout.write(`${institution}: baris ${head.number} cocok dengan kepala yang tercetak.\n`);
}

async function main(): Promise<void> {
  const { institution, head, help } = readOptions();
  if (help) return void process.stdout.write(`${USAGE}\n`);
  if ((institution === undefined) !== (head === undefined)) throw new Problem(USAGE);
  const reports = await checkChains();
  process.stdout.write(`${reports.map(reportLine).join("\n") || "Jejak audit masih kosong."}\n`);
  if (institution !== undefined && head !== undefined) await verifyPrinted(institution, head);
  if (reports.some(({ finding }) => finding !== null)) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  const text = error instanceof Problem ? error.message : `Jejak audit tidak dapat diperiksa: ${String(error)}`;
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
}

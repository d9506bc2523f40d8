import type { ImportedRegulation } from "./draft";
import type { Ledger } from "./ledger";
import { bare, isTable, joinWords, rowWords, type Row, type Words } from "./lines";

type Heading = ImportedRegulation["annexes"][number]["heading"];
export type AnnexHead = { readonly label: string; readonly heading: Heading; readonly rest: readonly Row[] };

const ANNEX = /^LAMPIRAN(?:\s+([IVXLC]{1,7}|\d{1,2}))?(?=[\s.:]|$)/;

/** Whether an annex begins on this line: "LAMPIRAN II PERATURAN BUPATI …". */
export function opensAnnex(row: Row): boolean {
  return !isTable(row) && ANNEX.test(bare(rowWords(row)).text.slice(0, 40));
}

/** The block above an annex: which instrument, NOMOR, TANGGAL, TENTANG; the subject may run over several lines. */
export function readAnnexHead(rows: readonly Row[], ledger: Ledger): AnnexHead {
  const blocks: Words[][] = [];
  let at = 0;
  let isAbout = false;
  for (; at < rows.length; at += 1) {
    const row = rows[at];
    const before = rows[at - 1];
    if (!row || isTable(row)) break;
    const words = bare(rowWords(row));
    const goesOn: boolean = isAbout && before?.line === row.line - 1;
    if (goesOn && !words.text.startsWith("#")) blocks.at(-1)?.push(words);
    else if (at === 0 || /^(?:(?:PERATURAN|KEPUTUSAN)\s|NOMOR\b|TANGGAL\b|TENTANG\b)/i.test(words.text))
      blocks.push([words]);
    else break;
    isAbout = isAbout ? goesOn : /^TENTANG\b/i.test(words.text);
  }
  const first = rows[0] ? bare(rowWords(rows[0])).text : "";
  const heading = blocks.map((block) => ledger.text(joinWords(block)));
  tellYear(heading, ledger);
  return { label: ANNEX.exec(first)?.[1] ?? "", heading, rest: rows.slice(at) };
}

function tellYear(heading: Heading, ledger: Ledger): void {
  for (const line of heading) {
    if (!/^NOMOR\b/i.test(line.value ?? "") || /\bTAHUN\s+\d{4}/i.test(line.value ?? "")) continue;
    ledger.findings.push({
      kind: "MISSING_FIELD",
      severity: "INFO",
      source: line.source,
      found: line.value ?? "",
      suggestion: null,
      message: "Angka tahun tidak tercetak pada kepala lampiran ini.",
      about: line,
    });
  }
}

import type { TranscriptionRemark } from "@/lib/sources/schema";

import { opensAnnex } from "./annexes/annex-head";
import { readAnnex } from "./annexes/annexes";
import { Known } from "./annexes/assigning";
import { readBody } from "./body/body";
import { dictionaryOf, type Dictionary } from "./standards/competencies";
import { ImportedStandard, ImportFinding, ImportResult, type ImportOptions } from "./draft";
import { tellJoined } from "./joined";
import { COMMON_COMPETENCIES } from "./standards/known";
import { Ledger, type OpenFinding } from "./ledger";
import { printedRows, rowWords, runningRows, type Row } from "./lines";
import { lineBreaksOf } from "./paragraphs";
import { onlyTierOf } from "./annexes/positions";
import { headsMatrix } from "./standards/matrix";
import { settleLevelTables } from "./standards/levels-apart";
import { settleLevels } from "./standards/level-writing";
import { rowsOf, type TextRows } from "./rows/rows";
import { tellRepeated, withoutRubbish } from "./rows/rubbish";
import { tellSpelling } from "./spelling/spelling";
import { standardStarts } from "./standards/starts";
import { withoutUnplaced } from "./rows/template-rows";

const CONFIDENCE = { INFO: 0.9, WARNING: 0.6, ERROR: 0.3 } as const;

/**
 * Reads a regulation from plain text (issue, "The importer"): a draft in the shape of the store, every value verbatim
 * with its lines, and findings for whatever is odd, lost or left over. Pure, linear in the text, and never throws.
 *
 * @param text lines as OCR gives them; table rows are lines with tabs between their cells
 */
export function importRegulation(text: string, options: ImportOptions = {}): ImportResult {
  const { draft, findings } = readDraft(text, options);
  return validated(withPaths(draft, findings));
}

type Draft = Pick<ImportResult, "regulation" | "standards">;

/** Apart, so that the rows of the text and the books about them are let go of before the draft is checked and kept. */
function readDraft(text: string, options: ImportOptions): { draft: Draft; findings: readonly OpenFinding[] } {
  const dictionary = dictionaryOf(options.dictionary ?? COMMON_COMPETENCIES);
  const { rows: handed, spaced } = rowsOf(text);
  const ledger = new Ledger({ ...options, breaks: lineBreaksOf(handed) });
  const all = withoutUnplaced(handed, ledger);
  tellSpaced(spaced, ledger);
  const printed = printedRows(all);
  tellRepeated(printed, ledger);
  const rows = withoutRubbish(all, ledger);
  const { bodyRows, annexRows } = partsOf(rows, dictionary);
  const body = readBody(runningRows(bodyRows), ledger);
  const subject = body.title.value ?? "";
  const tier = onlyTierOf(subject);
  const cited = { subject, number: body.number.value ?? "", year: String(body.year.value ?? "") };
  const known = new Known();
  const read = annexRows.map((part) => readAnnex(part, { dictionary, ledger, tier, regulation: cited, known }));
  known.tellWithoutDetails(ledger);
  known.tellUnsure(ledger);
  known.tellUntiered(ledger);
  const regulation = { ...body, annexes: distinctAnnexes(read.map(({ annex }) => annex)), findings: [] };
  const whole = settleLevelTables(
    read.flatMap((part) => part.standards),
    known.levels,
    ledger,
  );
  const standards = whole.map((standard) => ({ regulation: body.slug, validFrom: body.effectiveFrom, ...standard }));
  if (annexRows.length === 0)
    ledger.note({
      kind: "NOT_RECOGNISED",
      severity: "ERROR",
      words: { text: "", pieces: [] },
      message: "Tidak ada lampiran atau tabel standar kompetensi yang dikenali.",
    });
  settleLevels(standards, ledger);
  tellSpelling(rows, ledger);
  tellJoined(ledger);
  ledger.tellSignOffs();
  ledger.tellUnread(printed);
  return { draft: { regulation, standards }, findings: ledger.told() };
}

/** Columns that only spaces part are read from where the words stand: that is told for each table. */
function tellSpaced(tables: TextRows["spaced"], ledger: Ledger): void {
  for (const { head, isCentred, isTight } of tables) {
    const severity = isCentred || isTight ? "WARNING" : "INFO";
    ledger.note({ kind: "TO_VERIFY", severity, words: rowWords(head), message: messageOn({ isCentred, isTight }) });
  }
}

function messageOn({ isCentred, isTight }: { readonly isCentred: boolean; readonly isTight: boolean }): string {
  if (isTight) {
    return "Kolom tabel ini hanya dipisahkan satu spasi; isinya dibaca dari nomor, level dan nomor indikator. Bandingkan tiap baris.";
  }
  if (isCentred) {
    return "Kolom tabel ini dibaca dari jarak spasi dan nomornya tercetak di tengah baris; periksa batas tiap barisnya.";
  }
  return "Kolom tabel ini dibaca dari jarak spasi; periksa.";
}

/** Checks the draft against its schema, a standard at a time: a large document is not held twice. */
function validated(result: ImportResult): ImportResult {
  const { regulation, confidence } = result;
  ImportResult.parse({ regulation, confidence, standards: [], findings: [] });
  for (const standard of result.standards) ImportedStandard.parse(standard);
  for (const finding of result.findings) ImportFinding.parse(finding);
  return result;
}

/** The body ends where the first annex begins, or, without the word LAMPIRAN, where the first form or table does. */
function partsOf(
  rows: readonly Row[],
  dictionary: Dictionary,
): { bodyRows: readonly Row[]; annexRows: readonly (readonly Row[])[] } {
  const opened = rows.flatMap((row, at) => (opensAnnex(row, rows[at + 1]) ? [at] : []));
  const starts = opened.length > 0 ? opened : tableStart(rows, dictionary);
  return {
    bodyRows: rows.slice(0, starts[0] ?? rows.length),
    annexRows: starts.map((start, at) => rows.slice(start, starts[at + 1] ?? rows.length)),
  };
}

/** Where the first form or table stands, be it one of levels alone. */
function tableStart(rows: readonly Row[], dictionary: Dictionary): readonly number[] {
  const matrix = rows.findIndex((row) => headsMatrix(row, dictionary));
  const starts = [...standardStarts(rows).slice(0, 1), ...(matrix === -1 ? [] : [withCaption(rows, matrix)])];
  return starts.length === 0 ? [] : [Math.min(...starts)];
}

/** "MATRIKS LEVEL KOMPETENSI" right above a table is the title of that. */
function withCaption(rows: readonly Row[], at: number): number {
  const above = rows.slice(Math.max(0, at - 2), at).findIndex((row) => CAPTION.test(row.cells[0] ?? ""));
  return above === -1 ? at : Math.max(0, at - 2) + above;
}

const CAPTION = /^(?:MATRIKS|REKAPITULASI|DAFTAR|TABEL)\b/i;

/** Two annexes of one label keep apart by their slug. */
function distinctAnnexes<Annex extends { readonly slug: string }>(annexes: readonly Annex[]): Annex[] {
  const times = new Map<string, number>();
  return annexes.map((annex) => {
    const before = times.get(annex.slug) ?? 0;
    times.set(annex.slug, before + 1);
    return before === 0 ? annex : { ...annex, slug: `${annex.slug}-${before + 1}` };
  });
}

/** A value that is to be verified, also where one finding tells it for many. */
function isUncertain(node: object): boolean {
  return "remark" in node && (node.remark as TranscriptionRemark | undefined)?.kind === "UNCERTAIN";
}

/** Turns what a finding is about into the path of the draft, and findings into confidence. */
function withPaths(draft: Draft, told: readonly OpenFinding[]): ImportResult {
  const wanted = new Set<unknown>(told.map(({ about }) => about));
  const confidence: Record<string, number> = {};
  const paths = new Map<object, string>();
  // Of the node one is at; put together only where it is asked for.
  const keys: string[] = [""];
  const walk = (node: object): void => {
    if (wanted.has(node) && !paths.has(node)) paths.set(node, keys.join("/"));
    if (isUncertain(node)) confidence[keys.join("/")] = CONFIDENCE.INFO;
    for (const [key, child] of Object.entries(node)) {
      // A finding is about a value, never about the lines of one: these are half of what a draft holds.
      if (typeof child !== "object" || child === null || key === "source") continue;
      keys.push(key);
      walk(child);
      keys.pop();
    }
  };
  walk(draft);
  const findings = told.map(({ about, ...finding }) => ({ ...finding, path: (about && paths.get(about)) ?? null }));
  for (const { path, severity } of findings) {
    if (path !== null) confidence[path] = Math.min(confidence[path] ?? 1, CONFIDENCE[severity]);
  }
  return { ...draft, findings, confidence };
}

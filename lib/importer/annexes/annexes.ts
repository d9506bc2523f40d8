import { isIssuerLine, readOffice } from "../body/signatures";
import type { ImportedRegulation, ImportedStandard, ImportFinding } from "../draft";
import type { Ledger } from "../ledger";
import { bare, isTable, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "../lines";
import { withBlocks } from "../standards/blocks";
import { withoutContinued } from "../standards/continued";
import type { Dictionary } from "../standards/competencies";
import { readMatrix } from "../standards/matrix";
import { readColumns } from "../standards/matrix-columns";
import { withoutShortMatrix } from "../standards/short-matrix";
import { readStandard, type ReadStandard } from "../standards/standards";
import { standardStarts } from "../standards/starts";
import { withNames } from "../standards/table-names";
import { withSplitRows } from "../tables/split-rows";
import { columnsOf, type Columns } from "../tables/table-head";
import { withTickedLevels } from "../tables/ticked-levels";
import { plain, slugOf } from "../words";
import { readAnnexHead, type Regulation } from "./annex-head";
import { assign, type Known } from "./assigning";
import { withoutDictionaries } from "./dictionaries";
import { standardsOfGrades } from "./grade-standards";
import { gradesApart, type GradesApart } from "./grades";
import { readPositionLines } from "./position-lines";
import { onlyTierOf, readPositionList, type Position } from "./positions";

type Annex = ImportedRegulation["annexes"][number];
export type Annexes = {
  readonly annexes: Annex[];
  readonly standards: Omit<ImportedStandard, "regulation" | "validFrom">[];
};
type Context = {
  readonly dictionary: Dictionary;
  readonly ledger: Ledger;
  readonly tier: Position["tier"] | null;
  readonly regulation: Regulation;
  readonly known: Known;
};

/** Reads one annex: its head, the positions that it names, their standards and its signature. */
export function readAnnex(rows: readonly Row[], context: Context): { annex: Annex; standards: Annexes["standards"] } {
  const { ledger, dictionary } = context;
  const head = readAnnexHead(rows, context.regulation, ledger);
  const { signature, rest: unsigned } = takeSignature(head.rest, ledger);
  const dictionaries = withoutDictionaries(unsigned, ledger);
  const ticked = withTickedLevels(withoutContinued(dictionaries.rest, ledger), ledger);
  const own = withBlocks(withSplitRows(ticked), ledger);
  const { rows: parted, grades } = gradesApart(withNames(own, ledger), ledger);
  const { levels, rest, starts } = levelsApart(parted, { dictionary, ledger });
  tellInstrument(head.heading, ledger);
  const before = rest.slice(0, starts[0] ?? rest.length);
  const titled = titleOf(before, context.regulation.subject);
  const title = titled.text === "" && starts.length === 0 ? dictionaries.title : titled;
  const tier = tierOfAnnex(title, head.heading) ?? context.tier;
  const list = positionsNamed(before, tier ?? "PELAKSANA", ledger);
  const read = [...readStandards(rest, { starts, grades }, context), ...levels];
  const { positions, standards } = assign(read, { ...context, list, annex: head.label, tier });
  if (positions.length === 0 && dictionaries.rest.length === unsigned.length) tellEmpty(head.heading, ledger);
  return {
    annex: {
      label: head.label,
      slug: slugOf(`lampiran ${head.label}`) ?? "lampiran",
      heading: head.heading,
      title: title.text === "" ? titleOfStandards(read, head.heading, ledger) : ledger.text(title),
      positions,
      signature,
    },
    standards,
  };
}

type LevelsApart = {
  readonly levels: readonly ReadStandard[];
  /** The other rows, and where each of their standards begins. */
  readonly rest: readonly Row[];
  readonly starts: readonly number[];
};

/** The tables that say levels alone, of many positions at once, in front of the standards or behind them. */
function levelsApart(rows: readonly Row[], context: Pick<Context, "dictionary" | "ledger">): LevelsApart {
  const columns = readColumns(withoutShortMatrix(rows, context), context);
  const starts = standardStarts(columns.rest);
  const matrix = readMatrix(columns.rest, starts[0] ?? columns.rest.length, context);
  return {
    levels: [...columns.standards, ...matrix.standards],
    rest: matrix.rest,
    starts: matrix.rest === columns.rest ? starts : standardStarts(matrix.rest),
  };
}

type Starts = { readonly starts: readonly number[]; readonly grades: GradesApart["grades"] };

/** Each standard of the annex; a table without a head has the columns of the one before it. */
function readStandards(rows: readonly Row[], { starts, grades }: Starts, { dictionary, ledger }: Context) {
  let columns: Columns | null = null;
  return starts.flatMap((start, at): readonly ReadStandard[] => {
    const own = rows.slice(start, starts[at + 1] ?? rows.length);
    const standard = readStandard(own, { dictionary, ledger, columns });
    columns = own.map(columnsOf).findLast((each) => each !== null) ?? columns;
    const ofGrades =
      grades.size === 0 ? undefined : own.map((row) => grades.get(row)).find((each) => each !== undefined);
    return ofGrades ? standardsOfGrades(standard, ofGrades, { dictionary, ledger }) : [standard];
  });
}

/** An annex without a title is called by its only position; one that holds several by what stands above them. */
function titleOfStandards(read: readonly ReadStandard[], heading: Annex["heading"], ledger: Ledger): Annex["title"] {
  const [first] = read;
  const names = new Set(read.flatMap(({ names: own }) => own.map(({ text }) => plain(text))));
  const opens = (pattern: RegExp) => (line: Annex["title"]) => pattern.test(line.value ?? "");
  const shared =
    heading.find(opens(/^TENTANG\b/i)) ?? first?.standard.headings.find(opens(/^STANDAR\b/i)) ?? heading[0];
  return names.size > 1 && shared ? shared : ledger.text(first?.names[0] ?? NOTHING);
}

/** "LAMPIRAN I JABATAN ADMINISTRATOR": the head itself may be all the title there is. */
function tierOfAnnex(title: Words, [first]: Annex["heading"]): Position["tier"] | null {
  return onlyTierOf(title.text === "" ? (first?.value ?? "") : title.text);
}

/** The positions that the annex lists, in a table or as lines. */
function positionsNamed(before: readonly Row[], tier: Position["tier"], ledger: Ledger): readonly Position[] {
  const { positions, rest } = readPositionList(before, tier, ledger);
  return positions.length > 0 ? positions : readPositionLines(rest, tier, ledger).positions;
}

function titleOf(before: readonly Row[], subject: string): Words {
  const titles = before
    .map((row) => bare(rowWords(row)))
    .map((words) => sliceWords(words, /^(?:[IVX]{1,4}[.)]\s+)?/.exec(words.text)?.[0].length ?? 0))
    .filter(
      ({ text }) => /^(?:STANDAR|JABATAN|DAFTAR|MATRIKS|REKAPITULASI|TABEL)\b/.test(text) || isSubject(text, subject),
    );
  return titles[0] ?? NOTHING;
}

function isSubject(text: string, subject: string): boolean {
  return subject !== "" && plain(text.slice(0, 2000)) === plain(subject.slice(0, 2000));
}

/**
 * The office and the name under the annex; where each of its standards is signed, those of the first. Lines between office
 * and name, and running text below the last signature, belong to no standard: they stay unread, and are told.
 */
function takeSignature(rows: readonly Row[], ledger: Ledger): { signature: Annex["signature"]; rest: readonly Row[] } {
  const [at, ...others] = rows.flatMap((row, place) => (isIssuerLine(row, rows[place + 1]) ? [place] : []));
  if (at === undefined) return { signature: null, rest: rows };
  const { signer, ...signature } = readOffice(rows.slice(at), ledger);
  const end = signer ? rows.indexOf(signer) : at;
  const gone = new Set(rows.slice(at, end + 1));
  for (const other of others) {
    const below = rows[other + 1];
    const isSigned = below !== undefined && bare(rowWords(below)).text === signature.name.value;
    const own = rows.slice(other, isSigned ? other + 2 : other + 1);
    for (const row of own) gone.add(row);
    ledger.rubbish(joinWords(own.map(rowWords)), "Tanda tangan tercetak lagi di lampiran ini; dikeluarkan.");
  }
  const last = rows.findLastIndex((row) => gone.has(row));
  const after = rows.slice(last + 1);
  const isOver = !after.some(isTable) && standardStarts(after).length === 0;
  const own = isOver ? rows.slice(0, last) : rows;
  return { signature, rest: own.filter((row) => !gone.has(row)) };
}

function tellEmpty([line]: Annex["heading"], ledger: Ledger): void {
  const message = "Lampiran ini tidak memuat jabatan atau tabel standar kompetensi yang dikenali.";
  if (line) tellLine(line, { severity: "WARNING", kind: "NOT_RECOGNISED", message }, ledger);
}

function tellInstrument(heading: Annex["heading"], ledger: Ledger): void {
  const other = heading.find(({ value }) =>
    /^(?:LAMPIRAN\b.*)?\bKEPUTUSAN\s+(?:BUPATI|WALI|GUB)/i.test(value?.slice(0, 100) ?? ""),
  );
  const message = "Kepala lampiran menyebut Keputusan, bukan Peraturan; periksa instrumennya.";
  if (other) tellLine(other, { severity: "INFO", kind: "TO_VERIFY", message }, ledger);
}

type Told = Pick<ImportFinding, "severity" | "kind" | "message">;

function tellLine(line: Annex["heading"][number], told: Told, ledger: Ledger): void {
  const { source, value } = line;
  ledger.findings.push({ ...told, source, found: value ?? "", suggestion: null, about: line });
}

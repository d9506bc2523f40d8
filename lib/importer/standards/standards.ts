import type { ImportedStandard } from "../draft";
import type { Ledger } from "../ledger";
import { bare, isTable, rowWords, sliceWords, type Row, type Words } from "../lines";
import { isOffice } from "../names";
import { readRequirements, type Requirements } from "../requirements/requirements";
import type { Entry } from "../tables/entry";
import { readTable } from "../tables/table";
import { columnsOf, opensRequirements, type Columns } from "../tables/table-head";
import { checkCompetencies } from "./checks";
import { draftCompetency, withKind, type Dictionary } from "./competencies";
import { isFormLine, opensForm, readForm, type PositionForm } from "./position-form";
import { headsTable, HEADING, opensTable, titleAbove } from "./starts";
import { nameIn } from "./table-names";

export type ReadStandard = {
  readonly names: readonly Words[];
  readonly unit: Words | null;
  readonly isForm: boolean;
  /** Of a table that says levels alone: what another part of the document says of the position goes before it. */
  readonly isLevels?: true;
  readonly standard: Omit<
    ImportedStandard,
    "regulation" | "position" | "annex" | "validFrom" | "positionNameAsWritten"
  >;
};

type Context = {
  readonly dictionary: Dictionary;
  readonly ledger: Ledger;
  /** Of the table before it in the annex. */
  readonly columns: Columns | null;
};

/** Reads the standard that stands in these rows. */
export function readStandard(rows: readonly Row[], { dictionary, ledger, columns }: Context): ReadStandard {
  const bodyAt = rows.findIndex(
    (row, at) =>
      columnsOf(row) !== null ||
      opensTable(rows, at) ||
      headsTable(rows, at) ||
      opensRequirements(row) ||
      (isTable(row) && rows[at - 1]?.isName === true),
  );
  const above = rows.slice(0, bodyAt === -1 ? rows.length : bodyAt);
  const form = formOf(above, ledger);
  const { table, required } = readParts(rows, { dictionary, ledger, columns, start: above.length });
  if (form.names[0]) tellMissing(form.names[0], { competencies: table.competencies, required, ledger });
  const headings = [...form.headings, ...table.headings, ...required.headings].filter(({ text }) => text !== "");
  return {
    names: form.names,
    unit: form.unit?.text ? form.unit : null,
    isForm: above.some(opensForm),
    standard: {
      positionGroup: field(form.group, ledger),
      affair: field(form.affair, ledger),
      positionCode: field(form.code, ledger),
      summary: field(form.summary, ledger),
      headings: headings.map((words) => ledger.text(words)),
      competencies: table.competencies,
      requirements: required.requirements,
      findings: [],
    },
  };
}

type Parts = {
  readonly table: ReturnType<typeof readCompetencies>;
  readonly required: Requirements;
};

/** The competencies and the requirements below them; a form may have them the other way round. */
function readParts(rows: readonly Row[], { start, columns, ...context }: Context & { readonly start: number }): Parts {
  const end = rows.length;
  const first = readCompetencies(rows, { start, end, columns }, context);
  const below = first.competencies.length === 0 ? tableBelow(rows, first.next) : -1;
  if (below === -1) return { table: first, required: readRequirements(rows.slice(first.next), context.ledger) };
  const required = readRequirements(rows.slice(first.next, below), context.ledger);
  const titles = rows.slice(below).findIndex((row) => columnsOf(row) !== null);
  const table = readCompetencies(rows, { start: below + titles, end, columns }, context);
  const headings = rows.slice(below, below + titles).map((row) => bare(rowWords(row)));
  return { table: { ...table, headings: [...headings, ...table.headings] }, required };
}

/** Where a table of competencies begins, with its titles, below the requirements that open at `from`. */
function tableBelow(rows: readonly Row[], from: number): number {
  const head = rows.findIndex((row, at) => at > from && typeof columnsOf(row)?.indicators === "number");
  return head === -1 ? -1 : titleAbove(rows, head);
}

type Competencies = ImportedStandard["competencies"];

/** The competencies of a table, in their order, with what is odd about them told. */
export function readCompetencies(
  rows: readonly Row[],
  range: Parameters<typeof readTable>[1],
  { dictionary, ledger }: Pick<Context, "dictionary" | "ledger">,
): { readonly competencies: Competencies; readonly headings: readonly Words[]; readonly next: number } {
  const { entries, headings, next } = readTable(rows, range, ledger);
  const pairs = entries
    .map((entry) => withKind(entry, dictionary))
    .map((entry) => ({ entry, competency: draftCompetency(entry, { dictionary, ledger }) }));
  checkCompetencies(pairs, { dictionary, ledger });
  return { competencies: inOrder(pairs), headings, next };
}

type Read = { readonly competencies: Competencies; readonly required: Requirements; readonly ledger: Ledger };

function tellMissing(words: Words, { competencies, required, ledger }: Read): void {
  if (required.requirements.length === 0) {
    const message = "Persyaratan jabatan tidak ditemukan pada bagian ini.";
    ledger.note({ kind: "MISSING_FIELD", words, found: "", message });
  }
  if (competencies.length > 0) return;
  const message = "Tabel kompetensi tidak ditemukan pada bagian ini.";
  ledger.note({ kind: "MISSING_FIELD", severity: "ERROR", words, found: "", message });
}

function field(words: Words | null, ledger: Ledger): ReadStandard["standard"]["summary"] {
  if (words === null) return null;
  const read = ledger.text(words);
  ledger.became(words, read);
  return read;
}

/** A form by its labels, with the name that may stand above it instead of in it; else what the titles say. */
function formOf(rows: readonly Row[], ledger: Ledger): PositionForm {
  if (rows.some(opensForm)) return readForm(rows, ledger);
  if (!rows.some(isFormLine)) return tierTitle(rows, ledger);
  const names = rows.filter(({ isName }) => isName).map((row) => nameIn(row, ledger));
  return readForm(
    rows.filter(({ isName }) => !isName),
    ledger,
    names,
  );
}

/** The title of a tier's table names the position; the bare words "STANDAR KOMPETENSI" are a heading. */
function tierTitle(rows: readonly Row[], ledger: Ledger): PositionForm {
  const own = rows.filter(({ isName }) => isName).map((row) => nameIn(row, ledger));
  const titles = rows.filter(({ isName }) => !isName);
  const words = [...own, ...titles.flatMap((row) => titleParts(withoutNumber(bare(rowWords(row)), ledger)))];
  const names = words.filter(({ text }) => !HEADING.test(text));
  return {
    names: names.slice(0, 1),
    unit: null,
    group: null,
    affair: null,
    code: null,
    summary: null,
    headings: words.filter((title) => title !== names[0]),
  };
}

/** "B. JABATAN PENGAWAS", "2. STANDAR KOMPETENSI JABATAN …": the number of a table is none of the name. */
function withoutNumber(words: Words, ledger: Ledger): Words {
  const length =
    /^(?:[A-Z]|[IVX]{1,4}|\d{1,2})[.)]\s*(?=(?:STANDAR\s+KOMPETENSI\s+)?JABATAN\b)/.exec(words.text)?.[0].length ?? 0;
  if (length === 0) return words;
  ledger.form(sliceWords(words, 0, length));
  return sliceWords(words, length);
}

/** "STANDAR KOMPETENSI JABATAN PENGAWAS" on one line: the heading, and the name. */
function titleParts(words: Words): readonly Words[] {
  const heading =
    /^[#*\s]*(?:[IVX]{1,3}[.)]\s*)?STANDAR\s+KOMPETENSI(?=\s+JABATAN\s+\p{L})/iu.exec(words.text)?.[0].length ?? 0;
  if (heading === 0) return [words];
  const name = sliceWords(words, heading);
  // "JABATAN KEPALA BAGIAN HUKUM": an office has a name of its own, a tier is called by both words.
  const office = sliceWords(name, "JABATAN".length);
  return isOffice(office.text)
    ? [sliceWords(words, 0, heading + 1 + "JABATAN".length), office]
    : [sliceWords(words, 0, heading), name];
}

type Pair = { readonly entry: Entry; readonly competency: ImportedStandard["competencies"][number] };

/** Table rows that the page scatters stand in the order of their numbers, where each number is there once per section. */
function inOrder(pairs: readonly Pair[]): ImportedStandard["competencies"] {
  const kinds = [...new Set(pairs.map(({ entry }) => entry.kind))];
  return kinds.flatMap((kind) => {
    const own = pairs.filter(({ entry }) => entry.kind === kind);
    const numbers = own.map(({ entry }) => Number(entry.ordinal.text));
    const isClear = new Set(numbers).size === own.length && numbers.every((number) => number > 0);
    const sorted = isClear ? own.toSorted((a, b) => Number(a.entry.ordinal.text) - Number(b.entry.ordinal.text)) : own;
    return sorted.map(({ competency }) => competency);
  });
}

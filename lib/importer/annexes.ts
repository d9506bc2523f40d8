import { readAnnexHead } from "./annex-head";
import type { Dictionary } from "./competencies";
import type { ImportedRegulation, ImportedStandard } from "./draft";
import type { Ledger } from "./ledger";
import { bare, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "./lines";
import { distinct, positionSlug, readPositionList, tierOf, type Position } from "./positions";
import { isIssuerLine, readOffice } from "./signatures";
import { readStandard, standardStarts, type ReadStandard } from "./standards";
import { slugOf } from "./words";

type Annex = ImportedRegulation["annexes"][number];
export type Annexes = {
  readonly annexes: Annex[];
  readonly standards: Omit<ImportedStandard, "regulation" | "validFrom">[];
};
type Context = { readonly dictionary: Dictionary; readonly ledger: Ledger; readonly tier: Position["tier"] | null };

/** Reads one annex: its head, the positions that it names, their standards and its signature. */
export function readAnnex(rows: readonly Row[], context: Context): { annex: Annex; standards: Annexes["standards"] } {
  const { ledger, dictionary } = context;
  const head = readAnnexHead(rows, ledger);
  const { signature, rest } = takeSignature(head.rest, ledger);
  const other = head.heading.find(({ value }) =>
    /^(?:LAMPIRAN\b.*)?\bKEPUTUSAN\s+(?:BUPATI|WALI|GUB)/i.test(value?.slice(0, 100) ?? ""),
  );
  if (other) tellInstrument(other, ledger);
  const starts = standardStarts(rest);
  const before = rest.slice(0, starts[0] ?? rest.length);
  const title = titleOf(before);
  const tier = tierOf(title.text) ?? context.tier;
  const list = readPositionList(before, tier ?? "PELAKSANA", ledger);
  const read = starts.map((start, at) =>
    readStandard(rest.slice(start, starts[at + 1] ?? rest.length), { dictionary, ledger }),
  );
  const first = read[0]?.names[0] ?? NOTHING;
  const shown = title.text === "" ? first : title;
  const { positions, standards } = assign(read, { list: list.positions, annex: head.label, tier, ledger });
  const slug = head.label === "" ? "lampiran" : (slugOf(`lampiran ${head.label}`) ?? "lampiran");
  return {
    annex: { label: head.label, slug, heading: head.heading, title: ledger.text(shown), positions, signature },
    standards,
  };
}

function titleOf(before: readonly Row[]): Words {
  const titles = before
    .map((row) => bare(rowWords(row)))
    .map((words) => sliceWords(words, /^(?:[IVX]{1,4}[.)]\s+)?/.exec(words.text)?.[0].length ?? 0))
    .filter(({ text }) => /^(?:STANDAR|JABATAN|DAFTAR)\b/.test(text));
  return titles[0] ?? NOTHING;
}

/** The office and the name under the annex. */
function takeSignature(rows: readonly Row[], ledger: Ledger): { signature: Annex["signature"]; rest: readonly Row[] } {
  const at = rows.findIndex(isIssuerLine);
  if (at === -1) return { signature: null, rest: rows };
  const signature = readOffice(rows.slice(at, at + 3), ledger);
  return { signature, rest: [...rows.slice(0, at), ...rows.slice(at + (signature.name.value === null ? 1 : 2))] };
}

type Assignment = {
  readonly list: readonly Position[];
  readonly annex: string;
  readonly tier: Position["tier"] | null;
  readonly ledger: Ledger;
};

/** Gives each standard its position: one of the list, or one of its own where the annex has no list. */
function assign(
  read: readonly ReadStandard[],
  { list, annex, tier, ledger }: Assignment,
): { positions: Position[]; standards: Annexes["standards"] } {
  const bySlug = new Map(list.map((position) => [position.slug, position]));
  const taken = new Set<string>();
  const positions = list.map((position) => distinct(position, { taken, ledger }));
  const detailed = new Set<string>();
  const standards = read.flatMap(({ names, isForm, standard }) => {
    if (names.length > 1) tellShared(names, ledger);
    return (names.length === 0 ? [NOTHING] : names).map((words) => {
      const slug = positionSlug(words.text);
      const positionNameAsWritten = ledger.text(words);
      if (!isForm) tellTitle(words, positionNameAsWritten, ledger);
      const isListed = bySlug.has(slug) && !detailed.has(slug);
      const own = isListed ? slug : add(words, slug);
      detailed.add(own);
      return { position: own, annex, positionNameAsWritten, ...standard };
    });
  });
  tellWithoutDetails(list, { detailed, ledger });
  return { positions, standards };

  function add(words: Words, slug: string): string {
    const own = tierOf(words.text) ?? tier;
    if (own === null) {
      const message = "Jenjang jabatan ini tidak terbaca; pilih jenjangnya.";
      ledger.note({ kind: "TO_VERIFY", words, message });
    }
    const name = ledger.text(words);
    const position = distinct({ slug, name, ordinal: null, tier: own ?? "PELAKSANA" }, { taken, ledger });
    if (list.length > 0) tellUnlisted(words, ledger);
    positions.push(position);
    return position.slug;
  }
}

function tellInstrument(line: Annex["heading"][number], ledger: Ledger): void {
  const message = "Kepala lampiran menyebut Keputusan, bukan Peraturan; periksa instrumennya.";
  const { source, value } = line;
  ledger.findings.push({
    kind: "TO_VERIFY",
    severity: "INFO",
    source,
    found: value ?? "",
    suggestion: null,
    message,
    about: line,
  });
}

function tellTitle(words: Words, about: object, ledger: Ledger): void {
  const message = "Nama jabatan diambil dari judul tabel; tuliskan nama yang dipakai sehari-hari.";
  ledger.note({ kind: "TO_VERIFY", severity: "INFO", words, message, about });
}

function tellUnlisted(words: Words, ledger: Ledger): void {
  ledger.note({ kind: "NOT_RECOGNISED", words, message: "Jabatan ini tidak ada pada daftar jabatan lampirannya." });
}

function tellShared(names: readonly Words[], ledger: Ledger): void {
  const message = `${names.length} jabatan memakai satu tabel; standarnya dibuat sama untuk masing-masing.`;
  ledger.note({ kind: "SHARED_TABLE", words: joinWords(names), message });
}

function tellWithoutDetails(
  list: readonly Position[],
  { detailed, ledger }: { detailed: ReadonlySet<string>; ledger: Ledger },
): void {
  const without = list.filter(({ slug }) => !detailed.has(slug));
  const source = [
    ...(without.at(0)?.name.source ?? []),
    ...(without.length > 1 ? (without.at(-1)?.name.source ?? []) : []),
  ];
  if (without.length === 0) return;
  ledger.findings.push({
    kind: "NO_DETAILS",
    severity: "WARNING",
    source,
    found: `${without.length} jabatan`,
    suggestion: null,
    message: `Lampiran menyebut ${list.length} jabatan; rincian ${without.length} di antaranya tidak ada pada dokumen sumber.`,
    about: null,
  });
}

import { shortened } from "@/lib/core/sentences";
import type { BenchValue } from "@/lib/imports/bench-values";
import { plainValue, valuesOf } from "@/lib/imports/bench-values";
import type { BenchCompetency, BenchRegulation, BenchRequirement, BenchStandard } from "@/lib/imports/keyed";
import { areAlike } from "@/lib/imports/rows";
import { COMPETENCY_KIND_LABEL, REQUIREMENT_CATEGORY_LABEL, UNREADABLE_NAME } from "@/lib/standards/labels";

/** What is edited together: a row of the form, or a part of the regulation. */
export type Section = {
  /** In the address, and the pointer of the row below its standard: "competencies/4". */
  readonly key: string;
  readonly title: string;
  /** Said above the first section of a group. */
  readonly group: string;
  readonly values: readonly BenchValue[];
  /** Where a row of the section can be added, if anywhere. */
  readonly adds: { readonly key: string; readonly label: string } | null;
  /** The row of a list that the section is. */
  readonly row: SectionRow | null;
  /** The rows below it that can be changed by themselves: the indicators of a competency. */
  readonly rows: readonly SectionRow[];
};

/** A row that can be split, merged with the next, moved past its neighbours or taken out. */
export type SectionRow = {
  readonly path: string;
  readonly name: string;
  /** Its place among those past which it can be moved, as people count, and how many these are. */
  readonly place: number;
  readonly count: number;
  /** Key of the next row, where both may become one. */
  readonly next: string | null;
  /** Key under which it is split, where it has a text. */
  readonly split: string | null;
};

/** The sections of a standard: its identity, competencies and requirements. */
export function standardSections(
  ordinal: number,
  standard: BenchStandard,
  regulation: BenchRegulation,
): readonly Section[] {
  const base = `/standards/${ordinal}`;
  const { positionNameAsWritten, positionGroup, affair, positionCode, summary, competencies, requirements } = standard;
  const identity = valuesOf(base, [
    ["positionNameAsWritten", "Nama jabatan", positionNameAsWritten],
    ["positionGroup", "Kelompok jabatan", positionGroup],
    ["affair", "Urusan pemerintahan", affair],
    ["positionCode", "Kode jabatan", positionCode],
    ["summary", "Ikhtisar jabatan", summary],
    ["isLeftOut", "Dikeluarkan dari rancangan", standard.isLeftOut],
  ]);
  const tier = tierOf(regulation, standard);
  const values = tier ? [...identity.slice(0, 1), tier, ...identity.slice(1)] : identity;
  return [
    { key: "identitas", title: "Identitas jabatan", group: "Identitas", values, row: null, rows: [], adds: null },
    ...competencies.map((row, at) => competencySection(`${base}/competencies`, { row, at, rows: competencies })),
    ...requirements.map((row, at) => requirementSection(`${base}/requirements`, { row, at, rows: requirements })),
  ];
}

/** The tier of a position, which its annex holds. */
export function tierOf(regulation: BenchRegulation, { annex: label, position }: BenchStandard): BenchValue | null {
  const annex = regulation.annexes.findIndex((other) => other.label === label);
  const positions = regulation.annexes[annex]?.positions ?? [];
  const place = positions.findIndex(({ slug }) => slug === position);
  const tier = positions[place]?.tier;
  if (tier === undefined) return null;
  return plainValue(`/regulation/annexes/${annex}/positions/${place}/tier`, "Jenjang", tier);
}

type InRows<Row> = { readonly row: Row; readonly at: number; readonly rows: readonly Row[] };

function competencySection(base: string, { row, at, rows }: InRows<BenchCompetency>): Section {
  const path = `${base}/${row.key}`;
  const indicators: readonly (readonly [string, string, unknown])[] = row.indicators.flatMap((indicator, place) => [
    [`indicators/${indicator.key}/code`, `Nomor indikator ${place + 1}`, indicator.code],
    [`indicators/${indicator.key}/text`, `Indikator ${place + 1}`, indicator.text],
  ]);
  return {
    key: `competencies/${row.key}`,
    title: [row.ordinal.value, row.name.value ?? UNREADABLE_NAME].filter((part) => part !== null).join(". "),
    group: `Kompetensi ${COMPETENCY_KIND_LABEL[row.kind].toLowerCase()}`,
    values: valuesOf(path, [
      ["ordinal", "Nomor", row.ordinal],
      ["name", "Nama", row.name],
      ["kind", "Jenis", row.kind],
      ["code", "Kode pada kamus", row.code],
      ["level", "Level", row.level],
      ["description", "Deskripsi", row.description],
      ...indicators,
    ]),
    adds: { key: `tambah/competencies/${row.key}/indicators`, label: "Tambah indikator" },
    row: rowOf(base, { row, at, rows }, row.name.value ?? UNREADABLE_NAME),
    rows: row.indicators.map((indicator, place) =>
      rowOf(
        `${path}/indicators`,
        { row: indicator, at: place, rows: row.indicators },
        `indikator ${indicator.code?.value ?? String(place + 1)}`,
      ),
    ),
  };
}

function requirementSection(base: string, { row, at, rows }: InRows<BenchRequirement>): Section {
  const path = `${base}/${row.key}`;
  const words = row.text.value ?? "(tanpa uraian)";
  return {
    key: `requirements/${row.key}`,
    title: `${REQUIREMENT_CATEGORY_LABEL[row.category]}: ${shortened(words, 80)}`,
    group: "Persyaratan jabatan",
    values: valuesOf(path, [
      ["category", "Jenis", row.category],
      ["ordinal", "Nomor", row.ordinal],
      ["label", "Anak judul", row.label],
      ["text", "Uraian", row.text],
      ["importance", "Tingkat pentingnya", row.importance],
    ]),
    adds: null,
    row: rowOf(base, { row, at, rows }, words.slice(0, 80)),
    rows: [],
  };
}

/** What can be done with a row: those of a kind stand together, and only they become one. */
function rowOf<Row extends { readonly key: string }>(
  base: string,
  { row, at, rows }: InRows<Row>,
  name: string,
): SectionRow {
  const path = `${base}/${row.key}`;
  const isMoved = (other: Row) => !("kind" in row) || areAlike(row, other);
  const movable = rows.filter(isMoved);
  const next = rows[at + 1];
  return {
    path,
    name,
    place: movable.indexOf(row) + 1,
    count: movable.length,
    next: next && areAlike(row, next) ? next.key : null,
    split: `pisah/${path.replace(/^\/standards\/\d+\//, "")}`,
  };
}

import type { CitedNode } from "@/lib/imports/cited";
import { isCited } from "@/lib/imports/cited";
import type { BenchCompetency, BenchRequirement, BenchStandard } from "@/lib/imports/keyed";
import { isDecided, typedForm } from "@/lib/imports/values";
import type { ImportedRegulation } from "@/lib/importer/draft";
import { verbatimOf } from "@/lib/sources/reading";
import { COMPETENCY_KIND_LABEL, REQUIREMENT_CATEGORY_LABEL } from "@/lib/standards/labels";

type LineRange = { readonly lineFrom: number; readonly lineTo: number };

/** One value of the draft as the bench shows it and lets it be typed anew. */
export type BenchValue = {
  readonly path: string;
  readonly label: string;
  /** As a form shows it; "" for none. */
  readonly value: string;
  /** The verbatim reading where the value is another, else null. */
  readonly reading: string | null;
  readonly remark: string | null;
  readonly lines: readonly LineRange[];
};

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
  /** A row that can be moved past its neighbours or taken out. */
  readonly row: { readonly path: string; readonly isFirst: boolean; readonly isLast: boolean } | null;
};

type Labelled = readonly (readonly [string, string, unknown])[];

function valuesOf(base: string, fields: Labelled): readonly BenchValue[] {
  return fields.flatMap(([key, label, node]) => {
    const path = `${base}/${key}`;
    if (isDecided(path)) return [plainValue(path, label, node as string | null)];
    if (node !== null && !isCited(node)) return [];
    return [citedValue(path, label, node)];
  });
}

function plainValue(path: string, label: string, value: string | boolean | null): BenchValue {
  return { path, label, value: typedForm(value), reading: null, remark: null, lines: [] };
}

const NOTHING: CitedNode = { value: null, source: [] };

function citedValue(path: string, label: string, node: CitedNode | null): BenchValue {
  const { source, remark, value: held } = node ?? NOTHING;
  const value = typedForm(held);
  const reading = verbatimOf({ source });
  return {
    path,
    label,
    value,
    reading: remark && reading !== "" && reading !== value ? reading : null,
    remark: remark?.reason ?? null,
    lines: source.map(({ lineFrom, lineTo }) => ({ lineFrom, lineTo })),
  };
}

/** The sections of a standard: its identity, competencies and requirements. */
export function standardSections(ordinal: number, standard: BenchStandard): readonly Section[] {
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
  return [
    { key: "identitas", title: "Identitas jabatan", group: "Identitas", values: identity, row: null, adds: null },
    ...competencies.map((row, at) => competencySection(`${base}/competencies`, { row, at, rows: competencies })),
    ...requirements.map((row, at) => requirementSection(`${base}/requirements`, { row, at, rows: requirements })),
  ];
}

type InRows<Row> = { readonly row: Row; readonly at: number; readonly rows: readonly Row[] };

function competencySection(base: string, { row, at, rows }: InRows<BenchCompetency>): Section {
  const path = `${base}/${row.key}`;
  const indicators: Labelled = row.indicators.flatMap((indicator, place) => [
    [`indicators/${indicator.key}/code`, `Nomor indikator ${place + 1}`, indicator.code],
    [`indicators/${indicator.key}/text`, `Indikator ${place + 1}`, indicator.text],
  ]);
  return {
    key: `competencies/${row.key}`,
    title: [row.ordinal.value, row.name.value ?? "(tanpa nama)"].filter((part) => part !== null).join(". "),
    group: `Kompetensi ${COMPETENCY_KIND_LABEL[row.kind].toLowerCase()}`,
    values: valuesOf(path, [
      ["ordinal", "Nomor", row.ordinal],
      ["name", "Nama", row.name],
      ["code", "Kode pada kamus", row.code],
      ["level", "Level", row.level],
      ["description", "Deskripsi", row.description],
      ...indicators,
    ]),
    adds: { key: `tambah/competencies/${row.key}/indicators`, label: "Tambah indikator" },
    row: { path, isFirst: rows[at - 1]?.kind !== row.kind, isLast: rows[at + 1]?.kind !== row.kind },
  };
}

function requirementSection(base: string, { row, at, rows }: InRows<BenchRequirement>): Section {
  const path = `${base}/${row.key}`;
  const words = row.text.value ?? "(tanpa uraian)";
  return {
    key: `requirements/${row.key}`,
    title: `${REQUIREMENT_CATEGORY_LABEL[row.category]}: ${words.length > 80 ? `${words.slice(0, 80)}…` : words}`,
    group: "Persyaratan jabatan",
    values: valuesOf(path, [
      ["category", "Jenis", row.category],
      ["ordinal", "Nomor", row.ordinal],
      ["label", "Anak judul", row.label],
      ["text", "Uraian", row.text],
      ["importance", "Tingkat pentingnya", row.importance],
    ]),
    adds: null,
    row: { path, isFirst: at === 0, isLast: at === rows.length - 1 },
  };
}

/** The sections of the regulation itself: its head, its parts and its annexes. */
export function regulationSections(regulation: ImportedRegulation): readonly Section[] {
  const { kind, number, year, title, issuer, gazette, effectiveFrom } = regulation;
  const head = valuesOf("/regulation", [
    ["kind", "Jenis peraturan", kind],
    ["number", "Nomor", number],
    ["year", "Tahun", year],
    ["title", "Tentang", title],
    ["issuer", "Penerbit", issuer],
    ["effectiveFrom", "Mulai berlaku", effectiveFrom],
    ["gazette", "Berita Daerah", gazette],
  ]);
  return [
    { key: "kepala", title: "Kepala peraturan", group: "Peraturan", values: head, row: null, adds: null },
    ...bodySections(regulation),
    ...regulation.annexes.flatMap((annex, at) => annexSections(annex, at)),
  ];
}

const PARTS = [
  ["considerations", "Menimbang"],
  ["legalBases", "Mengingat"],
  ["decision", "Memutuskan"],
  ["articles", "Pasal"],
  ["signatures", "Penetapan dan pengundangan"],
  ["relations", "Hubungan antarperaturan"],
] as const;

function bodySections(regulation: ImportedRegulation): readonly Section[] {
  return PARTS.flatMap(([key, title]): Section[] => {
    const values = citedBelow(regulation[key], `/regulation/${key}`, title);
    return values.length === 0 ? [] : [{ key, title, group: "Batang tubuh", values, row: null, adds: null }];
  });
}

const FIELD_LABEL: Readonly<Record<string, string>> = {
  marker: "nomor",
  text: "isi",
  heading: "judul",
  lead: "kalimat pembuka",
  place: "tempat",
  date: "tanggal",
  office: "jabatan penanda tangan",
  name: "nama",
  citation: "kutipan",
  title: "judul bab",
};

const FIELD_ORDER: readonly string[] = [
  "marker",
  "chapter",
  "heading",
  "title",
  "lead",
  "text",
  "items",
  "place",
  "date",
  "office",
  "name",
];

/** Every cited value below a node, in its order. */
function citedBelow(node: unknown, path: string, label: string): readonly BenchValue[] {
  if (typeof node !== "object" || node === null) return [];
  if (isCited(node)) return [citedValue(path, label, node)];
  const place = ([key]: readonly [string, unknown]) => FIELD_ORDER.indexOf(key);
  // The database keeps the keys of an object in an order of its own.
  const entries = Object.entries(node).toSorted((a, b) => place(a) - place(b));
  return entries.flatMap(([key, child]) => {
    const own = /^\d+$/.test(key) ? String(Number(key) + 1) : (FIELD_LABEL[key] ?? "");
    return citedBelow(child, `${path}/${key}`, own === "" ? label : `${label} ${own}`);
  });
}

function annexSections(annex: ImportedRegulation["annexes"][number], at: number): readonly Section[] {
  const base = `/regulation/annexes/${at}`;
  const name = annex.label === "" ? "Lampiran" : `Lampiran ${annex.label}`;
  const positions = annex.positions.map((position, place): Section => {
    const path = `${base}/positions/${place}`;
    const values = valuesOf(path, [
      ["ordinal", "Nomor", position.ordinal],
      ["name", "Nama jabatan", position.name],
      ...(position.unit ? [["unit", "Perangkat daerah", position.unit] as const] : []),
      ["tier", "Jenjang", position.tier],
    ]);
    const key = `annexes/${at}/positions/${place}`;
    return {
      key,
      title: position.name.value ?? "(tanpa nama)",
      group: `Jabatan pada ${name}`,
      values,
      row: null,
      adds: null,
    };
  });
  const title = valuesOf(base, [["title", "Judul lampiran", annex.title]]);
  return [{ key: `annexes/${at}`, title: name, group: "Lampiran", values: title, row: null, adds: null }, ...positions];
}

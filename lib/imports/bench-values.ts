import type { ImportedRegulation, ImportedStandard } from "@/lib/importer/draft";
import { verbatimOf } from "@/lib/sources/reading";
import type { SourceSpan, TranscriptionRemark } from "@/lib/sources/schema";
import { IMPORTANCE_LABEL, REQUIREMENT_CATEGORY_LABEL } from "@/lib/standards/labels";

/** A value at the bench. */
export type BenchValue = {
  /** JSON pointer: "/standards/0/competencies/4/level". */
  readonly path: string;
  readonly label: string;
  /** As the draft will have it; null where nothing can be read. */
  readonly text: string | null;
  /** What stands in the text, word for word; null where that is the value itself. */
  readonly reading: string | null;
  readonly reason: string | null;
};
export type BenchGroup = { readonly title: string; readonly values: readonly BenchValue[] };

type Cited = {
  readonly value: string | number | null;
  readonly source: readonly SourceSpan[];
  readonly remark?: TranscriptionRemark | undefined;
};

function valueAt(path: string, label: string, cited: Cited): BenchValue {
  const text = cited.value === null ? null : String(cited.value);
  const reading = verbatimOf(cited);
  return {
    path,
    label,
    text,
    reading: reading === "" || reading === text ? null : reading,
    reason: cited.remark?.reason ?? null,
  };
}

/** The head of the regulation. */
export function regulationValues({ number, year, title, issuer }: ImportedRegulation): BenchGroup {
  return {
    title: "Peraturan",
    values: [
      valueAt("/regulation/number", "Nomor", number),
      valueAt("/regulation/year", "Tahun", year),
      valueAt("/regulation/title", "Tentang", title),
      valueAt("/regulation/issuer", "Ditetapkan oleh", issuer),
    ],
  };
}

const IDENTITY = [
  ["positionNameAsWritten", "Nama jabatan"],
  ["positionGroup", "Kelompok jabatan"],
  ["affair", "Urusan pemerintahan"],
  ["positionCode", "Kode jabatan"],
  ["summary", "Ikhtisar jabatan"],
] as const;

/** Every value of a standard in the order of its form. @param place its place in the draft */
export function standardValues(standard: ImportedStandard, place: number): readonly BenchGroup[] {
  const root = `/standards/${place}`;
  return [
    {
      title: "Identitas jabatan",
      values: IDENTITY.flatMap(([key, label]) => {
        const cited = standard[key];
        return cited ? [valueAt(`${root}/${key}`, label, cited)] : [];
      }),
    },
    ...standard.competencies.map((row, index) => ({
      title: row.name.value ?? `Kompetensi ${row.ordinal.value ?? index + 1} tanpa nama`,
      values: competencyValues(row, `${root}/competencies/${index}`),
    })),
    {
      title: "Persyaratan jabatan",
      values: standard.requirements.flatMap((row, index) => requirementValues(row, `${root}/requirements/${index}`)),
    },
  ].filter(({ values }) => values.length > 0);
}

function competencyValues(row: ImportedStandard["competencies"][number], path: string): readonly BenchValue[] {
  return [
    valueAt(`${path}/name`, "Nama", row.name),
    ...(row.level ? [valueAt(`${path}/level`, "Level", row.level)] : []),
    ...(row.description ? [valueAt(`${path}/description`, "Deskripsi", row.description)] : []),
    ...row.indicators.map(({ code, text }, index) =>
      valueAt(`${path}/indicators/${index}/text`, `Indikator ${code.value ?? index + 1}`, text),
    ),
  ];
}

function requirementValues(row: ImportedStandard["requirements"][number], path: string): readonly BenchValue[] {
  const { category, text, importance } = row;
  const label = REQUIREMENT_CATEGORY_LABEL[category];
  return [
    valueAt(`${path}/text`, label, text),
    ...(importance ? [importanceValue(valueAt(`${path}/importance`, `${label}: tingkat pentingnya`, importance))] : []),
  ];
}

function importanceValue(value: BenchValue): BenchValue {
  return { ...value, text: IMPORTANCE_LABEL[value.text as keyof typeof IMPORTANCE_LABEL] ?? value.text, reading: null };
}

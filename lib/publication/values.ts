import { foldMarkup } from "@/lib/sources/folding";
import { linesText } from "@/lib/sources/lines";
import type { SourceReference } from "@/lib/sources/document";
import type { CompetencyDocument, RequirementDocument, StandardDocument } from "@/lib/standards/document";
import { IMPORTANCE_LABEL, REQUIREMENT_CATEGORY_LABEL, UNREADABLE, UNREADABLE_NAME } from "@/lib/standards/labels";

/** A value of a draft standard, as a verifier compares it with the source and comments on it. */
export type ReviewValue = {
  /** Pointer with row ids, so that it survives moves: "/summary", "/competencies/<id>/level", "/requirements/<id>". */
  readonly path: string;
  readonly label: string;
  /** What the draft says; null where the document holds nothing readable. */
  readonly text: string | null;
  readonly spans: SourceReference["spans"];
};

export type ReviewGroup = { readonly title: string; readonly values: readonly ReviewValue[] };

const IDENTITY = [
  ["nameAsWritten", "Nama sebagaimana tertulis"],
  ["positionGroup", "Kelompok jabatan"],
  ["affair", "Urusan pemerintahan"],
  ["positionCode", "Kode jabatan"],
  ["summary", "Ikhtisar jabatan"],
] as const;

type Spans = (pointer: string) => SourceReference["spans"];

/** Every value of the standard in the order of its form. */
export function reviewGroups(standard: StandardDocument): readonly ReviewGroup[] {
  const at: Spans = (pointer) => standard.sources[pointer]?.spans ?? [];
  const identity = IDENTITY.flatMap(([key, label]) => {
    const text = standard[key];
    return text === null ? [] : [{ path: `/${key}`, label, text, spans: at(`/${key}`) }];
  });
  const competencies = standard.competencies.map((row, index) => ({
    title: row.name ?? UNREADABLE_NAME,
    values: competencyValues(row, `/competencies/${index}`, at),
  }));
  const requirements = standard.requirements.map((row) => requirementValue(row));
  return [
    { title: "Identitas jabatan", values: identity },
    ...competencies,
    { title: "Persyaratan jabatan", values: requirements },
  ].filter(({ values }) => values.length > 0);
}

function competencyValues(row: CompetencyDocument, pointer: string, at: Spans): readonly ReviewValue[] {
  const { id, name, level, description, indicators } = row;
  const path = `/competencies/${id}`;
  const isLevelled = level !== null || indicators.length > 0;
  return [
    { path: `${path}/name`, label: "Nama", text: name, spans: at(`${pointer}/name`) },
    ...(isLevelled
      ? [
          { path: `${path}/level`, label: "Level", text: level?.toString() ?? null, spans: at(`${pointer}/level`) },
          { path: `${path}/description`, label: "Deskripsi", text: description, spans: at(`${pointer}/description`) },
        ]
      : []),
    ...indicators.map((indicator, index) => ({
      path: `${path}/indicators/${indicator.id}`,
      label: `Indikator ${indicator.code ?? index + 1}`,
      text: indicator.text,
      spans: at(`${pointer}/indicators/${index}/text`),
    })),
  ];
}

function requirementValue(row: RequirementDocument): ReviewValue {
  const words = [row.label, row.text].filter((part) => part !== null).join(": ");
  const importance = row.importance === null ? "" : ` (${IMPORTANCE_LABEL[row.importance]})`;
  return {
    path: `/requirements/${row.id}`,
    label: REQUIREMENT_CATEGORY_LABEL[row.category],
    text: words === "" ? null : `${words}${importance}`,
    spans: row.source.spans,
  };
}

/**
 * Which value a pointer names, in words with what it says: "Integritas, Level: 4". The empty pointer names the whole.
 *
 * @returns null where the standard has no such value (any more)
 */
export function quoteAt(standard: StandardDocument, path: string): string | null {
  return path === "" ? "standar secara keseluruhan" : quoteIn(reviewGroups(standard), path);
}

/** The value of this path with its group and what it says; null where none of the groups has it. */
export function quoteIn(groups: readonly ReviewGroup[], path: string): string | null {
  for (const { title, values } of groups) {
    const value = values.find((each) => each.path === path);
    if (value) return `${title}, ${value.label}: ${value.text ?? UNREADABLE}`;
  }
  return null;
}

/** A stretch of the source as it reads (without the markup of its scan), with its place: "baris 211–212". */
export type Excerpt = { readonly place: string; readonly text: string };

/** What the source document holds at these lines; null where the value cites none. */
export function excerptOf(lines: readonly string[], spans: SourceReference["spans"]): Excerpt | null {
  if (spans.length === 0) return null;
  const text = spans
    .map(({ lineFrom, lineTo }) =>
      lines
        .slice(lineFrom - 1, lineTo)
        .map(foldMarkup)
        .join("\n"),
    )
    .join("\n");
  return { place: linesText(spans), text };
}

import { lettersOf } from "@/lib/editing/rules";
import { POSITION_TIER_LABEL, positionTitle } from "@/lib/regulations/labels";
import { foldMarkup } from "@/lib/sources/folding";
import { linesText } from "@/lib/sources/lines";
import type { SourceReference } from "@/lib/sources/document";
import type { NoteKind } from "@/lib/sources/schema";
import type { CompetencyDocument, RequirementDocument, StandardDocument } from "@/lib/standards/document";
import {
  COMPETENCY_KIND_LABEL,
  IMPORTANCE_LABEL,
  REQUIREMENT_CATEGORY_LABEL,
  requirementChoices,
  UNREADABLE,
  UNREADABLE_NAME,
} from "@/lib/standards/labels";
import { printedValues } from "@/lib/standards/origin";

/** A value of a draft standard, as a verifier compares it with the source and comments on it. */
export type ReviewValue = {
  /** Pointer with row ids, so that it survives moves: "/summary", "/competencies/<id>/level", "/requirements/<id>". */
  readonly path: string;
  readonly label: string;
  /** What the draft says; null where the document holds nothing readable. */
  readonly text: string | null;
  readonly spans: SourceReference["spans"];
  /** Where it stands otherwise than the document has it, or is doubtful: how it reads there, and why. */
  readonly notes: readonly ReadingNote[];
  /** Chosen by who drafts, from a list or for the portal alone: the document need not say it in these words. */
  readonly isDecided?: true;
};

export type ReadingNote = {
  readonly kind: NoteKind;
  /** As the document has it; "" where the note is about no words. */
  readonly verbatim: string;
  /** What is shown instead; null where nothing is. */
  readonly shown: string | null;
  readonly reason: string;
};

export type ReviewGroup = { readonly title: string; readonly values: readonly ReviewValue[] };

/** A value at a pointer of the standard; what is noted at the pointers is noted on it. */
type Placed = (value: Omit<ReviewValue, "spans" | "notes">, at: string, ...noted: readonly string[]) => ReviewValue;

function placedIn({ sources, notes }: StandardDocument): Placed {
  return (value, at, ...noted) => ({
    ...value,
    spans: sources[at]?.spans ?? [],
    notes: notes
      .filter(({ path }) => path === at || noted.includes(path))
      .map(({ kind, verbatim, normalised, reason }) => ({ kind, verbatim, shown: normalised, reason })),
  });
}

/** What is noted about the standard as a whole: where it was copied from, what its document prints oddly. */
export function generalNotes({ notes }: StandardDocument): readonly ReadingNote[] {
  return notes
    .filter(({ path }) => path === "")
    .map(({ kind, verbatim, normalised, reason }) => ({ kind, verbatim, shown: normalised, reason }));
}

/** Every value of the standard in the order of its form. */
export function reviewGroups(standard: StandardDocument): readonly ReviewGroup[] {
  const placed = placedIn(standard);
  const identity = printedValues(standard).flatMap(([key, label]) => {
    const text = standard[key];
    return text === null ? [] : [placed({ path: `/${key}`, label, text }, `/${key}`)];
  });
  const competencies = standard.competencies.map((row, index) => ({
    title: row.name ?? UNREADABLE_NAME,
    values: competencyValues(row, `/competencies/${index}`, placed),
  }));
  const requirements = standard.requirements.flatMap((row, index) =>
    requirementValues(row, `/requirements/${index}`, placed),
  );
  return [
    { title: "Identitas jabatan", values: [positionValue(standard), ...identity] },
    ...competencies,
    { title: "Persyaratan jabatan", values: requirements },
  ].filter(({ values }) => values.length > 0);
}

/** Which position the standard is of: chosen by a person, read in no line. */
function positionValue({ position }: StandardDocument): ReviewValue {
  const text = `${positionTitle(position)} (${POSITION_TIER_LABEL[position.tier]})`;
  return { path: "/position", label: "Jabatan dan jenjang", text, spans: [], notes: [], isDecided: true };
}

/** The entry of the dictionary that a levelled row stands for, where its name does not already say it: a wrong one would show nowhere else. */
function entryValue({ id, name, code }: CompetencyDocument): readonly ReviewValue[] {
  if (lettersOf(name ?? "") === lettersOf(code)) return [];
  const path = `/competencies/${id}/code`;
  return [{ path, label: "Kompetensi pada kamus", text: code, spans: [], notes: [], isDecided: true }];
}

function competencyValues(row: CompetencyDocument, pointer: string, placed: Placed): readonly ReviewValue[] {
  const { id, kind, ordinal, name, level, description, indicators } = row;
  const path = `/competencies/${id}`;
  const isLevelled = level !== null || indicators.length > 0;
  const place = [COMPETENCY_KIND_LABEL[kind], ...(ordinal === null ? [] : [`nomor ${ordinal}`])].join(", ");
  return [
    placed(
      { path: `${path}/name`, label: `Nama (${place})`, text: name },
      `${pointer}/name`,
      pointer,
      `${pointer}/ordinal`,
    ),
    ...(isLevelled
      ? [
          ...entryValue(row),
          placed({ path: `${path}/level`, label: "Level", text: level?.toString() ?? null }, `${pointer}/level`),
          placed({ path: `${path}/description`, label: "Deskripsi", text: description }, `${pointer}/description`),
        ]
      : []),
    ...indicators.map(({ id: own, code, text }, index) => {
      const at = `${pointer}/indicators/${index}`;
      const label = `Indikator ${code ?? index + 1}`;
      return placed({ path: `${path}/indicators/${own}`, label, text }, `${at}/text`, `${at}/code`);
    }),
  ];
}

function requirementValues(row: RequirementDocument, pointer: string, placed: Placed): readonly ReviewValue[] {
  const { id, category, source } = row;
  const words = [row.label, row.text].filter((part) => part !== null).join(": ");
  const importance = row.importance === null ? "" : ` (${IMPORTANCE_LABEL[row.importance]})`;
  const path = `/requirements/${id}`;
  const label = REQUIREMENT_CATEGORY_LABEL[category];
  const noted = ["ordinal", "label", "text", "importance"].map((field) => `${pointer}/${field}`);
  const text = words === "" ? null : `${words}${importance}`;
  const check = requirementChoices(row).join("; ");
  return [
    { ...placed({ path, label, text }, pointer, ...noted), spans: source.spans },
    ...(check === "" ? [] : [{ path: `${path}/rule`, label: "Cara memeriksanya", text: check, spans: [], notes: [] }]),
  ];
}

/**
 * Which value a pointer names, in words with what it says: "Integritas, Level: 4". The empty pointer names the whole.
 *
 * @returns null where the standard has no such value (any more)
 */
export function quoteAt(standard: StandardDocument, path: string): string | null {
  return path === "" ? "standar secara keseluruhan" : quoteIn(reviewGroups(standard), path);
}

/** How a comment on a standard tells its value: of which position it is, then what it says. */
export function quoteOf(position: string, quote: string): string {
  return `${position}: ${quote}`;
}

/** What a verifier reads; nothing that a person left empty is called unreadable. */
export function shownText({ text, spans, notes }: Pick<ReviewValue, "text" | "spans" | "notes">): string {
  if (text !== null) return text;
  return spans.length > 0 || notes.some(({ kind }) => kind === "UNREADABLE") ? UNREADABLE : "Tidak diisi";
}

/** The value of this path with its group and what it says; null where none of the groups has it. */
export function quoteIn(groups: readonly ReviewGroup[], path: string): string | null {
  for (const { title, values } of groups) {
    const value = values.find((each) => each.path === path);
    if (value) return `${title}, ${value.label}: ${shownText(value)}`;
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

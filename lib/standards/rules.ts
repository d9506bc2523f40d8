import type { NoteKind, SourceSpan, TranscriptionRemark } from "@/lib/sources/schema";
import { verbatimOf } from "@/lib/sources/reading";
import type { DraftStandard, RequirementRule } from "@/lib/standards/schema";

type Cited = {
  readonly value: string | number | null;
  readonly source: readonly SourceSpan[];
  readonly remark?: TranscriptionRemark | undefined;
};

/** A span under the JSON pointer of its value in the StandardDocument. */
export type PlacedSpan = SourceSpan & { readonly path: string; readonly ordinal: number };

export type PlacedNote = {
  readonly path: string;
  readonly ordinal: number;
  readonly kind: NoteKind;
  readonly verbatim: string;
  readonly normalised: string | null;
  readonly reason: string;
};

export type Provenance = { readonly spans: readonly PlacedSpan[]; readonly notes: readonly PlacedNote[] };

/** Pointer under which the source of the Nth note stands when the note is about no single value. */
export function noteSourcePath(ordinal: number): string {
  return `/notes/${ordinal}`;
}

/**
 * Where every value of a draft stands and what is remarked about it, under the pointers that the StandardDocument uses
 * (/competencies/4/indicators/2/text). Findings about the whole standard and slips in the
 * words of its form have the empty pointer.
 */
export function provenanceOf(draft: DraftStandard): Provenance {
  const notes: PlacedNote[] = [];
  const spans = citedValues(draft).flatMap(([path, cited]) => {
    if (cited.remark) notes.push(noteOn({ path, cited, remark: cited.remark }, notes.length));
    return place(path, cited.source);
  });
  draft.competencies.forEach(({ remarks }, index) => {
    for (const remark of remarks)
      notes.push(noteOn({ path: `/competencies/${index}`, cited: WHOLE_ROW, remark }, notes.length));
  });
  const headings = draft.headings.flatMap(({ remark, ...cited }) => (remark ? [{ remark, cited }] : []));
  const findings = draft.findings.map(({ remark, source }) => ({ remark, cited: { value: null, source } }));
  for (const { remark, cited } of [...headings, ...findings]) {
    spans.push(...place(noteSourcePath(notes.length), cited.source));
    notes.push(noteOn({ path: "", cited, remark }, notes.length));
  }
  return { spans, notes };
}

/** What a row is remarked for is none of its values: there is no reading to set beside another. */
const WHOLE_ROW: Cited = { value: null, source: [] };

type Remarked = { readonly path: string; readonly cited: Cited; readonly remark: TranscriptionRemark };

function noteOn({ path, cited: { value, source }, remark: { kind, reason } }: Remarked, ordinal: number): PlacedNote {
  return {
    path,
    ordinal,
    kind,
    verbatim: verbatimOf({ source }),
    normalised: value === null ? null : String(value),
    reason,
  };
}

function place(path: string, source: readonly SourceSpan[]): PlacedSpan[] {
  return source.map((span, ordinal) => ({ ...span, path, ordinal }));
}

function citedValues(draft: DraftStandard): readonly (readonly [string, Cited])[] {
  const values: [string, Cited | null][] = [
    ["/nameAsWritten", draft.positionNameAsWritten],
    ["/positionGroup", draft.positionGroup],
    ["/affair", draft.affair],
    ["/positionCode", draft.positionCode],
    ["/summary", draft.summary],
  ];
  draft.competencies.forEach((competency, index) => {
    const path = `/competencies/${index}`;
    values.push(
      [`${path}/ordinal`, competency.ordinal],
      [`${path}/name`, competency.name],
      [`${path}/level`, competency.level],
      [`${path}/description`, competency.description],
    );
    competency.indicators.forEach(({ code, text }, place) => {
      values.push([`${path}/indicators/${place}/code`, code], [`${path}/indicators/${place}/text`, text]);
    });
  });
  draft.requirements.forEach((requirement, index) => {
    const path = `/requirements/${index}`;
    values.push(
      [`${path}/ordinal`, requirement.ordinal],
      [`${path}/label`, requirement.label],
      [`${path}/text`, requirement.text],
      [`${path}/importance`, requirement.importance],
    );
  });
  return values.filter((entry): entry is [string, Cited] => entry[1] !== null);
}

/**
 * Whether a requirement asks for nothing: the form has its row, and a dash is all that is printed in it (Pekalongan,
 * Sekretaris Daerah, "3. Fungsional -"). It is neither checked nor counted, and nobody misses its importance.
 */
export function isNotRequired(text: string | null): boolean {
  return text !== null && /^\s*[-–—]+\s*$/.test(text);
}

type LineRange = { readonly lineFrom: number; readonly lineTo: number };

/** Line ranges of several values as one list: sorted, overlapping and touching ranges joined. */
export function mergeRanges(ranges: readonly LineRange[]): readonly LineRange[] {
  const merged: { lineFrom: number; lineTo: number }[] = [];
  for (const { lineFrom, lineTo } of [...ranges].sort((a, b) => a.lineFrom - b.lineFrom)) {
    const last = merged.at(-1);
    if (last && lineFrom <= last.lineTo + 1) last.lineTo = Math.max(last.lineTo, lineTo);
    else merged.push({ lineFrom, lineTo });
  }
  return merged;
}

/** The text or number of a document at a JSON pointer; null where it holds none. */
export function valueAtPointer(document: object, pointer: string): string | number | null {
  const value = pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((node, key) => (node as Readonly<Record<string, unknown>> | null | undefined)?.[key], document);
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** The categories that the requirements have, in the order of the document: the page and the form list them alike. */
export function categoriesOf<Category>(rows: readonly { readonly category: Category }[]): readonly Category[] {
  return [...new Set(rows.map(({ category }) => category))];
}

/** The one value of a rule: "III/d", "S1", 56. */
export function ruleValue(rule: RequirementRule): string | number {
  switch (rule.type) {
    case "minimum-rank":
      return rule.rank;
    case "minimum-education":
      return rule.education;
    case "maximum-age":
    case "minimum-experience":
    case "minimum-experience-in-field":
      return rule.years;
  }
}

type Levelled = {
  readonly level: number | null;
  readonly indicators: readonly { readonly code: string | null }[];
};

/**
 * What speaks against the level of a competency: indicators are numbered by the level they belong to ("4.1"), so that
 * one of another level is a slip of the number or of the level. A warning, never an obstacle: the regulation may print it.
 *
 * @returns a sentence, or null
 */
export function levelContradiction({ level, indicators }: Levelled): string | null {
  if (level === null) return null;
  const others = indicators.flatMap(({ code }) => {
    const said = /^\s*(\d+)\s*[.,]\s*\d/.exec(code ?? "")?.[1];
    return said === undefined || Number(said) === level ? [] : [code?.trim()];
  });
  if (others.length === 0) return null;
  return `Levelnya ${level}, tetapi indikatornya bernomor ${others.join(", ")}. Periksa level atau nomor indikatornya.`;
}

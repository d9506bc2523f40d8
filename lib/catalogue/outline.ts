import { joinNames } from "@/lib/core/sentences";
import type { CompetencyDocument, NoteDocument, RequirementDocument, StandardDocument } from "@/lib/standards/document";
import { REQUIREMENT_CATEGORY_LABEL } from "@/lib/standards/labels";
import { categoriesOf } from "@/lib/standards/rules";

// How a page lays a StandardDocument out. Pure, so that the print and the screen agree.

/** A row with the JSON pointer under which its sources and notes stand. */
export type Placed<Row> = { readonly row: Row; readonly path: string };
export type Kind = CompetencyDocument["kind"];

export type KindOutline = {
  readonly kind: Kind;
  readonly levelled: readonly Placed<CompetencyDocument>[];
  /** Plain sentences without level, description and indicators (Purwakarta's technical competencies). */
  readonly statements: readonly Placed<CompetencyDocument>[];
};

const KINDS: readonly Kind[] = ["MANAGERIAL", "SOCIOCULTURAL", "TECHNICAL"];

/** Competencies by kind, in the order of the document; kinds that it does not hold are left out. */
export function outlineCompetencies(standard: StandardDocument): readonly KindOutline[] {
  const placed = standard.competencies.map((row, index) => ({ row, path: `/competencies/${index}` }));
  return KINDS.map((kind) => {
    const ofKind = placed.filter(({ row }) => row.kind === kind);
    return {
      kind,
      levelled: ofKind.filter((entry) => !isStatement(standard, entry)),
      statements: ofKind.filter((entry) => isStatement(standard, entry)),
    };
  }).filter(({ levelled, statements }) => levelled.length + statements.length > 0);
}

function isStatement(standard: StandardDocument, { row, path }: Placed<CompetencyDocument>): boolean {
  const { level, description, indicators } = row;
  return (
    level === null && description === null && indicators.length === 0 && notesUnder(standard, path).every(isHarmless)
  );
}

const isHarmless = ({ kind, path }: NoteDocument): boolean => kind !== "UNREADABLE" || path.endsWith("/ordinal");

export type RequirementGroup = {
  /** Set where one of the entries suffices. */
  readonly anyOf: string | null;
  readonly entries: readonly Placed<RequirementDocument>[];
  /** Other categories that hold an alternative to these. */
  readonly elsewhere: readonly RequirementDocument["category"][];
};
export type CategoryOutline = {
  readonly category: RequirementDocument["category"];
  readonly groups: readonly RequirementGroup[];
};

/** Requirements by category in the order of the document; alternatives stand together. */
export function outlineRequirements({ requirements }: StandardDocument): readonly CategoryOutline[] {
  const placed = requirements.map((row, index) => ({ row, path: `/requirements/${index}` }));
  return categoriesOf(requirements).map((category) => ({
    category,
    groups: groupAlternatives(placed, category),
  }));
}

type Category = RequirementDocument["category"];

function groupAlternatives(all: readonly Placed<RequirementDocument>[], category: Category) {
  const groups: { anyOf: string | null; entries: Placed<RequirementDocument>[]; elsewhere: readonly Category[] }[] = [];
  for (const entry of all.filter(({ row }) => row.category === category)) {
    const anyOf = entry.row.anyOfGroup;
    const known = anyOf === null ? undefined : groups.find((group) => group.anyOf === anyOf);
    if (known) known.entries.push(entry);
    else groups.push({ anyOf, entries: [entry], elsewhere: anyOf === null ? [] : categoriesBeside(all, entry.row) });
  }
  return groups;
}

function categoriesBeside(
  all: readonly Placed<RequirementDocument>[],
  { category, anyOfGroup }: RequirementDocument,
): readonly Category[] {
  const others = all.filter(({ row }) => row.anyOfGroup === anyOfGroup && row.category !== category);
  return [...new Set(others.map(({ row }) => row.category))];
}

/** What is said above alternatives; null where nothing can be chosen. One of another category is an alternative, too. */
export function alternativesLead({ anyOf, entries, elsewhere }: RequirementGroup): string | null {
  if (anyOf === null || entries.length + elsewhere.length === 1) return null;
  const beside = joinNames(elsewhere.map((category) => REQUIREMENT_CATEGORY_LABEL[category]));
  return elsewhere.length === 0
    ? "Cukup salah satu dari yang berikut:"
    : `Cukup salah satu dari yang berikut, atau dari pilihannya pada ${beside}:`;
}

type Noted = { readonly notes: readonly NoteDocument[] };

/** Notes on exactly this value. */
export function notesAt({ notes }: Noted, path: string): readonly NoteDocument[] {
  return notes.filter((note) => note.path === path);
}

/** Notes on this row and its own values, without those of its indicators, which stand beside them. */
export function notesOnRow(standard: StandardDocument, path: string): readonly NoteDocument[] {
  return notesUnder(standard, path).filter((note) => !note.path.startsWith(`${path}/indicators/`));
}

/** Notes on this row and everything in it. */
export function notesUnder({ notes }: StandardDocument, path: string): readonly NoteDocument[] {
  return notes.filter((note) => note.path === path || note.path.startsWith(`${path}/`));
}

/** Whether the document is known to hold no readable value here. */
export function isUnreadable(standard: Noted, path: string): boolean {
  return notesAt(standard, path).some(({ kind }) => kind === "UNREADABLE");
}

const VALUE_NAME: Readonly<Record<string, string>> = {
  nameAsWritten: "Nama jabatan",
  positionGroup: "Kelompok jabatan",
  affair: "Urusan pemerintahan",
  positionCode: "Kode jabatan",
  summary: "Ikhtisar jabatan",
  ordinal: "Nomor",
  name: "Nama kompetensi",
  level: "Level",
  description: "Deskripsi",
  code: "Nomor indikator",
  label: "Anak judul",
  text: "Teks",
  importance: "Tingkat pentingnya",
};

/** What a note is about, in words; null for a whole row or standard. */
export function noteSubject({ path }: Pick<NoteDocument, "path">): string | null {
  return VALUE_NAME[path.split("/").at(-1) ?? ""] ?? null;
}

/** Anchor of a row on the page. */
export function anchorOf(path: string): string {
  return path.slice(1).replace("competencies/", "kompetensi-").replace("requirements/", "persyaratan-");
}

/** Whether the form sets how much each requirement weighs (mutlak, penting, perlu), readable or not. */
export function hasImportance(standard: StandardDocument): boolean {
  return standard.requirements.some(
    ({ importance }, index) => importance !== null || isUnreadable(standard, `/requirements/${index}/importance`),
  );
}

/** A printed number with its full stop, whether or not it is printed: "1.". */
export function numberText(ordinal: string): string {
  return ordinal.replace(/\.?$/, ".");
}

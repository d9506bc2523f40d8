import "server-only";

import { toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import type { Prisma } from "@/lib/generated/prisma/client";
import {
  POSITION_SUMMARY,
  REGULATION_SUMMARY,
  toPositionSummary,
  toRegulationSummary,
} from "@/lib/regulations/summary";
import type { SourceReference } from "@/lib/sources/document";
import { CONTENT_ROWS } from "@/lib/standards/content-rows";
import type { CompetencyDocument, NoteDocument, RequirementDocument, StandardDocument } from "@/lib/standards/document";
import { mergeRanges, noteSourcePath } from "@/lib/standards/rules";
import { RequirementRule } from "@/lib/standards/schema";
import { isPublished, standardStatusOn } from "@/lib/standards/validity";

/** Everything a StandardDocument is made of, in one query. */
export const STANDARD_ROWS = {
  id: true,
  version: true,
  status: true,
  validFrom: true,
  validTo: true,
  correctionReason: true,
  ...CONTENT_ROWS,
  position: { select: POSITION_SUMMARY },
  regulation: { select: { ...REGULATION_SUMMARY, document: { select: { slug: true } } } },
  annex: { select: { slug: true, label: true, title: true } },
  spans: { orderBy: [{ path: "asc" }, { ordinal: "asc" }], select: { path: true, lineFrom: true, lineTo: true } },
} as const satisfies Prisma.StandardVersionSelect;

type StandardRows = Prisma.StandardVersionGetPayload<{ select: typeof STANDARD_ROWS }>;

/** The StandardDocument of a version's rows; its status and its regulation's are those of the day (default: today). */
export function toStandardDocument(row: StandardRows, day = todayInJakarta(new Date())): StandardDocument {
  const citations = citationsOf(row);
  const validTo = row.validTo && toCivilDate(row.validTo);
  return {
    id: row.id,
    // A draft whose publication was withdrawn keeps its number for itself.
    version: isPublished(row) ? row.version : null,
    position: toPositionSummary(row.position),
    regulation: toRegulationSummary(row.regulation, day),
    annex: row.annex,
    status: standardStatusOn({ status: row.status, validTo }, day),
    validFrom: toCivilDate(row.validFrom),
    validTo,
    ...(row.correctionReason === null ? {} : { correctionReason: row.correctionReason }),
    nameAsWritten: row.nameAsWritten,
    positionGroup: row.positionGroup,
    affair: row.affair,
    positionCode: row.positionCode,
    summary: row.summary,
    competencies: row.competencies.map((competency, index) => toCompetency(competency, index, citations)),
    requirements: row.requirements.map((requirement, index) => toRequirement(requirement, index, citations)),
    notes: row.notes.map((note) => toNote(note, citations)),
    sources: Object.fromEntries(citations.byPath),
  };
}

type Citations = {
  readonly byPath: ReadonlyMap<string, SourceReference>;
  /** Lines of a value or, for a row, of all the values below it. */
  readonly under: (path: string) => SourceReference;
};

function citationsOf({ spans, regulation }: StandardRows): Citations {
  const document = regulation.document.slug;
  const byPath = new Map<string, SourceReference>();
  for (const { path, lineFrom, lineTo } of spans) {
    const reference = byPath.get(path) ?? { document, spans: [] };
    reference.spans.push({ lineFrom, lineTo });
    byPath.set(path, reference);
  }
  const under = (path: string): SourceReference => ({
    document,
    spans: [...mergeRanges(spans.filter((span) => span.path === path || span.path.startsWith(`${path}/`)))],
  });
  return { byPath, under };
}

type CompetencyRow = StandardRows["competencies"][number];

function toCompetency(row: CompetencyRow, index: number, citations: Citations): CompetencyDocument {
  const path = `/competencies/${index}`;
  const { id, ordinal, kind, competency, name, nameAsWritten, requiredLevel, description } = row;
  return {
    id,
    ordinal,
    kind,
    code: competency.code,
    name,
    nameAsWritten,
    level: requiredLevel,
    description,
    indicators: row.indicators.map((indicator, place) => ({
      ...indicator,
      source: citations.under(`${path}/indicators/${place}`),
    })),
    source: citations.under(path),
  };
}

function toRequirement(
  row: StandardRows["requirements"][number],
  index: number,
  citations: Citations,
): RequirementDocument {
  return {
    ...row,
    rule: row.rule === null ? null : RequirementRule.parse(row.rule),
    source: citations.under(`/requirements/${index}`),
  };
}

function toNote({ ordinal, ...note }: StandardRows["notes"][number], citations: Citations): NoteDocument {
  const own = citations.byPath.get(noteSourcePath(ordinal));
  return { ...note, source: own ?? citations.byPath.get(note.path) ?? citations.under(note.path) };
}

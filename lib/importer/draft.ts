import { z } from "zod";

import { DraftAnnex, DraftRegulation, RegulationKind, Slug } from "@/lib/regulations/schema";
import { CitedText, SourceSpan } from "@/lib/sources/schema";
import { DraftCompetency, DraftStandard } from "@/lib/standards/schema";

/** What the importer has to say about a place of the document (issue, "The importer"). */
export const FindingKind = z.enum([
  "NOT_RECOGNISED",
  "MISSING_FIELD",
  "MISSING_ROW",
  "MISSING_NAME",
  "MISSING_LEVEL",
  "MISSING_INDICATOR",
  "NUMBERING",
  "OUT_OF_ORDER",
  "LEVEL_DIFFERS",
  "UNKNOWN_COMPETENCY",
  "JOINED",
  "CUT_OFF",
  "MISSPELLING",
  "SPELLING_VARIANT",
  "RUBBISH",
  "SIGN_OFF",
  "DUPLICATE_POSITION",
  "SHARED_TABLE",
  "NO_DETAILS",
  "DICTIONARY",
  "TO_VERIFY",
  "UNREAD",
]);
export type FindingKind = z.infer<typeof FindingKind>;

export const ImportFinding = z.strictObject({
  kind: FindingKind,
  /** INFO: known and handled; WARNING: to be looked at; ERROR: the draft cannot be right without a person. */
  severity: z.enum(["INFO", "WARNING", "ERROR"]),
  /** Where one sees it: line ranges of the text, 1-based and inclusive; the reading may be empty. */
  source: z.array(SourceSpan),
  /** JSON pointer of the value in the draft ("/standards/0/competencies/4/name"), null where no value holds it. */
  path: z.string().nullable(),
  found: z.string(),
  /** What a person may accept instead, null where nothing can be proposed. Never applied by the importer. */
  suggestion: z.string().nullable(),
  /** Indonesian sentence. */
  message: z.string().min(1),
});
export type ImportFinding = z.infer<typeof ImportFinding>;

/** As the shape of the store, but what the text does not say stays open (null) for the bench to be filled in. */
export const ImportedRegulation = DraftRegulation.extend({
  slug: Slug.nullable(),
  institution: Slug.nullable(),
  kind: RegulationKind.nullable(),
  effectiveFrom: DraftRegulation.shape.effectiveFrom.nullable(),
  /** Forms and tables may stand in a text that has no LAMPIRAN heading. */
  annexes: z.array(DraftAnnex.extend({ heading: z.array(CitedText) })),
});
export type ImportedRegulation = z.infer<typeof ImportedRegulation>;

const ImportedCompetency = DraftCompetency.extend({ code: Slug.nullable() });
export type ImportedCompetency = z.infer<typeof ImportedCompetency>;

export const ImportedStandard = DraftStandard.extend({
  regulation: Slug.nullable(),
  validFrom: DraftStandard.shape.validFrom.nullable(),
  competencies: z.array(ImportedCompetency),
});
export type ImportedStandard = z.infer<typeof ImportedStandard>;

/** What the importer makes of a text: every value verbatim with its lines, and a finding for everything that is odd. */
export const ImportResult = z.strictObject({
  regulation: ImportedRegulation,
  standards: z.array(ImportedStandard),
  findings: z.array(ImportFinding),
  /** Confidence in a value (0 to 1) by its path; a value that is not listed was read without doubt (1). */
  confidence: z.record(z.string(), z.number().min(0).max(1)),
});
export type ImportResult = z.infer<typeof ImportResult>;

/** A competency that the store or the law knows, with the ways it is written. */
export type KnownCompetency = {
  readonly kind: ImportedCompetency["kind"];
  readonly code: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Its number in the form of PermenPANRB 38/2017, where the form sets one. */
  readonly ordinal?: number;
};

export type ImportOptions = {
  /** Known competencies; without it the nine of PermenPANRB 38/2017. */
  readonly dictionary?: readonly KnownCompetency[];
  /** The tables came with cells of their own (Word, workbook, PDF with lines around them): no mark of theirs has moved. */
  readonly hasCells?: boolean;
};

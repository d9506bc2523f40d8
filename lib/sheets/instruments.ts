import type { InstrumentKind } from "@/lib/generated/prisma/enums";
import type { SheetSubject } from "@/lib/sheets/rules";
import { measuredBy } from "@/lib/sheets/rules";
import type { CompetencyDocument } from "@/lib/standards/document";

/** What is selected of a sheet's instrument to know what the sheet is about. */
export const SUBJECT = {
  kind: true,
  measuresAll: true,
  competencies: { select: { competency: { select: { code: true } } } },
} as const;

type SubjectRow = {
  readonly kind: InstrumentKind;
  readonly measuresAll: boolean;
  readonly competencies: readonly { readonly competency: { readonly code: string } }[];
};

export function toSubject(
  { kind, measuresAll, competencies: measured }: SubjectRow,
  competencies: readonly CompetencyDocument[],
): SheetSubject {
  const codes = measured.map(({ competency }) => competency.code);
  return { kind, competencies: measuredBy({ measuresAll, codes }, competencies) };
}

import type { Transaction } from "@/lib/core/db";
import { BROUGHT } from "@/lib/events/brought";
import type { Matrix } from "@/lib/events/rules";
import { EVERY_SHEET } from "@/lib/events/standing-sheets";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { InstrumentKind } from "@/lib/generated/prisma/enums";
import { UNREADABLE_NAME } from "@/lib/standards/labels";

export type PlannedInstrument = Matrix["instruments"][number] & {
  readonly kind: InstrumentKind;
  readonly sheetCount: number;
};

const INSTRUMENT_ROWS = {
  id: true,
  kind: true,
  name: true,
  measuresAll: true,
  competencies: { select: { competencyId: true } },
  // A withdrawn one too keeps its instrument.
  _count: { select: { sheets: { where: EVERY_SHEET } } },
} as const satisfies Prisma.EventInstrumentSelect;

/**
 * The instruments of an event, and every competency of the standards its candidates are pinned to, each once: two
 * standards that require the same competency of the dictionary are measured together, by the name that the standards give
 * it. Who brings a result is not measured.
 */
export async function readMatrix(
  tx: Transaction,
  eventId: string,
): Promise<Omit<Matrix, "instruments"> & { readonly instruments: readonly PlannedInstrument[] }> {
  const instruments = await tx.eventInstrument.findMany({
    where: { eventId },
    orderBy: [{ ordinal: "asc" }, { id: "asc" }],
    select: INSTRUMENT_ROWS,
  });
  const asked = { standardVersion: { candidates: { some: { eventId, results: { none: BROUGHT } } } } };
  const competencies = await tx.competency.findMany({
    where: { requirements: { some: asked } },
    orderBy: [{ kind: "asc" }, { name: "asc" }],
    select: {
      id: true,
      kind: true,
      requirements: { where: asked, orderBy: [{ place: "asc" }, { id: "asc" }], select: { place: true, name: true } },
    },
  });
  return {
    instruments: instruments.map(({ competencies: measured, _count, ...instrument }) => ({
      ...instrument,
      competencyIds: measured.map(({ competencyId }) => competencyId),
      sheetCount: _count.sheets,
    })),
    // As the standards have them, which is not the alphabet.
    competencies: competencies
      .map(({ requirements, ...competency }) => ({
        competency: { ...competency, name: nameOf(requirements) },
        place: Math.min(...requirements.map((one) => one.place)),
      }))
      .sort((a, b) => a.place - b.place)
      .map(({ competency }) => competency),
  };
}

/** As the sheets and results call it. One document may have lost the name that another one has. */
function nameOf(requirements: readonly { readonly name: string | null }[]): string {
  return requirements.find(({ name }) => name !== null)?.name ?? UNREADABLE_NAME;
}

import type { Transaction } from "@/lib/core/db";
import { BROUGHT } from "@/lib/events/brought";
import type { Matrix } from "@/lib/events/rules";
import type { InstrumentKind } from "@/lib/generated/prisma/enums";

export type PlannedInstrument = Matrix["instruments"][number] & {
  readonly kind: InstrumentKind;
  readonly sheetCount: number;
};

/**
 * The instruments of an event, and every competency of the standards its candidates are pinned to, each once: two
 * standards that require the same competency of the dictionary are measured together. Who brings a result is not measured.
 */
export async function readMatrix(
  tx: Transaction,
  eventId: string,
): Promise<Omit<Matrix, "instruments"> & { readonly instruments: readonly PlannedInstrument[] }> {
  const instruments = await tx.eventInstrument.findMany({
    where: { eventId },
    orderBy: [{ ordinal: "asc" }, { id: "asc" }],
    select: {
      id: true,
      kind: true,
      name: true,
      measuresAll: true,
      competencies: { select: { competencyId: true } },
      _count: { select: { sheets: true } },
    },
  });
  const asked = { standardVersion: { candidates: { some: { eventId, results: { none: BROUGHT } } } } };
  const competencies = await tx.competency.findMany({
    where: { requirements: { some: asked } },
    orderBy: [{ kind: "asc" }, { name: "asc" }],
    select: { id: true, name: true, kind: true, requirements: { where: asked, select: { place: true } } },
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
        competency,
        place: Math.min(...requirements.map((one) => one.place)),
      }))
      .sort((a, b) => a.place - b.place)
      .map(({ competency }) => competency),
  };
}

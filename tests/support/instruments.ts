import type { Viewer } from "@/lib/auth/policy";
import { setMatrix } from "@/lib/instruments/commands";
import { findInstrumentPlan } from "@/lib/instruments/queries";
import { columnMark } from "@/lib/instruments/rules";

/** Sets one column of the matrix as the form does that knows it: these competencies, or everything. */
export async function setColumn(
  hr: Viewer,
  eventId: string,
  instrumentId: string,
  measured: readonly string[] | "all",
): Promise<void> {
  const column = (await findInstrumentPlan(hr, eventId))?.instruments.find(({ id }) => id === instrumentId);
  if (!column) throw new Error("The event has no such instrument.");
  await setMatrix(hr, {
    eventId,
    seen: { [instrumentId]: columnMark(column) },
    all: measured === "all" ? [instrumentId] : [],
    measured: measured === "all" ? {} : { [instrumentId]: [...measured] },
  });
}

import { db } from "@/lib/core/db";
import { addInstrument, removeInstrument, setMatrix } from "@/lib/instruments/commands";
import { findInstrumentPlan } from "@/lib/instruments/queries";

import { givenPreparedAssessment } from "../assessments";
import type { GivenInstitution } from "../factories";
import type { Entry } from "./entry";

/** A second instrument that nobody is assigned to. */
async function givenInstrument(home: GivenInstitution) {
  const given = await givenPreparedAssessment(home);
  await addInstrument(given.hr, { eventId: given.eventId, kind: "INTERVIEW", name: "" });
  const where = { eventId: given.eventId, kind: "INTERVIEW" as const };
  const { id: instrumentId } = await db.eventInstrument.findFirstOrThrow({ where });
  return { ...given, instrumentId };
}

export const INSTRUMENTS: readonly Entry[] = [
  {
    name: "instruments/commands.addInstrument",
    allowed: ["HR"],
    arrange: async (home) => {
      const { eventId } = await givenPreparedAssessment(home);
      return { call: (viewer) => addInstrument(viewer, { eventId, kind: "IN_BASKET", name: "" }) };
    },
  },
  {
    name: "instruments/commands.removeInstrument",
    allowed: ["HR"],
    arrange: async (home) => {
      const { instrumentId } = await givenInstrument(home);
      return { call: (viewer) => removeInstrument(viewer, { instrumentId }) };
    },
  },
  {
    name: "instruments/commands.setMatrix",
    allowed: ["HR"],
    arrange: async (home) => {
      const { eventId, instrumentId } = await givenInstrument(home);
      const seen = { [instrumentId]: "" };
      return { call: (viewer) => setMatrix(viewer, { eventId, seen, all: [instrumentId], measured: {} }) };
    },
  },
  {
    name: "instruments/queries.findInstrumentPlan",
    allowed: ["HR"],
    refusal: "not-found",
    arrange: async (home) => {
      const { eventId } = await givenPreparedAssessment(home);
      return { call: (viewer) => findInstrumentPlan(viewer, eventId) };
    },
  },
];

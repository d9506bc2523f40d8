import { db } from "@/lib/core/db";
import { cancelJob, openArchive, startReports } from "@/lib/jobs/commands";
import { findReportDesk } from "@/lib/jobs/queries";

import { givenPreparedAssessment } from "../assessments";
import type { GivenInstitution } from "../factories";
import { givenFinalResult } from "../final-results";
import type { Entry } from "./entry";

async function finished(home: GivenInstitution) {
  const given = await givenPreparedAssessment(home);
  await givenFinalResult(given.candidateId);
  return given;
}

async function started(home: GivenInstitution) {
  const { hr, eventId } = await finished(home);
  return { eventId, jobId: (await startReports(hr, { eventId })).id };
}

export const JOBS: readonly Entry[] = [
  {
    name: "jobs/commands.startReports",
    allowed: ["HR"],
    arrange: async (home) => {
      const { eventId } = await finished(home);
      return { call: (viewer) => startReports(viewer, { eventId }) };
    },
  },
  {
    name: "jobs/commands.cancelJob",
    allowed: ["HR"],
    arrange: async (home) => {
      const { jobId } = await started(home);
      return { call: (viewer) => cancelJob(viewer, { jobId }) };
    },
  },
  {
    name: "jobs/commands.openArchive",
    allowed: ["HR"],
    arrange: async (home) => {
      const { jobId } = await started(home);
      await db.job.update({ where: { id: jobId }, data: { status: "DONE", completed: 1 } });
      return { call: (viewer) => openArchive(viewer, jobId) };
    },
  },
  {
    name: "jobs/queries.findReportDesk",
    allowed: ["HR"],
    refusal: "not-found",
    arrange: async (home) => {
      const { eventId } = await started(home);
      return { call: (viewer) => findReportDesk(viewer, eventId) };
    },
  },
];

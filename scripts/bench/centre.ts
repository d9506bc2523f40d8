// Two assessment centres of 300 candidates × 3 assessors × 5 instruments on the seeds' data: one whose levels are being
// agreed, one that is finished. Prints one line of JSON: sessions and what the pages' addresses need. Run by
// scripts/bench/centre.mjs.
import type { Viewer } from "@/lib/auth/policy";
import { openSession } from "@/lib/auth/sessions";
import { addCandidate } from "@/lib/candidates/commands";
import { AddCandidate } from "@/lib/candidates/schema";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { planEvent } from "@/lib/events/commands";
import { addInstrument } from "@/lib/instruments/commands";

import { givenEventStatus, givenFinalResult } from "../../tests/support/recap-results";

const CANDIDATES = 300;
const FURTHER_INSTRUMENTS = ["GROUP_DISCUSSION", "INTERVIEW", "PRESENTATION", "CASE_ANALYSIS"] as const;
const ASSESSORS = ["asesor1", "asesor2", "asesor3"].map((name) => `${name}@purwakarta.demo`);
const PERSON = {
  employment: "PNS",
  sex: "FEMALE",
  birthDate: "1985-04-12",
  rank: "IV/a",
  education: "S2",
  educationField: "Administrasi Publik",
  unit: "Dinas Pendidikan",
  currentPosition: "Kepala Bidang",
};

function viewerOf(email: string): Promise<Viewer> {
  return db.user.findUniqueOrThrow({
    where: { email },
    select: {
      id: true,
      name: true,
      memberships: {
        select: { institutionId: true, role: true, institution: { select: { slug: true, shortName: true } } },
      },
    },
  });
}

async function planCentre(hr: Viewer, name: string) {
  const [institutionId = ""] = hr.memberships.map((membership) => membership.institutionId);
  const scheme = await db.assessmentScheme.findFirstOrThrow({ where: { code: "pemetaan" }, select: { id: true } });
  const chair = await viewerOf(ASSESSORS[0] ?? "");
  const today = todayInJakarta(new Date());
  const dates = { startsOn: today, endsOn: today };
  const { id } = await planEvent(hr, { institutionId, name, schemeId: scheme.id, chairId: chair.id, ...dates });
  for (const kind of FURTHER_INSTRUMENTS) await addInstrument(hr, { eventId: id, kind, name: "" });
  const candidateIds: string[] = [];
  for (let number = 1; number <= CANDIDATES; number += 1) {
    const nip = `198504122010012${String(number).padStart(3, "0")}`;
    const input = { ...PERSON, eventId: id, nip, name: `Peserta ${number}`, targetPosition: "administrator" };
    candidateIds.push((await addCandidate(hr, AddCandidate.parse(input))).id);
  }
  return { id, candidateIds };
}

/** Every sheet filled and sent, in bulk: what the pages read is the same, and 126,000 saves would take minutes. */
async function fillSheets(eventId: string): Promise<void> {
  await givenEventStatus(eventId, "SCORING");
  await db.$executeRaw`
    INSERT INTO sheets (id, candidate_id, assessor_id, instrument_id, status)
    SELECT gen_random_uuid(), c.id, u.id, i.id, 'IN_PROGRESS'
    FROM candidates c, event_instruments i, users u
    WHERE c.event_id = ${eventId}::uuid AND i.event_id = c.event_id AND u.email = ANY(${ASSESSORS})`;
  await db.$executeRaw`
    INSERT INTO ratings (sheet_id, competency_requirement_id, level, mark, note)
    SELECT s.id, r.id,
      CASE WHEN r.kind <> 'TECHNICAL' THEN 1 + (hashtext(s.id::text || r.id::text) & 3) END,
      CASE WHEN r.kind = 'TECHNICAL' THEN 'MET'::statement_mark END, 'Tampak pada penugasan.'
    FROM sheets s JOIN candidates c ON c.id = s.candidate_id
    JOIN competency_requirements r ON r.standard_version_id = c.standard_version_id
    WHERE c.event_id = ${eventId}::uuid`;
  await db.$executeRaw`
    UPDATE sheets SET status = 'SUBMITTED', submitted_at = now() FROM candidates c
    WHERE c.id = sheets.candidate_id AND c.event_id = ${eventId}::uuid`;
  // As the database would do by itself soon after such a day.
  await db.$executeRaw`ANALYZE`;
}

const hr = await viewerOf("hr@purwakarta.demo");
const integrating = await planCentre(hr, "Ukuran: rapat integrasi");
await fillSheets(integrating.id);
await givenEventStatus(integrating.id, "INTEGRATING");
const finished = await planCentre(hr, "Ukuran: selesai");
await fillSheets(finished.id);
for (const [index, id] of finished.candidateIds.entries()) {
  await givenFinalResult(id, { levelOf: (place) => 1 + ((index + place) % 5) });
}
await givenEventStatus(finished.id, "FINAL");

const chair = await viewerOf(ASSESSORS[0] ?? "");
console.log(
  JSON.stringify({
    hr: await openSession({ userId: hr.id, device: "Pengukuran" }),
    chair: await openSession({ userId: chair.id, device: "Pengukuran" }),
    integrating: { id: integrating.id, candidate: integrating.candidateIds[0] },
    finished: { id: finished.id, candidate: finished.candidateIds[0] },
  }),
);
await db.$disconnect();

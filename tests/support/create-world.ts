import { addCandidate, assignAssessor } from "@/lib/candidates/commands";
import { AddCandidate } from "@/lib/candidates/schema";
import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { planEvent, startScoring } from "@/lib/events/commands";
import { saveChanges, submitSheet } from "@/lib/sheets/commands";
import { isStatement } from "@/lib/sheets/rules";
import type { SheetChange } from "@/lib/sheets/schema";
import { StandardDocument } from "@/lib/standards/document";

import { givenEventStatus, givenFinalResult } from "./recap-results";

// Run before the browser tests, on the seeds' data: one event of Purwakarta that is being prepared, and one that is being
// scored, with a sheet that is being filled, one that is submitted and a result, and one that is final. Prints the ids that addresses need.

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

async function viewerOf(account: string): Promise<Viewer> {
  return db.user.findUniqueOrThrow({
    where: { email: `${account}@purwakarta.demo` },
    select: {
      id: true,
      name: true,
      memberships: {
        select: { institutionId: true, role: true, institution: { select: { slug: true, shortName: true } } },
      },
    },
  });
}

const hr = await viewerOf("hr");
const [institutionId = ""] = hr.memberships.map((membership) => membership.institutionId);
const scheme = await db.assessmentScheme.findFirstOrThrow({
  where: { code: "pengisian-jabatan" },
  select: { id: true },
});

function plan(name: string) {
  const dates = { startsOn: "2026-11-24", endsOn: "2026-11-28" };
  return planEvent(hr, { institutionId, name, schemeId: scheme.id, chairId: null, ...dates });
}

function add(eventId: string, nip: string, name: string) {
  return addCandidate(hr, AddCandidate.parse({ ...PERSON, eventId, nip, name, targetPosition: "jpt-pratama" }));
}

async function fillWholeSheet(assessor: Viewer, sheetId: string, levelOf = (_place: number) => 3): Promise<void> {
  const { candidate } = await db.sheet.findUniqueOrThrow({
    where: { id: sheetId },
    select: { candidate: { select: { standardSnapshot: true } } },
  });
  const changes = StandardDocument.parse(candidate.standardSnapshot).competencies.map(
    (competency, place): SheetChange => {
      const content = isStatement(competency)
        ? ({ level: null, mark: "MET", note: "" } as const)
        : { level: levelOf(place), mark: null, note: "Tampak pada diskusi kelompok." };
      return { entry: "rating", subjectId: competency.id, base: 0, content };
    },
  );
  await saveChanges(assessor, sheetId, { changes });
}

const prepared = await plan("Pemetaan yang disiapkan");
await add(prepared.id, "198504122010012003", "Ratna Dewi");

const event = await plan("Seleksi JPT Pratama");
const candidate = await add(event.id, "198504122010012003", "Ratna Dewi");
const [first, second] = [await viewerOf("asesor1"), await viewerOf("asesor2")];
for (const { id } of [first, second]) await assignAssessor(hr, { candidateId: candidate.id, assessorId: id });
// One sheet for each journey that writes on one, so that journeys do not meet.
const JOURNEYS = ["keyboardSheet", "offlineSheet", "tabsSheet", "sessionSheet"] as const;
const third = await viewerOf("asesor3");
const journeyCandidates = new Map<string, string>();
for (const [index, journey] of JOURNEYS.entries()) {
  const { id } = await add(event.id, `19850412201001201${index}`, `Peserta ${index + 1}`);
  await assignAssessor(hr, { candidateId: id, assessorId: third.id });
  journeyCandidates.set(journey, id);
}
const { revision } = await db.assessmentEvent.findUniqueOrThrow({
  where: { id: event.id },
  select: { revision: true },
});
await startScoring(hr, { eventId: event.id, revision });

const sheetOf = (assessor: Viewer, candidateId = candidate.id) =>
  db.sheet.findFirstOrThrow({ where: { candidateId, assessorId: assessor.id }, select: { id: true } });
const [open, submitted] = [await sheetOf(first), await sheetOf(second)];
const journeySheets = await Promise.all(
  [...journeyCandidates].map(async ([journey, id]) => [journey, (await sheetOf(third, id)).id] as const),
);
await fillWholeSheet(second, submitted.id);
await submitSheet(second, { sheetId: submitted.id, confirmed: true });

// An event whose results are final: two assessors who differ a little, two candidates with a result and one without.
const final = await plan("Pemetaan yang selesai");
const finalCandidates: string[] = [];
for (const [index, name] of ["Sri Wahyuni", "Dewi Lestari", "Rina Marlina"].entries()) {
  const { id } = await add(final.id, `19850412201001221${index}`, name);
  for (const assessor of [first, second]) await assignAssessor(hr, { candidateId: id, assessorId: assessor.id });
  finalCandidates.push(id);
}
await givenEventStatus(final.id, "SCORING");
for (const [place, candidateId] of finalCandidates.entries()) {
  for (const assessor of [first, second]) {
    const { id } = await sheetOf(assessor, candidateId);
    await fillWholeSheet(assessor, id, (at) => (assessor === first && (at + place) % 4 === 0 ? 2 : 3));
    await submitSheet(assessor, { sheetId: id, confirmed: true });
  }
}
const [finalCandidate = "", otherFinalCandidate = ""] = finalCandidates;
await givenFinalResult(finalCandidate, { levelOf: (place) => 2 + (place % 3) });
await givenFinalResult(otherFinalCandidate, { levelOf: () => 4, knockOuts: ["Pangkat paling rendah IV/b"] });
await givenEventStatus(final.id, "FINAL");
await db.$disconnect();

console.log(
  JSON.stringify({
    preparedEvent: prepared.id,
    event: event.id,
    candidate: candidate.id,
    openSheet: open.id,
    submittedSheet: submitted.id,
    finalEvent: final.id,
    finalCandidate,
    otherFinalCandidate,
    ...Object.fromEntries(journeySheets),
  }),
);

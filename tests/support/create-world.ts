import { addCandidate, assignAssessor } from "@/lib/candidates/commands";
import { AddCandidate } from "@/lib/candidates/schema";
import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { planEvent, startScoring } from "@/lib/events/commands";
import { saveChanges, submitSheet } from "@/lib/sheets/commands";
import { isStatement } from "@/lib/sheets/rules";
import type { SheetChange } from "@/lib/sheets/schema";
import { StandardDocument } from "@/lib/standards/document";

import { givenFinalResult } from "./final-results";

// Run before the browser tests, on the seeds' data: one event of Purwakarta that is being prepared, and one that is being
// scored, with a sheet that is being filled, one that is submitted and a result; and one that is over. Prints the ids that addresses need.

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

async function fillWholeSheet(assessor: Viewer, sheetId: string): Promise<void> {
  const { candidate } = await db.sheet.findUniqueOrThrow({
    where: { id: sheetId },
    select: { candidate: { select: { standardSnapshot: true } } },
  });
  const changes = StandardDocument.parse(candidate.standardSnapshot).competencies.map((competency): SheetChange => {
    const content = isStatement(competency)
      ? ({ level: null, mark: "MET", note: "" } as const)
      : { level: 3, mark: null, note: "Tampak pada diskusi kelompok." };
    return { entry: "rating", subjectId: competency.id, base: 0, content };
  });
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

// An event with two final results, one of them revoked.
const finished = await plan("Penilaian yang selesai");
const finalCandidate = await add(finished.id, "198504122010012003", "Ratna Dewi");
const revokedCandidate = await add(finished.id, "198504122010012030", "Sari Utami");
const { checkCode } = await givenFinalResult(finalCandidate.id);
const revoked = { at: new Date(), reason: "Standar yang dipakai keliru." };
const { checkCode: revokedCode } = await givenFinalResult(revokedCandidate.id, { revoked });
await db.assessmentEvent.update({ where: { id: finished.id }, data: { status: "FINAL" } });
await db.$disconnect();

console.log(
  JSON.stringify({
    preparedEvent: prepared.id,
    event: event.id,
    candidate: candidate.id,
    openSheet: open.id,
    submittedSheet: submitted.id,
    ...Object.fromEntries(journeySheets),
    finalEvent: finished.id,
    finalCandidate: finalCandidate.id,
    checkCode,
    revokedCode,
  }),
);

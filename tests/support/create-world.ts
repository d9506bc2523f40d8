import { addCandidate, assignAssessor } from "@/lib/candidates/commands";
import { AddCandidate } from "@/lib/candidates/schema";
import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { copyStandard } from "@/lib/editing/commands";
import { addFollower } from "@/lib/following/commands";
import { planEvent, startScoring } from "@/lib/events/commands";
import { finishEvent, openIntegration } from "@/lib/finalisation/commands";
import { acceptMedians, signContent } from "@/lib/integration/commands";
import { findIntegration } from "@/lib/integration/queries";
import { addComment, sendForReview } from "@/lib/publication/commands";
import { erasePerson } from "@/lib/personal-data/commands";
import { startRegulation } from "@/lib/regulations/commands";
import { saveScheme } from "@/lib/schemes/commands";
import { SchemeSettings } from "@/lib/schemes/schema";
import { saveChanges, submitSheet } from "@/lib/sheets/commands";
import { isStatement } from "@/lib/sheets/rules";
import type { SheetChange } from "@/lib/sheets/schema";
import { StandardDocument } from "@/lib/standards/document";
import { savePerformance } from "@/lib/talent/commands";
import { findPerformance } from "@/lib/talent/queries";

import { planComputerTest } from "./computer-test";
import { givenBodyCorrections } from "./body-corrections";
import { sendCorrected } from "./corrections";
import { regulationHead } from "./editing";
import { givenFinalResult } from "./final-results";
import { givenImport } from "./imports";
import { inventedRegulation } from "./imports-text";
import { pinToStandardOf } from "./replacements";
import { givenHistory } from "./version-history";
import { givenEventStatus, givenFinalResult as givenRecapResult } from "./recap-results";

// Run before the browser tests, on the seeds' data: one event of Purwakarta that is being prepared, and one that is being
// scored, with a sheet that is being filled, one that is submitted and a result; one whose levels are being agreed, and
// one that is finished. Prints the ids that addresses need.

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
  select: { id: true, settings: true },
});

function plan(name: string, chairId: string | null = null, schemeId = scheme.id) {
  const dates = { startsOn: "2026-11-24", endsOn: "2026-11-28" };
  return planEvent(hr, { institutionId, name, schemeId, chairId, ...dates });
}

async function revisionOf(eventId: string): Promise<number> {
  return (await db.assessmentEvent.findUniqueOrThrow({ where: { id: eventId }, select: { revision: true } })).revision;
}

/** An event with one candidate, whose two assessors have sent their sheets; the first of them chairs it. */
async function planIntegration(name: string, assessors: readonly [Viewer, Viewer]) {
  const { id: eventId } = await plan(name, assessors[0].id);
  const { id: candidateId } = await add(eventId, "198504122010012003", "Ratna Dewi");
  for (const { id } of assessors) await assignAssessor(hr, { candidateId, assessorId: id });
  await startScoring(hr, { eventId, revision: await revisionOf(eventId) });
  for (const assessor of assessors) {
    const { id: sheetId } = await sheetOf(assessor, candidateId);
    await fillWholeSheet(assessor, sheetId);
    await submitSheet(assessor, { sheetId, confirmed: true });
  }
  await openIntegration(hr, { eventId, revision: await revisionOf(eventId), reason: null });
  return { eventId, candidateId };
}

/** Every median agreed and signed, the result frozen. */
async function finish(eventId: string, candidateId: string, assessors: readonly Viewer[]): Promise<void> {
  for (const viewer of assessors) {
    await acceptMedians(viewer, { candidateId });
    const grid = await findIntegration(viewer, candidateId);
    await signContent(viewer, { candidateId, hash: grid?.hash ?? "" });
  }
  await finishEvent(hr, { eventId, revision: await revisionOf(eventId), reason: null });
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
const preparedCandidate = await add(prepared.id, "198504122010012003", "Ratna Dewi");

const event = await plan("Seleksi JPT Pratama");
const candidate = await add(event.id, "198504122010012003", "Ratna Dewi");
const [first, second] = [await viewerOf("asesor1"), await viewerOf("asesor2")];
for (const { id } of [first, second]) await assignAssessor(hr, { candidateId: candidate.id, assessorId: id });
// One sheet for each journey that writes on one, so that journeys do not meet.
const JOURNEYS = [
  "keyboardSheet",
  "offlineSheet",
  "tabsSheet",
  "sessionSheet",
  "keysSheet",
  "returnSheet",
  "notesSheet",
] as const;
const third = await viewerOf("asesor3");
const journeyCandidates = new Map<string, string>();
for (const [index, journey] of JOURNEYS.entries()) {
  const { id } = await add(event.id, `19850412201001201${index}`, `Peserta ${index + 1}`);
  await assignAssessor(hr, { candidateId: id, assessorId: third.id });
  journeyCandidates.set(journey, id);
}
await startScoring(hr, { eventId: event.id, revision: await revisionOf(event.id) });

function sheetOf(assessor: Viewer, candidateId: string) {
  return db.sheet.findFirstOrThrow({ where: { candidateId, assessorId: assessor.id }, select: { id: true } });
}
const [open, submitted] = [await sheetOf(first, candidate.id), await sheetOf(second, candidate.id)];
const journeySheets = await Promise.all(
  [...journeyCandidates].map(async ([journey, id]) => [journey, (await sheetOf(third, id)).id] as const),
);
await fillWholeSheet(second, submitted.id);
await submitSheet(second, { sheetId: submitted.id, confirmed: true });

// A computer test whose levels come from a file: all its sheets are the first assessor's.
const test = await plan("Tes komputer");
const testCandidates: string[] = [];
for (const [index, name] of ["Wulan Sari", "Yuni Astuti", "Zahra Amalia"].entries()) {
  testCandidates.push((await add(test.id, `19850412201001240${index}`, name)).id);
}
const testInstrument = await planComputerTest(hr, test.id, ["integritas", "kerjasama", "komunikasi"]);
for (const candidateId of testCandidates) {
  await assignAssessor(hr, { candidateId, assessorId: first.id, instrumentId: testInstrument });
}
await startScoring(hr, { eventId: test.id, revision: await revisionOf(test.id) });
const { id: testSheet } = await sheetOf(first, testCandidates[0] ?? "");

const integrating = await planIntegration("Rapat integrasi", [first, second]);
const finished = await planIntegration("Seleksi yang selesai", [first, second]);
await finish(finished.eventId, finished.candidateId, [first, second]);
const { checkCode } = await db.result.findFirstOrThrow({ where: { candidateId: finished.candidateId } });

// An event with two final results, one of them revoked.
const over = await plan("Penilaian yang selesai");
const finalCandidate = await add(over.id, "198504122010012003", "Ratna Dewi");
const revokedCandidate = await add(over.id, "198504122010012030", "Sari Utami");
await givenFinalResult(finalCandidate.id);
const revoked = { at: new Date(), reason: "Standar yang dipakai keliru." };
const { checkCode: revokedCode } = await givenFinalResult(revokedCandidate.id, { revoked });
// Its retention date is past: HR is reminded.
await db.assessmentEvent.update({
  where: { id: over.id },
  data: { status: "FINAL", retentionUntil: new Date("2026-01-31") },
});

// An event whose personal data are erased by a journey.
const archive = await plan("Arsip penilaian");
const archivedCandidate = await add(archive.id, "198504122010012032", "Tari Lestari");
const { checkCode: archivedCode } = await givenFinalResult(archivedCandidate.id);
await db.assessmentEvent.update({
  where: { id: archive.id },
  data: { status: "FINAL", retentionUntil: new Date("2026-01-31") },
});

// An event whose only candidate's personal data were erased.
const gone = await plan("Penilaian lama");
const erasedCandidate = await add(gone.id, "198504122010012031", "Nama Terhapus");
const { checkCode: erasedCode } = await givenFinalResult(erasedCandidate.id);
await db.assessmentEvent.update({ where: { id: gone.id }, data: { status: "FINAL" } });
await erasePerson(hr, {
  eventId: gone.id,
  candidateId: erasedCandidate.id,
  reason: "Permintaan pegawai.",
  confirmation: "Nama Terhapus",
});

// An event whose results are final: two assessors who differ a little, two candidates with a result and one without.
// Its scheme is the institution's own and has limits for a nine-box.
const admin = await viewerOf("admin");
const settings = {
  ...SchemeSettings.parse(scheme.settings),
  nineBox: { performance: { middle: 60, upper: 80 }, potential: { middle: 68, upper: 90 } },
};
const { code: talentCode } = await saveScheme(admin, {
  ...{ institutionId, rowId: null, seen: "", overwrite: undefined },
  ...{ name: "Manajemen talenta", settings },
});
const talent = await db.assessmentScheme.findFirstOrThrow({ where: { code: talentCode, institutionId } });
const recap = await plan("Pemetaan yang selesai", null, talent.id);
const recapCandidates: string[] = [];
for (const [index, name] of ["Sri Wahyuni", "Dewi Lestari", "Rina Marlina"].entries()) {
  const { id } = await add(recap.id, `19850412201001221${index}`, name);
  for (const assessor of [first, second]) await assignAssessor(hr, { candidateId: id, assessorId: assessor.id });
  recapCandidates.push(id);
}
await givenEventStatus(recap.id, "SCORING");
for (const [place, candidateId] of recapCandidates.entries()) {
  for (const assessor of [first, second]) {
    const { id } = await sheetOf(assessor, candidateId);
    await fillWholeSheet(assessor, id, (at) => (assessor === first && (at + place) % 4 === 0 ? 2 : 3));
    await submitSheet(assessor, { sheetId: id, confirmed: true });
  }
}
const [recapCandidate = "", otherRecapCandidate = ""] = recapCandidates;
await givenRecapResult(recapCandidate, { levelOf: (place) => 2 + (place % 3) });
await givenRecapResult(otherRecapCandidate, { levelOf: () => 4, knockOuts: ["Pangkat paling rendah IV/b"] });
await givenEventStatus(recap.id, "FINAL");
const performance = await findPerformance(hr, recap.id);
await savePerformance(hr, {
  ...{ rowId: recap.id, reason: "", seen: performance?.mark ?? "", overwrite: undefined },
  scores: { [recapCandidate]: 87.5 },
});

// The first of them is a candidate again: once to look at, once for the journey.
const reuse = await plan("Seleksi dengan hasil lama");
const reuseCandidate = await add(reuse.id, "198504122010012210", "Sri Wahyuni");
const reuseJourney = await plan("Seleksi memakai hasil lama");
const reuseJourneyCandidate = await add(reuseJourney.id, "198504122010012210", "Sri Wahyuni");

// A standard that is being written: the Administrator's, copied under a regulation that is typed at the portal.
const { id: sourceId } = await db.standardVersion.findFirstOrThrow({
  where: { status: "PUBLISHED", position: { slug: "administrator", institutionId } },
  select: { id: true },
});

// A correction of our copy of it, which waits for its verifier.
const correction = await sendCorrected({ drafter: admin, standardId: sourceId });

/** A regulation that is typed at the portal, with a copy of the Administrator's standard for a position of its own. */
async function typeRegulation(number: string, newName: string) {
  const head = { ...regulationHead(institutionId), issuer: "BUPATI PURWAKARTA" };
  const { slug } = await startRegulation(admin, { ...head, number });
  const position = { annex: null, position: null, newName, newUnit: "", newTier: "ADMINISTRATOR" } as const;
  const { id } = await copyStandard(admin, { sourceId, regulation: slug, ...position });
  return { slug, standardId: id };
}
const { slug: draftRegulation, standardId: draftStandard } = await typeRegulation("901", "Kepala Bagian Uji");
await addFollower(admin, {
  regulation: draftRegulation,
  newName: "Kepala Bagian yang Mengikuti",
  newUnit: "",
  newTier: "ADMINISTRATOR",
  follows: "kepala-bagian-uji",
});
// Another one waits for its verifier, with a comment on it.
const review = await typeRegulation("902", "Kepala Bagian yang Diverifikasi");
const { revision: reviewRevision } = await db.regulation.findUniqueOrThrow({ where: { slug: review.slug } });
await sendForReview(admin, { regulation: review.slug, revision: reviewRevision });
await addComment(await viewerOf("verifikator"), {
  regulation: review.slug,
  standardId: review.standardId,
  path: "",
  body: "Periksa levelnya terhadap naskah.",
});
const inDraft = { where: { standardVersionId: draftStandard, place: 0 }, select: { id: true } } as const;
const { id: draftCompetency } = await db.competencyRequirement.findFirstOrThrow(inDraft);
const { id: draftRequirement } = await db.positionRequirement.findFirstOrThrow(inDraft);
// A text that has been read, with its findings to work off.
const importSession = await givenImport(admin, institutionId, inventedRegulation(902));
// An institution of its own whose standard has three versions, for the history, the comparison and the feeds.
const [oldest = "", current = ""] = await givenHistory();
// Corrections of bodies: one that is being written, and one that the public reads on the page of the regulation in force.
const bodyCorrections = await givenBodyCorrections(admin, { written: "perbup-purwakarta-213-2020", read: current });
// A candidate who is pinned to the oldest of them, though another one has replaced it since.
const replaced = await plan("Penilaian dengan standar lama");
const replacedCandidate = await add(replaced.id, "198504122010012040", "Wulan Sari");
await pinToStandardOf(oldest, replacedCandidate.id);
await db.$disconnect();

console.log(
  JSON.stringify({
    preparedEvent: prepared.id,
    preparedCandidate: preparedCandidate.id,
    event: event.id,
    candidate: candidate.id,
    openSheet: open.id,
    submittedSheet: submitted.id,
    integratingEvent: integrating.eventId,
    integratingCandidate: integrating.candidateId,
    finishedEvent: finished.eventId,
    finishedCandidate: finished.candidateId,
    checkCode,
    reuseEvent: reuse.id,
    reuseCandidate: reuseCandidate.id,
    reuseJourneyEvent: reuseJourney.id,
    reuseJourneyCandidate: reuseJourneyCandidate.id,
    recapEvent: recap.id,
    recapCandidate,
    otherRecapCandidate,
    ...Object.fromEntries(journeySheets),
    testInstrument,
    testSheet,
    finalEvent: over.id,
    finalCandidate: finalCandidate.id,
    revokedCode,
    erasedEvent: gone.id,
    erasedCandidate: erasedCandidate.id,
    erasedCode,
    archiveEvent: archive.id,
    archivedCode,
    managedUser: third.id,
    draftStandard,
    draftCompetency,
    draftRequirement,
    reviewStandard: review.standardId,
    correctedStandard: sourceId,
    correction,
    ...bodyCorrections,
    importSession: importSession.id,
    replacedEvent: replaced.id,
    replacedCandidate: replacedCandidate.id,
  }),
);

// A hundred assessors at work, on the seeds' data: 25 candidates of one event, each with four assessors. Prints one line
// of JSON per assessor: session, sheet and what is rated on it. Run by scripts/bench/autosave.mjs.
import { openSession } from "@/lib/auth/sessions";
import type { Viewer } from "@/lib/auth/policy";
import { addCandidate, assignAssessor } from "@/lib/candidates/commands";
import { AddCandidate } from "@/lib/candidates/schema";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { planEvent, startScoring } from "@/lib/events/commands";
import { isStatement } from "@/lib/sheets/rules";
import { StandardDocument } from "@/lib/standards/document";
import { createUserAtServer } from "@/lib/users/commands";
import { CreateUser } from "@/lib/users/schema";

const CANDIDATES = 25;
const ASSESSORS_EACH = 4;
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

async function findHr(): Promise<Viewer> {
  return db.user.findUniqueOrThrow({
    where: { email: "hr@purwakarta.demo" },
    select: {
      id: true,
      name: true,
      memberships: {
        select: { institutionId: true, role: true, institution: { select: { slug: true, shortName: true } } },
      },
    },
  });
}

async function createAssessor(institutionId: string, number: number): Promise<string> {
  const email = `asesor-${number}@ukur.demo`;
  const account = { institutionId, email, name: `Asesor ${number}`, roles: ["ASSESSOR"] };
  await createUserAtServer(CreateUser.parse({ ...account, password: crypto.randomUUID() }));
  return (await db.user.findUniqueOrThrow({ where: { email }, select: { id: true } })).id;
}

async function planCandidates(hr: Viewer, institutionId: string) {
  const scheme = await db.assessmentScheme.findFirstOrThrow({ where: { code: "pemetaan" }, select: { id: true } });
  const today = todayInJakarta(new Date());
  const event = await planEvent(hr, {
    institutionId,
    name: "Pengukuran",
    schemeId: scheme.id,
    chairId: null,
    startsOn: today,
    endsOn: today,
  });
  const candidateIds: string[] = [];
  for (let number = 1; number <= CANDIDATES; number += 1) {
    const nip = `198504122010012${String(number).padStart(3, "0")}`;
    const input = { ...PERSON, eventId: event.id, nip, name: `Peserta ${number}`, targetPosition: "administrator" };
    candidateIds.push((await addCandidate(hr, AddCandidate.parse(input))).id);
  }
  return { eventId: event.id, candidateIds };
}

const hr = await findHr();
const [institutionId = ""] = hr.memberships.map((membership) => membership.institutionId);
const numbers = Array.from({ length: CANDIDATES * ASSESSORS_EACH }, (_, index) => index + 1);
const assessorIds: string[] = [];
// One after the other: on a busy machine a hundred at once wait for each other longer than a transaction may.
for (const number of numbers) assessorIds.push(await createAssessor(institutionId, number));
const { eventId, candidateIds } = await planCandidates(hr, institutionId);
for (const [index, assessorId] of assessorIds.entries()) {
  const candidateId = candidateIds[index % CANDIDATES] ?? "";
  await assignAssessor(hr, { candidateId, assessorId });
}
const event = await db.assessmentEvent.findUniqueOrThrow({ where: { id: eventId }, select: { revision: true } });
await startScoring(hr, { eventId, revision: event.revision });

const sheets = await db.sheet.findMany({
  where: { candidate: { eventId } },
  select: { id: true, assessorId: true, candidate: { select: { standardSnapshot: true } } },
});
for (const { id: sheetId, assessorId: userId, candidate } of sheets) {
  const { competencies } = StandardDocument.parse(candidate.standardSnapshot);
  const subjects = competencies.flatMap((competency) => (isStatement(competency) ? [] : competency.id));
  const token = await openSession({ userId, device: "Pengukuran" });
  console.log(JSON.stringify({ sheetId, token, subjects }));
}
await db.$disconnect();

import type { Viewer } from "@/lib/auth/policy";
import { addCandidate, assignAssessor } from "@/lib/candidates/commands";
import { AddCandidate } from "@/lib/candidates/schema";
import { db } from "@/lib/core/db";
import { planEvent, startScoring } from "@/lib/events/commands";
import type { PlanEvent } from "@/lib/events/schema";
import { draftRegulation } from "@/lib/regulations/commands";
import { saveChanges, submitSheet } from "@/lib/sheets/commands";
import { findOwnSheet } from "@/lib/sheets/queries";
import { isStatement } from "@/lib/sheets/rules";
import type { SheetChange } from "@/lib/sheets/schema";
import { draftStandard } from "@/lib/standards/commands";
import type { CompetencyDocument } from "@/lib/standards/document";
import { StandardDocument } from "@/lib/standards/document";
import type { DraftStandard } from "@/lib/standards/schema";

import { readFoundingRegulation } from "../../seeds/founding-regulations";
import { loadSchemes } from "../../seeds/schemes";
import { randomKey } from "./factories";
import type { GivenInstitution } from "./factories";
import { sendAndPublish } from "./publishing";
import { viewerWith } from "./viewers";

const FOUNDING = {
  PURWAKARTA: readFoundingRegulation("perbup-purwakarta-213-2020"),
  PEKALONGAN: readFoundingRegulation("perwal-pekalongan-90-2020"),
};

type StandardChoice = {
  readonly from?: keyof typeof FOUNDING;
  /** Label of the annex: Purwakarta's "III" is the Administrator; Pekalongan has one, "". */
  readonly annex?: string;
  /** Leaves out what a test does not need. */
  readonly cut?: (standard: DraftStandard) => DraftStandard;
};

/** The standard of one founding annex, published by another institution. Answers the slug of its position. */
export async function givenPublishedStandard(institution: GivenInstitution, choice: StandardChoice = {}) {
  const { from = "PURWAKARTA", annex: label = "III", cut = (standard) => standard } = choice;
  const { regulation, standards, source } = FOUNDING[from];
  const annexes = regulation.annexes.filter((annex) => annex.label === label);
  const standard = standards.find(({ annex }) => annex === label);
  if (!standard) throw new Error(`The founding regulation has no standard in annex "${label}".`);
  const slug = `peraturan-${randomKey()}`;
  const drafter = await viewerWith("ADMIN", institution);
  const draft = { ...regulation, slug, institution: institution.slug, articles: [], relations: [], annexes };
  await draftRegulation(drafter, draft, source);
  await draftStandard(drafter, cut({ ...standard, regulation: slug }));
  await sendAndPublish({ drafter, verifier: await viewerWith("VERIFIER", institution) }, slug);
  return standard.position;
}

/** Two rated competencies with three indicators each, one statement, a rule and a check by hand. */
function cutToSmall({ competencies, requirements, ...standard }: DraftStandard): DraftStandard {
  const statement = competencies.find(({ kind }) => kind === "TECHNICAL");
  return {
    ...standard,
    competencies: [...competencies.slice(0, 2), ...(statement ? [statement] : [])],
    requirements: requirements.filter(({ category }) => category === "RANK" || category === "HEALTH"),
    findings: [],
  };
}

const smallStandards = new Map<string, Promise<string>>();

/** One small standard (of the Pengawas) per institution, published once however many events a file makes. */
export function smallStandardOf(institution: GivenInstitution): Promise<string> {
  const known =
    smallStandards.get(institution.id) ?? givenPublishedStandard(institution, { annex: "IV", cut: cutToSmall });
  smallStandards.set(institution.id, known);
  return known;
}

type Scheme = "pengisian-jabatan" | "pemetaan";
type EventOptions = Partial<PlanEvent> & { readonly scheme?: Scheme };

/** An event that is being prepared, without candidates. Answers its id. */
export async function givenEvent(hr: Viewer, { scheme = "pemetaan", ...plan }: EventOptions = {}): Promise<string> {
  const [membership] = hr.memberships;
  if (!membership) throw new Error("Who plans an event belongs to an institution.");
  await loadSchemes();
  const { id: schemeId } = await db.assessmentScheme.findFirstOrThrow({ where: { code: scheme, institutionId: null } });
  const dates = { startsOn: "2026-11-24", endsOn: "2026-11-28" };
  const event = { institutionId: membership.institutionId, name: "Kegiatan Uji", schemeId, chairId: null };
  return (await planEvent(hr, { ...event, ...dates, ...plan })).id;
}

const PERSON = {
  employment: "PNS",
  name: "Ratna Dewi",
  sex: "FEMALE",
  birthDate: "1985-04-12",
  rank: "IV/a",
  education: "S2",
  educationField: "Administrasi Publik",
  unit: "Dinas Pendidikan",
  currentPosition: "Kepala Bidang",
} as const;

export type PersonOptions = Partial<Omit<AddCandidate, "eventId" | "targetPosition" | "experienceYears">>;

const MAX_SEQUENCE = 999;
let people = 0;

/** A person as HR types one, with a NIP that agrees with birth date and sex and is nobody else's. */
export function personInput(options: PersonOptions = {}) {
  const person = { ...PERSON, ...options };
  people = (people % MAX_SEQUENCE) + 1;
  const sex = person.sex === "MALE" ? 1 : 2;
  const nip = `${person.birthDate.replaceAll("-", "")}201001${sex}${String(people).padStart(3, "0")}`;
  return { nip, ...person };
}

type CandidateOptions = {
  readonly targetPosition: string;
  readonly person?: PersonOptions;
  readonly assessors?: readonly Viewer[];
};

/** A candidate of an event that is being prepared, with these assessors. Answers the id. */
export async function givenCandidate(hr: Viewer, eventId: string, options: CandidateOptions): Promise<string> {
  const { targetPosition, person, assessors = [] } = options;
  const input = AddCandidate.parse({ ...personInput(person), eventId, targetPosition });
  const { id: candidateId } = await addCandidate(hr, input);
  for (const { id: assessorId } of assessors) await assignAssessor(hr, { candidateId, assessorId });
  return candidateId;
}

export async function revisionOf(eventId: string): Promise<number> {
  return (await db.assessmentEvent.findUniqueOrThrow({ where: { id: eventId } })).revision;
}

export async function givenScoringStarted(hr: Viewer, eventId: string): Promise<void> {
  await startScoring(hr, { eventId, revision: await revisionOf(eventId) });
}

type AssessmentOptions = EventOptions & {
  readonly hr?: Viewer;
  readonly assessors?: readonly Viewer[];
  readonly person?: PersonOptions;
  /** Slug of a published position; without it the institution's small standard. */
  readonly targetPosition?: string;
};

export type GivenAssessment = Awaited<ReturnType<typeof givenAssessment>>;

/** One candidate in an event that is being scored, with one sheet per assessor and nothing on it. */
export async function givenAssessment(institution: GivenInstitution, options: AssessmentOptions = {}) {
  const prepared = await givenPreparedAssessment(institution, options);
  await givenScoringStarted(prepared.hr, prepared.eventId);
  return prepared;
}

/** The same before scoring has started. */
export async function givenPreparedAssessment(institution: GivenInstitution, options: AssessmentOptions = {}) {
  const { hr = await viewerWith("HR", institution), person = {}, ...rest } = options;
  const { assessors = [await viewerWith("ASSESSOR", institution)], ...others } = rest;
  const { targetPosition = await smallStandardOf(institution), ...plan } = others;
  const eventId = await givenEvent(hr, plan);
  const candidateId = await givenCandidate(hr, eventId, { targetPosition, person, assessors });
  const { standardSnapshot } = await db.candidate.findUniqueOrThrow({ where: { id: candidateId } });
  const sheets = await Promise.all(assessors.map((assessor) => sheetIdOf(candidateId, assessor)));
  const [assessor] = assessors;
  const [sheetId] = sheets;
  if (!assessor || !sheetId) throw new Error("An assessment has at least one assessor.");
  const standard = StandardDocument.parse(standardSnapshot);
  return { hr, eventId, candidateId, targetPosition, assessors, assessor, sheets, sheetId, standard };
}

async function sheetIdOf(candidateId: string, { id: assessorId }: Viewer): Promise<string> {
  return (await db.sheet.findFirstOrThrow({ where: { candidateId, assessorId } })).id;
}

type RatingChange = Extract<SheetChange, { entry: "rating" }>;
type EvidenceChange = Extract<SheetChange, { entry: "evidence" }>;

/** The change that a browser sends when a level is chosen. */
export function ratingChange(subjectId: string, content: Partial<RatingChange["content"]>, base = 0): RatingChange {
  return { entry: "rating", subjectId, base, content: { level: null, mark: null, note: "", ...content } };
}

export function evidenceChange(subjectId: string, content: Partial<EvidenceChange["content"]>): EvidenceChange {
  return { entry: "evidence", subjectId, base: 0, content: { observation: null, note: "", ...content } };
}

type FieldNoteChange = Extract<SheetChange, { entry: "field-note" }>;

/** The change that a browser sends for a free observation, whose id it makes itself. */
export function fieldNoteChange(content: Partial<FieldNoteChange["content"]>, base = 0): FieldNoteChange {
  const note = { observedAt: "2026-11-23T02:15:00.000Z", text: "", indicatorId: null, isRemoved: false, ...content };
  return { entry: "field-note", subjectId: crypto.randomUUID(), base, content: note };
}

type Marks = {
  /** By place among the competencies that are rated. */
  readonly levelOf?: (place: number) => number;
  readonly mark?: "MET" | "PARTIAL" | "NOT_MET";
};

/** Rates everything, and writes no evidence. Works again on a sheet that was returned. */
export async function fillSheet(assessor: Viewer, sheetId: string, marks: Marks = {}): Promise<void> {
  const { levelOf = () => 3, mark = "MET" } = marks;
  const sheet = await findOwnSheet(assessor, sheetId);
  if (!sheet) throw new Error("Only the assessor whose sheet it is can fill it.");
  let place = 0;
  const contentOf = (competency: CompetencyDocument) =>
    isStatement(competency) ? { mark } : { level: levelOf(place++), note: "Tampak pada diskusi kelompok." };
  const changes = sheet.standard.competencies.map((competency) =>
    ratingChange(competency.id, contentOf(competency), sheet.revisions[competency.id] ?? 0),
  );
  await saveChanges(assessor, sheetId, { changes });
}

/** One subject of each kind in the small standard. */
export function subjectsOf({ standard }: Pick<GivenAssessment, "standard">) {
  const [first, second] = standard.competencies;
  const indicator = first?.indicators[0];
  const statement = standard.competencies.find(isStatement);
  if (!first || !second || !indicator || !statement) throw new Error("The small standard has lost a part.");
  return { rating: first.id, otherRating: second.id, indicator: indicator.id, statement: statement.id };
}

/** A sheet of the small standard that is open to its assessor, and short ways to write on it and to look at it. */
export async function givenSheet(institution: GivenInstitution, options: AssessmentOptions = {}) {
  const given = await givenAssessment(institution, options);
  const { assessor, sheetId } = given;
  return {
    ...given,
    ...subjectsOf(given),
    save: (change: SheetChange, viewer: Viewer = assessor) => saveChanges(viewer, sheetId, { changes: [change] }),
    submit: () => submitSheet(assessor, { sheetId, confirmed: true }),
    status: async () => (await db.sheet.findUniqueOrThrow({ where: { id: sheetId } })).status,
  };
}

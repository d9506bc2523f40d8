import { contentHash } from "@/lib/candidates/freeze";
import { CandidateProfile } from "@/lib/candidates/schema";
import { toCivilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { newCheckCode } from "@/lib/finalisation/freezing";
import type { EventStatus, StatementMark } from "@/lib/generated/prisma/enums";
import { FinalContent } from "@/lib/results/content";
import type { FinalCompetency } from "@/lib/results/content";
import { matchOf } from "@/lib/results/rules";
import { SchemeSettings } from "@/lib/schemes/schema";
import { isStatement } from "@/lib/sheets/rules";
import { StandardDocument } from "@/lib/standards/document";

import { FROZEN_CANDIDATE } from "./final-results";

type FinalOptions = {
  /** By place among the competencies that have a level. */
  readonly levelOf?: (place: number) => number;
  readonly mark?: StatementMark;
  readonly knockOuts?: readonly string[];
  readonly createdAt?: Date;
};

/** A final result as the command would freeze it, with the levels that the test wants. Answers its id. */
export async function givenFinalResult(candidateId: string, options: FinalOptions = {}): Promise<string> {
  const row = await db.candidate.findUniqueOrThrow({ where: { id: candidateId }, select: FROZEN_CANDIDATE });
  const scheme = SchemeSettings.parse(row.event.scheme.settings);
  const standard = StandardDocument.parse(row.standardSnapshot);
  const { competencies, overall, byKind, band } = competenciesOf(standard, scheme, options);
  const { scheme: eventScheme, institution, startsOn, endsOn, ...event } = row.event;
  const content = FinalContent.parse({
    format: 1,
    institution,
    event: { ...event, startsOn: toCivilDate(startsOn), endsOn: toCivilDate(endsOn) },
    person: { ...CandidateProfile.parse(row.profile), nip: row.person.nip },
    target: row.targetPosition,
    standard: { id: standard.id, hash: row.standardHash, regulation: standard.regulation.title, annex: "Lampiran" },
    schemeName: eventScheme.name,
    instruments: ["Semua instrumen"],
    assessors: ["Asesor Uji"],
    competencies,
    overall,
    byKind,
    band,
    nextBand: null,
    requirements: [],
    knockOuts: options.knockOuts ?? [],
    signedHash: "0".repeat(64),
    signers: [],
  });
  const { id } = await db.result.create({
    data: {
      candidateId,
      jpm: content.overall.percent,
      category: content.band.code,
      content,
      schemeCopy: scheme,
      validUntil: new Date("2029-11-28"),
      contentHash: contentHash(content),
      checkCode: newCheckCode(),
      ...(options.createdAt ? { createdAt: options.createdAt } : {}),
    },
    select: { id: true },
  });
  return id;
}

function competenciesOf(standard: StandardDocument, scheme: SchemeSettings, options: FinalOptions) {
  const { levelOf = () => 3, mark = "MET" } = options;
  let place = 0;
  const inputs = standard.competencies.map((competency) => ({
    id: competency.id,
    kind: competency.kind,
    requiredLevel: competency.level,
    isStatement: isStatement(competency),
    level: isStatement(competency) ? null : levelOf(place++),
    mark: isStatement(competency) ? mark : null,
  }));
  const { terms, overall, byKind, band } = matchOf(inputs, scheme);
  const competencies = standard.competencies.map(({ id, code, kind, name }, index): FinalCompetency => {
    const found = inputs[index] ?? { isStatement: false, requiredLevel: null, level: null, mark: null };
    const term = terms.find((candidate) => candidate.id === id);
    const judged = { level: found.level, mark: found.mark };
    return {
      ...{ id, code, kind, name: name ?? "Kompetensi tanpa nama" },
      ...{ isStatement: found.isStatement, required: found.requiredLevel, ...judged, median: judged },
      ...(term ? { counted: term.counted, gap: term.gap } : { counted: null, gap: null }),
      ...{ reason: "", dissents: [], evidence: [], advice: "" },
    };
  });
  return { competencies, overall, byKind, band };
}

/** Puts an event on a later status, whatever the steps before would ask for. */
export async function givenEventStatus(eventId: string, status: EventStatus): Promise<void> {
  await db.assessmentEvent.update({ where: { id: eventId }, data: { status } });
}

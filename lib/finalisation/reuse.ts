import { endSentence, enumerate } from "@/lib/core/sentences";
import { measuredContentOf } from "@/lib/finalisation/measured";
import type { FinalEvent, Finding, Measured, Missing, PinnedRow } from "@/lib/finalisation/measured";
import type { EventStatus } from "@/lib/generated/prisma/enums";
import type { FinalCompetency, FinalContent } from "@/lib/results/content";
import { lackingText } from "@/lib/results/coverage";
import { findingsByCode } from "@/lib/results/found";
import { isStatement } from "@/lib/sheets/rules";

/** Events in which a result may be brought along: before they are finished. */
export function takesResults(status: EventStatus): boolean {
  return status !== "FINAL" && status !== "CANCELLED";
}

/** A frozen result that still holds. */
export type Origin = { readonly content: FinalContent; readonly contentHash: string; readonly issuedOn: string };

/**
 * The final content of a candidate from an earlier result: its levels, evidence and signers; the match, the category and
 * the requirements anew, against the candidate's own pinned standard and with the event's scheme. Where that asks for
 * anything that nobody ever rated, there is no category, and so no result (DESIGN.md 4).
 */
export function reusedContentOf(
  event: FinalEvent,
  row: PinnedRow,
  { content, contentHash, issuedOn }: Origin,
): Measured {
  const { instruments, assessors, unsent, signedHash, signers } = content;
  const foundOf = findingsByCode(content.competencies);
  const measured = measuredContentOf(event, row, {
    ...{ instruments, assessors, signedHash, signers },
    ...(unsent ? { unsent } : {}),
    findingOf: (competency) =>
      toFinding(foundOf({ code: competency.code, isStatement: isStatement(competency) })) ?? NOTHING_FOUND,
  });
  if (!("content" in measured)) return measured;
  return {
    content: {
      ...measured.content,
      competencies: measured.content.competencies.map(withAdviceForGap),
      reusedFrom: { event: content.event.name, target: content.target.name, issuedOn, contentHash },
    },
  };
}

const NOTHING_FOUND: Finding = {
  level: null,
  mark: null,
  median: { level: null, mark: null },
  reason: "",
  dissents: [],
  evidence: [],
  advice: "",
};

/** Without what was asked then. */
function toFinding(found: FinalCompetency | undefined): Finding | null {
  if (!found) return null;
  const { level, mark, median, reason, dissents, evidence, remarks, computerTests, advice } = found;
  const measured = { level, mark, median, reason, dissents, evidence, advice };
  return { ...measured, ...(remarks ? { remarks } : {}), ...(computerTests ? { computerTests } : {}) };
}

/** Advice was written for a gap that may not be there any more. */
function withAdviceForGap({ advice, ...competency }: FinalCompetency): FinalCompetency {
  return { ...competency, advice: competency.gap !== null && competency.gap < 0 ? advice : "" };
}

/** Why an earlier result does not do. */
export function missingSentence({ names, coverage }: Missing): string {
  const named = endSentence(`Tanpa kategori: ${lackingText(coverage)} (${enumerate(names)})`);
  return `${named} Yang belum dinilai bukan nol, jadi peserta ini perlu dinilai pada kegiatan ini.`;
}

import type { FinalReport } from "@/lib/reports/document";
import type { FinalCompetency } from "@/lib/results/content";

const NUMBER_LENGTH = 8;
const MAX_NAME = 60;

/** "LHP-2026-1A2B3C4D": the year and the first characters of the hash, so that it can be recomputed from the report. */
export function reportNumber({ issuedOn, contentHash }: Pick<FinalReport, "issuedOn" | "contentHash">): string {
  return `LHP-${issuedOn.slice(0, 4)}-${contentHash.slice(0, NUMBER_LENGTH).toUpperCase()}`;
}

/** "laporan-ratna-dewi-lhp-2026-1a2b3c4d.pdf". */
export function reportFileName(report: FinalReport): string {
  const name = report.content.person.name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, MAX_NAME);
  return `laporan-${name}-${reportNumber(report).toLowerCase()}.pdf`;
}

/** What stands out in either direction; a statement is never more than met. */
export function isStrength({ gap, mark }: FinalCompetency): boolean {
  return gap === null ? mark === "MET" : gap >= 0;
}

/** Below the standard, or a statement that is not fully met. */
export function isDevelopmentArea({ gap, mark }: FinalCompetency): boolean {
  return gap === null ? mark !== null && mark !== "MET" : gap < 0;
}

import { fileNamePart } from "@/lib/core/file-name";
import type { FinalReport } from "@/lib/reports/document";
import type { FinalCompetency } from "@/lib/results/content";

/** "LHP-2026-7K3M-…": the year and the check code, which the database keeps unique and which the check page answers to. */
export function reportNumber({ issuedOn, checkCode }: Pick<FinalReport, "issuedOn" | "checkCode">): string {
  return `LHP-${issuedOn.slice(0, 4)}-${checkCode}`;
}

/** "laporan-ratna-dewi-lhp-2026-7k3m-….pdf". */
export function reportFileName(report: FinalReport): string {
  return `laporan-${fileNamePart(report.content.person.name)}-${reportNumber(report).toLowerCase()}.pdf`;
}

/** What stands out in either direction; a statement is never more than met. */
export function isStrength({ gap, mark }: FinalCompetency): boolean {
  return gap === null ? mark === "MET" : gap >= 0;
}

/** Below the standard, or a statement that is not fully met. */
export function isDevelopmentArea({ gap, mark }: FinalCompetency): boolean {
  return gap === null ? mark !== null && mark !== "MET" : gap < 0;
}

/** What stands in the place of evidence where there is none. */
export function unseenSentence({ computerTests = [] }: Pick<FinalCompetency, "computerTests">): string {
  if (computerTests.length === 0) return "Tidak ada catatan bukti.";
  return `Diukur dengan ${computerTests.join(" dan ")}; levelnya dari hasil tes komputer, tanpa pengamatan.`;
}

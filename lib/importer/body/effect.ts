import { saidFirstDay } from "@/lib/regulations/first-day";

import type { ImportedRegulation } from "../draft";
import type { Ledger } from "../ledger";

type Read = Pick<ImportedRegulation, "articles" | "signatures">;
type Passage = Read["articles"][number]["heading"];

/**
 * The first day in force: the day that an article names, else the day of enactment where it says so, else that of
 * promulgation (UU 12/2011 Pasal 87). Null, with a finding, where that day cannot be read.
 */
export function effectOf({ articles, signatures }: Read, ledger: Ledger): string | null {
  const said = saidFirstDay({ articles, signatures });
  if (said) {
    if (said.act === null && said.day === null) tell(said.passage, UNCLEAR, ledger);
    return said.day;
  }
  const last = articles.at(-1);
  if (last) tell(last.heading, UNSAID, ledger);
  return signatures.find(({ act }) => act === "PROMULGATED")?.date.value ?? null;
}

const UNCLEAR = "Hari mulai berlaku tidak terbaca dari kalimat ini; isi tanggalnya.";
/** Without the sentence the day of promulgation is taken, which the law has where a regulation says nothing else. */
const UNSAID = "Tidak ada pasal yang menyebut kapan peraturan ini mulai berlaku; yang dipakai tanggal pengundangan.";

function tell(passage: Passage, message: string, ledger: Ledger): void {
  ledger.findings.push({
    kind: "TO_VERIFY",
    severity: "WARNING",
    source: passage.source,
    found: passage.value ?? "",
    suggestion: null,
    message,
    about: passage,
  });
}

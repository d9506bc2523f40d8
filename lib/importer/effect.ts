import type { ImportedRegulation } from "./draft";
import type { Ledger } from "./ledger";
import { civilDateIn } from "./signatures";

type Read = Pick<ImportedRegulation, "articles" | "signatures">;
type Sentence = NonNullable<Read["articles"][number]["lead"]>;

const EFFECT = /mulai\s+berlaku\s+(?:sejak|pada|terhitung\s+mulai)?\s*(?:tanggal)?\s*(.{0,60})/iu;

/**
 * The first day in force: the day that an article names, else the day of enactment where it says so, else that of
 * promulgation (UU 12/2011 Pasal 87). Null, with a finding, where that day cannot be read.
 */
export function effectOf({ articles, signatures }: Read, ledger: Ledger): string | null {
  const dateOf = (act: "ENACTED" | "PROMULGATED") => signatures.find((signature) => signature.act === act)?.date.value;
  const [found] = sentencesOf(articles).flatMap((sentence) => {
    const rest = EFFECT.exec(sentence.value ?? "")?.[1];
    return rest === undefined ? [] : [{ sentence, rest }];
  });
  if (!found) tellUnsaid(articles, ledger);
  if (!found || /^diundangkan\b/i.test(found.rest)) return dateOf("PROMULGATED") ?? null;
  if (/^ditetapkan\b/i.test(found.rest)) return dateOf("ENACTED") ?? null;
  const day = civilDateIn(found.rest);
  if (day === null) tellUnclear(found.sentence, ledger);
  return day;
}

/** From the last article: there it stands (UU 12/2011, ketentuan penutup). */
function sentencesOf(articles: Read["articles"]): readonly Sentence[] {
  return articles
    .toReversed()
    .flatMap(({ lead, items }) => [...(lead ? [lead] : []), ...items.map(({ text }) => text)]);
}

function tellUnclear(sentence: Sentence, ledger: Ledger): void {
  ledger.findings.push({
    kind: "TO_VERIFY",
    severity: "WARNING",
    source: sentence.source,
    found: sentence.value ?? "",
    suggestion: null,
    message: "Hari mulai berlaku tidak terbaca dari kalimat ini; isi tanggalnya.",
    about: sentence,
  });
}

/** Without the sentence the day of promulgation is taken, which the law has where a regulation says nothing else. */
function tellUnsaid(articles: Read["articles"], ledger: Ledger): void {
  const last = articles.at(-1);
  if (!last) return;
  ledger.findings.push({
    kind: "TO_VERIFY",
    severity: "WARNING",
    source: last.heading.source,
    found: last.heading.value ?? "",
    suggestion: null,
    message: "Tidak ada pasal yang menyebut kapan peraturan ini mulai berlaku; yang dipakai tanggal pengundangan.",
    about: last.heading,
  });
}

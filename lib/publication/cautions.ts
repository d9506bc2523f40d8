import { formatDate } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { endSentence, joinNames } from "@/lib/core/sentences";
import { precededDay } from "@/lib/regulations/first-day";
import { levelContradiction } from "@/lib/standards/rules";

export type CautionFacts = {
  /** Written at the portal: no document lies beside it. */
  readonly isTyped: boolean;
  readonly considerationCount: number;
  readonly articleCount: number;
  /** First day in force, and the days of enactment and promulgation as far as they are known: "YYYY-MM-DD". */
  readonly effectiveFrom: string;
  readonly actDays: readonly (string | null)[];
  /** Competencies whose level may be contradicted by the numbers of their indicators. */
  readonly doubtful: readonly {
    readonly position: string;
    readonly competency: string;
    readonly level: number | null;
    readonly indicators: readonly { readonly code: string | null }[];
  }[];
  /** Findings of its import that nobody has decided: how many, and the first values with what they say. */
  readonly undecided: { readonly count: number; readonly quotes: readonly string[] };
};

/** What keeps a draft from nothing and is to be looked at once more, by who sends it and by who publishes it. */
export function cautionsOf(facts: CautionFacts): readonly string[] {
  const { isTyped, effectiveFrom, actDays, doubtful } = facts;
  const day = precededDay(effectiveFrom, actDays);
  return [
    ...bodyCautions(facts),
    ...(isTyped
      ? ["Rancangan ini diketik di portal tanpa naskah di sampingnya: cocokkan isinya dengan naskah resmi."]
      : []),
    ...(day === null
      ? []
      : [
          `Berlaku surut: mulai ${formatDate(effectiveFrom)}, sebelum penetapan atau pengundangannya pada ${formatDate(day)}.`,
        ]),
    ...doubtful.flatMap(({ position, competency, ...row }) => {
      const contradiction = levelContradiction(row);
      return contradiction === null ? [] : [`${position}, ${competency}: ${contradiction}`];
    }),
    ...undecidedCautions(facts),
  ];
}

/** A regulation has menimbang and pasal; without them its public page says that they are missing. */
function bodyCautions({ considerationCount, articleCount }: CautionFacts): readonly string[] {
  const missing = [...(considerationCount === 0 ? ["menimbang"] : []), ...(articleCount === 0 ? ["pasal"] : [])];
  if (missing.length === 0) return [];
  return [
    `Batang tubuhnya belum memuat ${missing.join(" dan ")}. Tulis lebih dahulu; bila tetap terbit begini, halaman publiknya menyebutkan bahwa bagian itu tidak termuat.`,
  ];
}

const MOST_CHARACTERS = 120;

function undecidedCautions({ undecided: { count, quotes } }: CautionFacts): readonly string[] {
  if (count === 0) return [];
  const named = quotes.map((quote) => (quote.length > MOST_CHARACTERS ? `${quote.slice(0, MOST_CHARACTERS)}…` : quote));
  return [
    `${formatNumber(count)} temuan impor belum diputuskan, ${endSentence(`antara lain: ${joinNames(named)}`)} Bila dibiarkan, nilainya terbit sebagaimana terbaca, ` +
      "dan halaman publiknya menyebut di sampingnya bahwa temuan itu belum diputuskan saat penerbitan. Betulkan nilainya, atau tandai catatannya selesai setelah dicocokkan dengan naskah.",
  ];
}

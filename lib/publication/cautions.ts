import { formatDate } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { endSentence, enumerate, joinNames, shortened } from "@/lib/core/sentences";
import type { RegulationKind } from "@/lib/generated/prisma/enums";
import type { SaidDay } from "@/lib/regulations/first-day";
import { contradictedDay, precededDay } from "@/lib/regulations/first-day";
import { REGULATION_KIND_LABEL } from "@/lib/regulations/labels";
import { UNTITLED_ANNEX } from "@/lib/regulations/typed";
import { competencyName } from "@/lib/standards/labels";
import { levelContradiction } from "@/lib/standards/rules";

/** What the head of a regulation says of itself. */
export type RegulationFacts = {
  readonly kind: RegulationKind;
  readonly issuer: string;
  readonly year: number;
  /** "YYYY-MM-DD", as `today`; null where it is not known. */
  readonly enactedOn: string | null;
  readonly today: string;
};

export type OverRelation = {
  readonly type: "REVOKES" | "AMENDS";
  readonly name: string;
  /** First day on which it is no longer in force, "YYYY-MM-DD". */
  readonly revokedFrom: string;
};

export type CautionFacts = {
  /** Written at the portal: no document lies beside it. */
  readonly isTyped: boolean;
  readonly head: RegulationFacts;
  readonly considerationCount: number;
  readonly articleCount: number;
  /** First day in force, and the days of enactment and promulgation as far as they are known: "YYYY-MM-DD". */
  readonly effectiveFrom: string;
  readonly actDays: readonly [enacted: string | null, promulgated: string | null];
  /** Number and year of the berita daerah; null where none is written. */
  readonly gazette: string | null;
  /** What the articles say of the first day. */
  readonly saidDay: SaidDay | null;
  /** Competencies whose level may be contradicted by the numbers of their indicators. */
  readonly doubtful: readonly {
    readonly position: string;
    readonly competency: string;
    readonly level: number | null;
    readonly indicators: readonly { readonly code: string | null }[];
  }[];
  /** Managerial and socio-cultural competencies without a level: how many, and the first, "Integritas (Inspektur)". */
  readonly unlevelled: { readonly count: number; readonly names: readonly string[] };
  /** Competencies without a name: copied from a document that has lost it, or never written. */
  readonly nameless: readonly { readonly position: string; readonly ordinal: string | null }[];
  /** "Inspektur (Manajerial)", where a printed number comes after a higher one. */
  readonly disordered: readonly string[];
  /** "Menimbang (“c.” sesudah “a.”)". */
  readonly unordered: readonly string[];
  /** "Inspektur (kelompok Pengalaman)", where a group of alternatives has one requirement alone. */
  readonly lone: readonly string[];
  /** What it revokes or amends though that is over before its first day. */
  readonly over: readonly OverRelation[];
  /** Whose standards it replaces though it neither revokes nor amends it, and how many. */
  readonly replaced: readonly { readonly name: string; readonly count: number }[];
  /** An annex has the title that the portal gave it. */
  readonly isUntitled: boolean;
  /** Findings of its import that nobody has decided: how many, and the first values with what they say. */
  readonly undecided: { readonly count: number; readonly quotes: readonly string[] };
};

/** What keeps a draft from nothing and is to be looked at once more, by who sends it and by who publishes it. */
export function cautionsOf(facts: CautionFacts): readonly string[] {
  const { isTyped, doubtful } = facts;
  return [
    ...headCautions(facts.head),
    ...bodyCautions(facts),
    ...actCautions(facts),
    ...(isTyped
      ? ["Rancangan ini diketik di portal tanpa naskah di sampingnya: cocokkan isinya dengan naskah resmi."]
      : []),
    ...firstDayCautions(facts),
    ...doubtful.flatMap(({ position, competency, ...row }) => {
      const contradiction = levelContradiction(row);
      return contradiction === null ? [] : [`${position}, ${competency}: ${contradiction}`];
    }),
    ...unlevelledCautions(facts),
    ...rowCautions(facts),
    ...loneCautions(facts),
    ...facts.over.map(overCaution),
    ...facts.replaced.map(replacedCaution),
    ...untitledCautions(facts),
    ...undecidedCautions(facts),
  ];
}

/** Who lays down which kind: a bupati a Perbup, a wali kota a Perwal, a gubernur a Pergub (UU 12/2011, pasal 8). */
const ISSUER_OF_KIND = {
  PERBUP: /bupati/i,
  PERWAL: /wali\s?kota/i,
  PERGUB: /gubernur/i,
} as const satisfies Record<RegulationKind, RegExp>;

function headCautions({ kind, issuer, year, enactedOn, today }: RegulationFacts): readonly string[] {
  const day = enactedOn === null ? "" : formatDate(enactedOn);
  return [
    ...(ISSUER_OF_KIND[kind].test(issuer)
      ? []
      : [`Jenisnya ${REGULATION_KIND_LABEL[kind]}, sedangkan yang menetapkan “${issuer}”: cocokkan keduanya.`]),
    ...(enactedOn !== null && enactedOn > today
      ? [`Hari penetapannya, ${day}, masih akan datang: yang belum ditetapkan belum dapat menjadi peraturan.`]
      : []),
    ...(enactedOn !== null && !enactedOn.startsWith(`${year}-`)
      ? [`Tahun peraturannya ${year}, sedangkan ditetapkan pada ${day}: cocokkan keduanya.`]
      : []),
  ];
}

function firstDayCautions({ effectiveFrom, actDays, saidDay }: CautionFacts): readonly string[] {
  const day = precededDay(effectiveFrom, actDays);
  const contradicted = contradictedDay(effectiveFrom, saidDay);
  return [
    ...(day === null
      ? []
      : [
          `Berlaku surut: mulai ${formatDate(effectiveFrom)}, sebelum penetapan atau pengundangannya pada ${formatDate(day)}.`,
        ]),
    ...(contradicted === null ? [] : [`${contradicted}: cocokkan dengan naskahnya.`]),
  ];
}

/** Of what is typed; an import tells its own by the finding. */
function rowCautions({ isTyped, nameless, disordered, unordered }: CautionFacts): readonly string[] {
  if (!isTyped) return [];
  return [
    ...(unordered.length === 0 ? [] : [endSentence(`Huruf atau nomor butir tidak berurutan: ${joinNames(unordered)}`)]),
    ...nameless.map(
      ({ position, ordinal }) =>
        `${position}: ${competencyName({ name: null, ordinal })}. Tulis namanya, atau hapus kompetensi itu.`,
    ),
    ...(disordered.length === 0
      ? []
      : [endSentence(`Nomor yang tercetak pada kompetensi tidak berurutan: ${joinNames(disordered)}`)]),
  ];
}

/** PermenPANRB 38/2017 requires both kinds by level; what a document does not hold stays missing. */
function unlevelledCautions({ unlevelled: { count, names } }: CautionFacts): readonly string[] {
  if (count === 0) return [];
  return [
    `Kompetensi manajerial atau sosial kultural tanpa level: ${enumerate(names, names.length, count)}. Isi levelnya, kecuali naskahnya memang tidak memuatnya.`,
  ];
}

function loneCautions({ lone }: CautionFacts): readonly string[] {
  if (lone.length === 0) return [];
  return [
    `${endSentence(`Kelompok pilihan yang hanya berisi satu persyaratan: ${joinNames(lone)}`)} Satukan dengan pilihan lainnya, atau kosongkan kelompoknya.`,
  ];
}

/** Whoever amends what is revoked mostly means what came in its place. */
export function overCaution({ type, name, revokedFrom }: OverRelation): string {
  const verb = type === "AMENDS" ? "Mengubah" : "Mencabut";
  return `${verb} ${name}, yang sudah dicabut mulai ${formatDate(revokedFrom)}: cocokkan dengan naskah, mungkin yang dimaksud penggantinya.`;
}

/** A standard ends only where its regulation is revoked or amended; what replaces it untold leaves two that say different things. */
function replacedCaution({ name, count }: CautionFacts["replaced"][number]): string {
  return `Mengganti ${formatNumber(count)} standar dari ${name}, yang tidak dicabut atau diubahnya: cocokkan dengan naskah, dan tulis hubungannya bila naskah menyebutnya.`;
}

function untitledCautions({ isUntitled }: CautionFacts): readonly string[] {
  return isUntitled ? [`Judul lampiran masih “${UNTITLED_ANNEX}”: tulis judulnya sebagaimana naskah.`] : [];
}

/** A regulation has menimbang and pasal; without them its public page says that they are missing. */
function bodyCautions({ considerationCount, articleCount }: CautionFacts): readonly string[] {
  const missing = [...(considerationCount === 0 ? ["menimbang"] : []), ...(articleCount === 0 ? ["pasal"] : [])];
  if (missing.length === 0) return [];
  return [
    `Batang tubuhnya belum memuat ${missing.join(" dan ")}. Tulis lebih dahulu; bila tetap terbit begini, halaman publiknya menyebutkan bahwa bagian itu tidak termuat.`,
  ];
}

/** Of what is typed; an import tells by a finding what its document lacks. */
function actCautions({ isTyped, actDays: [enacted, promulgated], gazette }: CautionFacts): readonly string[] {
  const missing = [
    ...(enacted === null ? ["penetapan"] : []),
    ...(promulgated === null ? ["pengundangan"] : []),
    ...(gazette === null ? ["berita daerah"] : []),
  ];
  return isTyped && missing.length > 0 ? [`Belum diisi: ${joinNames(missing)}.`] : [];
}

const MOST_CHARACTERS = 120;

function undecidedCautions({ undecided: { count, quotes } }: CautionFacts): readonly string[] {
  if (count === 0) return [];
  const named = quotes.map((quote) => shortened(quote, MOST_CHARACTERS));
  return [
    `${formatNumber(count)} temuan impor belum diputuskan, ${endSentence(`antara lain: ${joinNames(named)}`)} Bila dibiarkan, nilainya terbit sebagaimana terbaca, ` +
      "dan halaman publiknya menyebut di sampingnya bahwa temuan itu belum diputuskan saat penerbitan. Betulkan nilainya, atau tandai catatannya selesai setelah dicocokkan dengan naskah.",
  ];
}

import { formatDate } from "@/lib/core/dates";
import type { RegulationKind, RelationType } from "@/lib/generated/prisma/enums";
import { annexGroups } from "@/lib/publication/annex-values";
import type { ReviewAnnex } from "@/lib/publication/annex-values";
import { citedValue, decidedValue } from "@/lib/publication/cited-values";
import { WHOLE_BODY_PATH } from "@/lib/publication/comment-paths";
import { quoteIn } from "@/lib/publication/values";
import type { ReviewGroup, ReviewValue } from "@/lib/publication/values";
import { kindName, RELATION_TYPE_LABEL } from "@/lib/regulations/labels";
import { keysOf } from "@/lib/regulations/passages";
import type { DraftArticle, RegulationBody } from "@/lib/regulations/schema";
import type { CitedText } from "@/lib/sources/schema";

type Item = { readonly marker: CitedText | null; readonly text: CitedText; readonly items?: readonly Item[] };

/** All of a regulation that is not one of its standards. */
export type ReviewText = {
  readonly kind: RegulationKind;
  /** First day in force, "YYYY-MM-DD". */
  readonly effectiveFrom: string;
  readonly body: RegulationBody;
  readonly articles: readonly DraftArticle[];
  readonly annexes: readonly ReviewAnnex[];
  readonly relations: readonly {
    readonly id: string;
    readonly type: RelationType;
    readonly citation: string;
    readonly lineFrom: number;
    readonly lineTo: number;
  }[];
};

/** Every passage of a regulation, each by a path that survives moves, in the order in which it is printed, for comparing it with its source. */
export function bodyGroups(text: ReviewText): readonly ReviewGroup[] {
  const { body, articles, annexes } = text;
  return [
    { title: "Kepala", values: head(text) },
    { title: "Pembukaan", values: texts("preamble", "Pembukaan", body.preamble) },
    { title: "Menimbang", values: items("considerations", body.considerations) },
    { title: "Mengingat", values: items("legalBases", body.legalBases) },
    { title: "Memutuskan", values: texts("decision", "Memutuskan", body.decision) },
    ...articles.map(articleGroup),
    { title: "Penutup", values: closing(body) },
    { title: "Hubungan dengan peraturan lain", values: relationValues(text) },
    ...annexes.flatMap(annexGroups),
  ].filter(({ values }) => values.length > 0);
}

/**
 * Which passage a path names, in words with what it says: "Menimbang, a.: bahwa …"; the empty path names the regulation as a
 * whole, WHOLE_BODY_PATH its body.
 *
 * @returns null where the regulation has no such passage (any more)
 */
export function bodyQuoteAt(text: ReviewText, path: string): string | null {
  if (path === "") return WHOLE_REGULATION;
  return path === WHOLE_BODY_PATH ? "Batang tubuh secara keseluruhan" : quoteIn(bodyGroups(text), path);
}

/** What a comment on the regulation itself is about. */
export const WHOLE_REGULATION = "Peraturan secara keseluruhan";

function head({ kind, effectiveFrom, body, articles }: ReviewText): readonly ReviewValue[] {
  return [
    decidedValue("kind", { label: "Jenis peraturan", text: kindName({ kind, issuer: body.issuer.value ?? "" }) }),
    citedValue("number", "Nomor", body.number),
    citedValue("year", "Tahun", body.year),
    citedValue("title", "Tentang", body.title),
    citedValue("issuer", "Ditetapkan oleh", body.issuer),
    decidedValue("effectiveFrom", {
      label: "Mulai berlaku",
      text: formatDate(effectiveFrom),
      spans: effectSpans(body, articles),
    }),
  ];
}

/**
 * Where the text says from when it holds: the last sentence on it (UU 12/2011, ketentuan penutup), with the day of
 * promulgation or enactment, on which that sentence mostly depends.
 */
function effectSpans({ signatures }: RegulationBody, articles: readonly DraftArticle[]): ReviewValue["spans"] {
  const sentence = articles
    .flatMap(({ lead, items: own }) => [...(lead ? [lead] : []), ...own.map(({ text }) => text)])
    .findLast(({ value }) => /mulai\s+berlaku/i.test(value ?? ""));
  const words = sentence?.value ?? "";
  const acts = (["PROMULGATED", "ENACTED"] as const).filter((act) =>
    words.toLowerCase().includes(ACT[act].toLowerCase()),
  );
  const days = signatures.filter(({ act }) => acts.includes(act)).flatMap(({ date }) => date.source);
  return [...(sentence?.source ?? []), ...days];
}

function articleGroup({ number, heading, chapter, lead, items: own }: DraftArticle): ReviewGroup {
  const path = `articles/${number}`;
  return {
    title: heading.value ?? `Pasal ${number}`,
    values: [
      ...(chapter ? [citedValue(`${path}/chapter`, chapter.heading.value ?? "Bab", chapter.title)] : []),
      ...(lead ? [citedValue(`${path}/lead`, "Bunyi", lead)] : []),
      ...items(path, own),
    ],
  };
}

const ACT = { ENACTED: "Ditetapkan", PROMULGATED: "Diundangkan" } as const;

function closing({ closing: words, signatures, gazette }: RegulationBody): readonly ReviewValue[] {
  return [
    ...texts("closing", "Penutup", words ? [words] : []),
    ...signatures.flatMap(({ act, place, date, office, name }) => [
      citedValue(`signatures/${act}/place`, `${ACT[act]} di`, place),
      citedValue(`signatures/${act}/date`, `${ACT[act]} pada tanggal`, {
        ...date,
        value: date.value && formatDate(date.value),
      }),
      citedValue(`signatures/${act}/office`, `${ACT[act]} oleh (jabatan)`, office),
      citedValue(`signatures/${act}/name`, `${ACT[act]} oleh (nama)`, name),
    ]),
    ...texts("gazette", "Berita Daerah", gazette ? [gazette] : []),
  ];
}

function relationValues({ relations }: ReviewText): readonly ReviewValue[] {
  return relations.map(({ id, type, citation, ...lines }) =>
    decidedValue(`relations/${id}`, { label: RELATION_TYPE_LABEL[type], text: citation, spans: [lines] }),
  );
}

function texts(path: string, label: string, list: readonly CitedText[]): readonly ReviewValue[] {
  const keys = keysOf(list.map((text) => ({ text })));
  // Several lines of one name could not be told apart, neither in the list nor where a comment quotes one.
  const labelAt = (index: number) => (list.length === 1 ? label : `Baris ke-${index + 1}`);
  return list.map((cited, index) => citedValue(`${path}/${keys[index] ?? index}`, labelAt(index), cited));
}

function items(path: string, list: readonly Item[]): readonly ReviewValue[] {
  const keys = keysOf(list);
  return list.flatMap(({ marker, text, items: below = [] }, index) => {
    const own = `${path}/${keys[index] ?? index}`;
    return [citedValue(own, marker?.value ?? `Butir ${index + 1}`, text), ...items(own, below)];
  });
}

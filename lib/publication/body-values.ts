import { formatDate } from "@/lib/core/dates";
import { quoteIn } from "@/lib/publication/values";
import type { ReviewGroup, ReviewValue } from "@/lib/publication/values";
import { keysOf } from "@/lib/regulations/passages";
import type { DraftArticle, RegulationBody } from "@/lib/regulations/schema";
import type { CitedText } from "@/lib/sources/schema";

type Item = { readonly marker: CitedText | null; readonly text: CitedText; readonly items?: readonly Item[] };
type Text = { readonly body: RegulationBody; readonly articles: readonly DraftArticle[] };
type Cited = { readonly value: string | number | null; readonly source: CitedText["source"] };

/** Every passage of a regulation, each by a path that survives moves, in the order in which it is printed, for comparing it with its source. */
export function bodyGroups({ body, articles }: Text): readonly ReviewGroup[] {
  const head = [
    value("number", "Nomor", body.number),
    value("year", "Tahun", body.year),
    value("title", "Tentang", body.title),
    value("issuer", "Ditetapkan oleh", body.issuer),
  ];
  return [
    { title: "Kepala", values: head },
    { title: "Pembukaan", values: texts("preamble", "Pembukaan", body.preamble) },
    { title: "Menimbang", values: items("considerations", body.considerations) },
    { title: "Mengingat", values: items("legalBases", body.legalBases) },
    { title: "Memutuskan", values: texts("decision", "Memutuskan", body.decision) },
    ...articles.map(articleGroup),
    { title: "Penutup", values: closing(body) },
  ].filter(({ values }) => values.length > 0);
}

/**
 * Which passage a path names, in words with what it says: "Menimbang, a.: bahwa …"; the empty path names the whole.
 *
 * @returns null where the regulation has no such passage (any more)
 */
export function bodyQuoteAt(text: Text, path: string): string | null {
  return path === "" ? "Peraturan secara keseluruhan" : quoteIn(bodyGroups(text), path);
}

function articleGroup({ number, heading, chapter, lead, items: own }: DraftArticle): ReviewGroup {
  const path = `articles/${number}`;
  return {
    title: heading.value ?? `Pasal ${number}`,
    values: [
      ...(chapter ? [value(`${path}/chapter`, chapter.heading.value ?? "Bab", chapter.title)] : []),
      ...(lead ? [value(`${path}/lead`, "Bunyi", lead)] : []),
      ...items(path, own),
    ],
  };
}

const ACT = { ENACTED: "Ditetapkan", PROMULGATED: "Diundangkan" } as const;

function closing({ closing: words, signatures, gazette }: RegulationBody): readonly ReviewValue[] {
  return [
    ...texts("closing", "Penutup", words ? [words] : []),
    ...signatures.flatMap(({ act, place, date, office, name }) => [
      value(`signatures/${act}/place`, `${ACT[act]} di`, place),
      value(`signatures/${act}/date`, `${ACT[act]} pada tanggal`, {
        ...date,
        value: date.value && formatDate(date.value),
      }),
      value(`signatures/${act}/office`, `${ACT[act]} oleh (jabatan)`, office),
      value(`signatures/${act}/name`, `${ACT[act]} oleh (nama)`, name),
    ]),
    ...texts("gazette", "Berita Daerah", gazette ? [gazette] : []),
  ];
}

function texts(path: string, label: string, list: readonly CitedText[]): readonly ReviewValue[] {
  const keys = keysOf(list.map((text) => ({ text })));
  return list.map((cited, index) => value(`${path}/${keys[index] ?? index}`, label, cited));
}

function items(path: string, list: readonly Item[]): readonly ReviewValue[] {
  const keys = keysOf(list);
  return list.flatMap(({ marker, text, items: below = [] }, index) => {
    const own = `${path}/${keys[index] ?? index}`;
    return [value(own, marker?.value ?? `Butir ${index + 1}`, text), ...items(own, below)];
  });
}

function value(path: string, label: string, { value: shown, source }: Cited): ReviewValue {
  return { path: `/${path}`, label, text: shown === null ? null : String(shown), spans: source };
}

import { formatDate } from "@/lib/core/dates";
import type { ReviewGroup, ReviewValue } from "@/lib/publication/values";
import type { DraftArticle, RegulationBody } from "@/lib/regulations/schema";
import type { CitedText } from "@/lib/sources/schema";

type Item = { readonly marker: CitedText | null; readonly text: CitedText; readonly items?: readonly Item[] };
type Text = { readonly body: RegulationBody; readonly articles: readonly DraftArticle[] };
type Cited = { readonly value: string | number | null; readonly source: CitedText["source"] };

/** Every passage of a regulation in the order in which it is printed, for comparing it with its source. */
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

function articleGroup({ number, heading, chapter, lead, items: own }: DraftArticle): ReviewGroup {
  const path = `article-${number}`;
  return {
    title: heading.value ?? `Pasal ${number}`,
    values: [
      ...(chapter ? [value(`${path}-chapter`, chapter.heading.value ?? "Bab", chapter.title)] : []),
      ...(lead ? [value(`${path}-lead`, "Bunyi", lead)] : []),
      ...items(path, own),
    ],
  };
}

const ACT = { ENACTED: "Ditetapkan", PROMULGATED: "Diundangkan" } as const;

function closing({ closing: words, signatures, gazette }: RegulationBody): readonly ReviewValue[] {
  return [
    ...(words ? [value("closing", "Penutup", words)] : []),
    ...signatures.flatMap(({ act, place, date, office, name }) => [
      value(`${act}-place`, `${ACT[act]} di`, place),
      value(`${act}-date`, `${ACT[act]} pada tanggal`, { ...date, value: date.value && formatDate(date.value) }),
      value(`${act}-office`, `${ACT[act]} oleh (jabatan)`, office),
      value(`${act}-name`, `${ACT[act]} oleh (nama)`, name),
    ]),
    ...(gazette ? [value("gazette", "Berita Daerah", gazette)] : []),
  ];
}

function texts(path: string, label: string, list: readonly CitedText[]): readonly ReviewValue[] {
  return list.map((cited, index) => value(`${path}-${index}`, label, cited));
}

function items(path: string, list: readonly Item[]): readonly ReviewValue[] {
  return list.flatMap(({ marker, text, items: below = [] }, index) => [
    value(`${path}-${index}`, marker?.value ?? `Butir ${index + 1}`, text),
    ...items(`${path}-${index}`, below),
  ]);
}

function value(path: string, label: string, { value: shown, source }: Cited): ReviewValue {
  return { path: `/${path}`, label, text: shown === null ? null : String(shown), spans: source };
}

import { fingerprint } from "@/lib/editing/fingerprint";
import { keysOf } from "@/lib/regulations/passages";
import type { DraftArticle, DraftSignature, RegulationBody } from "@/lib/regulations/schema";
import type { CitedText } from "@/lib/sources/schema";
import type { z } from "zod";

export type Article = DraftArticle;
export type Signature = z.infer<typeof DraftSignature>;
export type RegulationParts = { readonly body: RegulationBody; readonly articles: readonly Article[] };

/** A passage of a list; the items of an article have items of their own. */
export type Row = {
  readonly marker: CitedText | null;
  readonly text: CitedText;
  readonly items?: readonly Row[] | undefined;
};

const UNMARKED = ["preamble", "decision"] as const;
const MARKED = ["considerations", "legalBases"] as const;
const SINGLE = ["closing", "gazette"] as const;
type Unmarked = (typeof UNMARKED)[number];
type Marked = (typeof MARKED)[number];
type Single = (typeof SINGLE)[number];

const isOneOf = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  (names as readonly string[]).includes(name);

/**
 * The passages of a list, by its address: "considerations", "articles/9-9" (the items of the article whose heading stands
 * at line 9), "articles/9-9/12-12" (those below one of them); "closing" and "gazette" are lists of at most one. Null where there is no such list.
 */
export function rowsAt({ body, articles }: RegulationParts, list: string): readonly Row[] | null {
  if (isOneOf<Unmarked>(UNMARKED, list)) return body[list].map(unmarked);
  if (isOneOf<Marked>(MARKED, list)) return body[list];
  if (isOneOf<Single>(SINGLE, list)) return body[list] ? [unmarked(body[list])] : [];
  const [, key = "", row] = list.split("/");
  const article = articleBy(articles, key);
  if (!article) return null;
  if (row === undefined) return article.items;
  return rowBy(article.items, row)?.items ?? null;
}

const unmarked = (text: CitedText): Row => ({ marker: null, text });

/** The parts with other passages in that list. */
export function withRows(parts: RegulationParts, list: string, rows: readonly Row[]): RegulationParts {
  const { body, articles } = parts;
  const texts = rows.map(({ text }) => text);
  if (isOneOf<Unmarked>(UNMARKED, list)) return { ...parts, body: { ...body, [list]: texts } };
  if (isOneOf<Single>(SINGLE, list)) return { ...parts, body: { ...body, [list]: texts[0] ?? null } };
  if (isOneOf<Marked>(MARKED, list)) {
    return { ...parts, body: { ...body, [list]: rows.map(({ marker, text }) => ({ marker, text })) } };
  }
  const [, key = "", row] = list.split("/");
  const meant = articleBy(articles, key);
  return { ...parts, articles: articles.map((each) => (each === meant ? withItems(each, row, rows) : each)) };
}

/** Tells articles apart by the lines of their headings, which stay when an article gets another number. */
export function articleKeys(articles: readonly Article[]): readonly string[] {
  return keysOf(articles.map(({ heading }) => ({ text: heading })));
}

export function articleBy(articles: readonly Article[], key: string): Article | null {
  return articles[articleKeys(articles).indexOf(key)] ?? null;
}

/** The list as it is told of: by the number that its article has, "articles/3/12-12". */
export function numberedList({ articles }: RegulationParts, list: string): string {
  const [part, key = "", ...row] = list.split("/");
  const article = part === "articles" ? articleBy(articles, key) : null;
  return article ? ["articles", article.number, ...row].join("/") : list;
}

function withItems(article: Article, row: string | undefined, rows: readonly Row[]): Article {
  const meant = row === undefined ? null : rowBy(article.items, row);
  const items =
    row === undefined ? rows : article.items.map((each) => (each === meant ? { ...each, items: rows } : each));
  // The schema copies what it is given; it also drops nothing that a row may have here.
  return { ...article, items: items as Article["items"] };
}

export function rowBy<Item extends Row>(rows: readonly Item[], key: string): Item | null {
  return rows[keysOf(rows).indexOf(key)] ?? null;
}

/** The values of a part as its form has them; its mark is the fingerprint of these. */
export const rowValues = ({ marker, text }: Row) => ({ marker: marker?.value ?? null, text: text.value });

export const articleValues = ({ number, chapter, lead }: Article) => ({
  articleNumber: number,
  chapterHeading: chapter?.heading.value ?? null,
  chapterTitle: chapter?.title.value ?? null,
  lead: lead?.value ?? null,
});

export const signatureValues = ({ place, date, office, name }: Signature) => ({
  place: place.value,
  date: date.value,
  office: office.value,
  name: name.value,
});

export const markOf = (values: object): string => fingerprint(values);

/** Everything an article cites, for what is taken off the sheet with it. */
export function citedOf({ heading, chapter, lead, items }: Article): readonly (CitedText | null)[] {
  const below = (row: Row): readonly (CitedText | null)[] => [
    row.marker,
    row.text,
    ...(row.items ?? []).flatMap(below),
  ];
  return [heading, chapter?.heading ?? null, chapter?.title ?? null, lead, ...items.flatMap(below)];
}

import { continues } from "@/lib/regulations/articles";

import type { ImportedRegulation } from "../draft";
import type { Ledger } from "../ledger";
import { bare, joinWords, rowWords, sliceWords, type Row, type Words } from "../lines";
import { isClosed } from "../tables/indicators";
import { amendmentsOf, draftNested, listOf } from "./body-lists";
import { diktumAt } from "./dikta";

type Article = ImportedRegulation["articles"][number];
type Open = { heading: Words; chapter: { heading: Words; title: Words[] } | null; lines: Words[] };

const CHAPTER = /^B ?A ?B\s+[IVXLC]{1,7}\b/;
/** Parts of a chapter (UU 12/2011, lampiran II): a heading, never a sentence. */
const PART =
  /^(?:(?:Bagian|BAGIAN)\s+(?:Ke|KE)\p{L}{3,15}(?:\s+(?:Belas|BELAS))?|(?:Paragraf|PARAGRAF)\s+\d{1,2})(?=\s+\p{Lu}[^.;:]{0,120}$|$)/u;
/** An amending regulation numbers its own articles with Roman numerals, and inserts "Pasal 12A" (UU 12/2011, lampiran II). */
const ARTICLE = /\bPasal\s+(?:\d{1,3}[A-Z]{0,2}|[IVXL]{1,6})$/i;

/** The articles (pasal) with the chapters (bab) that they open, from "BAB I" to the closing sentence; of a Keputusan its dikta. */
export function readArticles(rows: readonly Row[], ledger: Ledger): Article[] {
  const lines = rows.map((row) => bare(rowWords(row)));
  const open = isDecree(rows) ? openDikta(lines) : openArticles(lines);
  return open.map((each, at) => draftArticle(each, { before: open[at - 1], ledger }));
}

/** Whether what is decided begins with a diktum: "KESATU : …". */
export function isDecree([first]: readonly Row[]): boolean {
  return first !== undefined && diktumAt(bare(rowWords(first)).text) !== null;
}

function openDikta(lines: readonly Words[]): readonly Open[] {
  const dikta: Open[] = [];
  for (const words of lines) {
    const diktum = diktumAt(words.text);
    const rest = bare(sliceWords(words, diktum?.length ?? 0));
    if (diktum) dikta.push({ heading: sliceWords(words, 0, diktum.length), chapter: null, lines: [...present(rest)] });
    else dikta.at(-1)?.lines.push(...present(words));
  }
  return dikta;
}

function openArticles(lines: readonly Words[]): readonly Open[] {
  const articles: Open[] = [];
  let chapter: Open["chapter"] = null;
  for (const whole of lines) {
    if (isQuoted(whole, articles.at(-1))) {
      articles.at(-1)?.lines.push(whole);
      continue;
    }
    const opened = openedBy(whole, chapter);
    if (opened > 0) chapter = { heading: sliceWords(whole, 0, opened), title: [] };
    const words = sliceWords(whole, opened);
    const headingAt = articleAt(words, opened > 0);
    const inline = inlineHeading(words, { before: articles.at(-1), isFresh: chapter !== null });
    if (inline > 0) {
      articles.push({ heading: sliceWords(words, 0, inline), chapter, lines: [sliceWords(words, inline)] });
      chapter = null;
    } else if (headingAt !== -1) {
      chapter?.title.push(...present(sliceWords(words, 0, headingAt)));
      articles.push({ heading: sliceWords(words, headingAt), chapter, lines: [] });
      chapter = null;
    } else openText(chapter, articles)?.push(...present(words));
  }
  return articles;
}

/** Below "Pasal I" of an amending regulation an article or a chapter is one that it quotes, until "Pasal II". */
function isQuoted({ text }: Words, open: Open | undefined): boolean {
  return open !== undefined && isAmending(open.heading) && !AMENDING.test(text);
}

const AMENDING = /^Pasal\s+[IVXL]{1,6}$/;

function isAmending({ text }: Words): boolean {
  return AMENDING.test(text);
}

/** How long the heading of a chapter is that opens here; a part of a chapter opens one of its own below an article. */
function openedBy({ text }: Words, chapter: Open["chapter"]): number {
  const own = CHAPTER.exec(text) ?? (chapter === null ? PART.exec(text) : null);
  return own?.[0].length ?? 0;
}

function openText(chapter: Open["chapter"], articles: readonly Open[]): Words[] | undefined {
  return chapter?.title ?? articles.at(-1)?.lines;
}

/** Where "Pasal 5" stands as a heading: alone on its line, or at the end of one that opens a chapter. */
function articleAt({ text }: Words, opensChapter: boolean): number {
  const tail = Math.max(0, text.length - 20);
  const at = ARTICLE.exec(text.slice(tail))?.index ?? -1;
  return at !== -1 && (opensChapter || tail + at === 0) ? tail + at : -1;
}

const INLINE = /^Pasal\s+(\d{1,3}[A-Z]{0,2})(?=\s+(?:\p{Lu}|\(1\)))/u;

/** How long the heading is where its text stands on the same line: the next number, after a whole sentence or a chapter. */
function inlineHeading({ text }: Words, { before, isFresh }: { before: Open | undefined; isFresh: boolean }): number {
  const match = INLINE.exec(text.slice(0, 40));
  if (!match || !continues(match[1] ?? "", before ? numberOf(before.heading) : null)) return 0;
  return isFresh || !before || isClosed(before.lines.at(-1)?.text ?? "") ? match[0].length : 0;
}

function present(words: Words): readonly Words[] {
  return words.text === "" ? [] : [words];
}

type Place = { readonly before: Open | undefined; readonly ledger: Ledger };

function draftArticle({ heading, chapter, lines }: Open, { before, ledger }: Place): Article {
  const number = numberOf(heading);
  const heading_ = ledger.text(heading);
  if (!continues(number, before ? numberOf(before.heading) : null)) {
    const message = diktumAt(heading.text)
      ? `Diktum ${heading.text} tidak melanjutkan diktum sebelumnya.`
      : `Pasal ${number} tidak melanjutkan pasal sebelumnya.`;
    ledger.note({ kind: "NUMBERING", words: heading, message, about: heading_ });
  }
  const isQuoting = isAmending(heading);
  const { lead, items } = isQuoting ? amendmentsOf(lines, ledger) : listOf(lines, ledger);
  const draft = {
    number,
    heading: heading_,
    chapter: chapter && { heading: ledger.text(chapter.heading), title: ledger.text(joinWords(chapter.title)) },
    lead: lead.length === 0 ? null : ledger.text(joinWords(lead)),
    items: draftNested(items, ledger, isQuoting),
  };
  tellOpen([{ words: joinWords(lead), about: draft.lead }], ledger);
  tellOpen(
    items.map(({ texts }, at) => ({ words: joinWords(texts), about: draft.items[at]?.text ?? null })),
    ledger,
  );
  return draft;
}

type Sentence = { readonly words: Words; readonly about: object | null };

/** A sentence without its closing mark may be cut off; where most of a list has none, the list says nothing. */
function tellOpen(sentences: readonly Sentence[], ledger: Ledger): void {
  const open = sentences.filter(({ words }) => words.text !== "" && !isClosed(words.text));
  if (sentences.length > 1 && open.length * 2 > sentences.length) return;
  for (const { words, about } of open) {
    const message = "Kalimat ini tidak diakhiri tanda baca; mungkin terpotong.";
    ledger.note({ kind: "CUT_OFF", severity: "INFO", words, message, ...(about ? { about } : {}) });
  }
}

/** As printed; a diktum is counted. */
function numberOf({ text }: Words): string {
  const diktum = diktumAt(text);
  if (diktum) return String(diktum.number);
  return (
    /(?:\d{1,3}[A-Z]{0,2}|[IVXL]{1,6})$/i
      .exec(text)?.[0]
      .toUpperCase()
      .replace(/^0+(?=\d)/, "") ?? "1"
  );
}

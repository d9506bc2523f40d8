import { draftNested, listOf } from "./body-lists";
import type { ImportedRegulation } from "./draft";
import type { Ledger } from "./ledger";
import { bare, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "./lines";

type Article = ImportedRegulation["articles"][number];
type Open = { heading: Words; chapter: { heading: Words; title: Words[] } | null; lines: Words[] };

const CHAPTER = /^BAB\s+[IVXLC]{1,7}\b/;
const ARTICLE = /\bPasal\s+(\d{1,3})$/i;

/** The articles (pasal) with the chapters (bab) that they open, from "BAB I" to the closing sentence. */
export function readArticles(rows: readonly Row[], ledger: Ledger): Article[] {
  const articles: Open[] = [];
  let chapter: Open["chapter"] = null;
  for (const row of rows) {
    let words = bare(rowWords(row));
    const opened = CHAPTER.exec(words.text)?.[0];
    if (opened !== undefined) {
      chapter = { heading: sliceWords(words, 0, opened.length), title: [] };
      words = sliceWords(words, opened.length);
    }
    const article = ARTICLE.exec(words.text.slice(-20)) && ARTICLE.exec(words.text);
    const isHeading = article && (article.index === 0 || opened !== undefined);
    if (article && isHeading) {
      chapter?.title.push(...present(sliceWords(words, 0, article.index)));
      articles.push({ heading: sliceWords(words, article.index), chapter, lines: [] });
      chapter = null;
    } else if (chapter) chapter.title.push(...present(words));
    else articles.at(-1)?.lines.push(words);
  }
  return articles.map((open, at) => draftArticle(open, { before: articles[at - 1], ledger }));
}

function present(words: Words): readonly Words[] {
  return words.text === "" ? [] : [words];
}

type Place = { readonly before: Open | undefined; readonly ledger: Ledger };

function draftArticle({ heading, chapter, lines }: Open, { before, ledger }: Place): Article {
  const number = numberOf(heading);
  const heading_ = ledger.text(heading);
  if (number !== numberOf(before?.heading ?? NOTHING) + 1) {
    const message = `Pasal ${number} tidak melanjutkan pasal sebelumnya.`;
    ledger.note({ kind: "NUMBERING", words: heading, message, about: heading_ });
  }
  const { lead, items } = listOf(lines, ledger);
  return {
    number: Math.max(1, number),
    heading: heading_,
    chapter: chapter && { heading: ledger.text(chapter.heading), title: ledger.text(joinWords(chapter.title)) },
    lead: lead.length === 0 ? null : ledger.text(joinWords(lead)),
    items: draftNested(items, ledger),
  };
}

function numberOf({ text }: Words): number {
  return Number(/\d{1,3}$/.exec(text)?.[0] ?? 0);
}

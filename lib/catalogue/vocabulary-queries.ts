import "server-only";

import { anyOf, eitherOf, queryByIndex, startingWith } from "@/lib/catalogue/index-queries";
import { standsOn } from "@/lib/catalogue/standing-queries";
import type { Standings } from "@/lib/catalogue/standing-queries";
import { nearestWord } from "@/lib/catalogue/typos";
import { hasDoubtfulStem, isPrefix, searchWords, wordForms } from "@/lib/catalogue/words";
import { Prisma } from "@/lib/generated/prisma/client";

// Public: the vocabulary (search_words) is that of public positions and published standards.

const { sql } = Prisma;

/** A typed word, and the words of the vocabulary that it stands for. */
export type Term = {
  readonly typed: string;
  /** As tsqueries: the word itself, by PostgreSQL's stem or, where it may be unfinished, by its beginning … */
  readonly strict: Prisma.Sql;
  /** … and in any form of its root. */
  readonly loose: Prisma.Sql;
  readonly isInNames: boolean;
  readonly isInTexts: boolean;
  /** Some words of the vocabulary are found by `loose` only. */
  readonly hasLooser: boolean;
  /** How the words begin that `strict` stands for … */
  readonly strictForms: readonly string[];
  /** … and all of them. */
  readonly forms: readonly string[];
};

/** What is searched. */
export type Terms = { readonly text: string; readonly terms: readonly Term[] };

type Row = {
  readonly ordinal: number;
  readonly word: string;
  /** Found by its stem, or by a beginning only. */
  readonly isOfStem: boolean;
  readonly isName: boolean;
  readonly inTexts: boolean;
};

// More words than this are looked for by their beginnings in the index itself.
const MAX_LEXEMES = 40;

/** Looks up the typed words in all their forms. */
export async function readTerms(text: string): Promise<Terms> {
  const words = searchWords(text);
  if (words.length === 0) return { text, terms: [] };
  const rows = await queryByIndex<Row>(Prisma.join(words.flatMap(lookUps), " UNION ALL "));
  const termOf = (typed: string, ordinal: number) =>
    toTerm(
      typed,
      ordinal === words.length - 1 && isPrefix(typed),
      rows.filter((row) => row.ordinal === ordinal),
    );
  return { text, terms: words.map(termOf) };
}

/** By stem and by beginning, each from an index of its own. */
function lookUps(word: string, ordinal: number): readonly Prisma.Sql[] {
  const columns = sql`${ordinal}::int AS ordinal, w.word, w.is_name AS "isName", w.in_texts AS "inTexts"`;
  return [
    sql`SELECT ${columns}, true AS "isOfStem" FROM search_words w
      WHERE w.stem = coalesce((ts_lexize('indonesian_stem', ${word}))[1], ${word}) OR w.word = ${word}`,
    sql`SELECT ${columns}, false FROM unnest(${wordForms(word).filter(isPrefix)}::text[]) AS form CROSS JOIN LATERAL (
      SELECT * FROM search_words WHERE (is_name OR in_texts)
        AND word COLLATE "C" >= form AND word COLLATE "C" < form || chr(1114111) LIMIT ${MAX_LEXEMES + 1}) AS w`,
  ];
}

/** @param isUnfinished whoever types it may not have come to its end */
function toTerm(typed: string, isUnfinished: boolean, lookedUp: readonly Row[]): Term {
  const words = [...new Set(lookedUp.map(({ word }) => word))];
  const forms = wordForms(typed, (beginning, isWhole) =>
    words.some((word) => (isWhole ? word === beginning : word.startsWith(beginning))),
  );
  const isOfForm = (word: string) => forms.some((form) => word.startsWith(form));
  const isDoubtful = (word: string) => hasDoubtfulStem(word) || hasDoubtfulStem(typed);
  const rows = lookedUp.filter(({ isOfStem, word }) => isOfForm(word) || (isOfStem && !isDoubtful(word)));
  const ofStem = [...new Set(rows.filter(({ isOfStem }) => isOfStem).map(({ word }) => word))];
  const found = [...new Set(rows.map(({ word }) => word))];
  const begun = isUnfinished ? found.filter((word) => word.startsWith(typed)) : [];
  const exact = new Set([typed, ...ofStem, ...begun]);
  const facts = {
    typed,
    strictForms: [typed, ...ofStem],
    forms: [...forms, ...ofStem.filter((word) => !isOfForm(word))],
    hasLooser: found.length > MAX_LEXEMES || found.some((word) => !exact.has(word)),
    isInNames: rows.some(({ isName }) => isName),
    isInTexts: rows.some(({ inTexts }) => inTexts),
  };
  if (found.length <= MAX_LEXEMES) return { ...facts, strict: anyOf([...exact]), loose: anyOf([typed, ...found]) };
  const stems = anyOf([typed, ...ofStem]);
  return {
    ...facts,
    strict: isUnfinished ? eitherOf(stems, startingWith([typed])) : stems,
    loose: eitherOf(stems, startingWith(forms.filter(isPrefix))),
  };
}

type Likeness = { readonly typed: string; readonly word: string };

/** So many words with common letters are compared with a mistyped one. */
const MAX_LIKE = 30;

/** The words with each one that stands nowhere replaced by what was meant, of all names; null where none could be. */
export async function mendWords({ terms }: Terms): Promise<string | null> {
  const unknown = terms.filter((term) => !term.isInNames && !term.isInTexts);
  if (unknown.length === 0) return null;
  const rows = await queryByIndex<Likeness>(
    Prisma.join(
      unknown.map(
        ({ typed }) => sql`(SELECT ${typed}::text AS typed, word FROM search_words
          WHERE word % ${typed} AND is_name AND word ~ '^[a-z0-9]{3,40}$'
          ORDER BY similarity(word, ${typed}) DESC, word LIMIT ${MAX_LIKE})`,
      ),
      " UNION ALL ",
    ),
  );
  const mended = terms.map(({ typed }) => {
    const like = rows.filter((row) => row.typed === typed).map(({ word }) => word);
    return nearestWord(typed, like) ?? typed;
  });
  return mended.some((word, index) => word !== terms[index]?.typed) ? mended.join(" ") : null;
}

/** Names of positions that stand on the day and share at least one word with the search. */
export async function findSimilarNames(
  { terms }: Terms,
  { day, standings }: { readonly day: string; readonly standings: Standings },
): Promise<readonly string[]> {
  const known = terms.filter(({ isInNames }) => isInNames);
  if (known.length === 0) return [];
  const any = Prisma.join(
    known.map(({ loose }) => loose),
    " || ",
  );
  const rows = await queryByIndex<{ name: string }>(sql`
    SELECT DISTINCT p.name FROM (
      SELECT position_id FROM position_search s WHERE title @@ (${any}) AND ${standsOn(day, standings)} LIMIT 50) AS hits
    JOIN positions p ON p.id = hits.position_id ORDER BY p.name LIMIT 5`);
  return rows.map(({ name }) => name);
}

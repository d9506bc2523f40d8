import { z } from "zod";

import { toCivilDate } from "@/lib/core/civil-date";
import { issuerPlace, keysOf } from "@/lib/regulations/passages";
import type { DraftArticle, RegulationBody } from "@/lib/regulations/schema";
import type { CitedText } from "@/lib/sources/schema";
import { SourceSpan, TranscriptionRemark } from "@/lib/sources/schema";

// docs/adr/0027: what is published stays as it is; from its day on a correction of our copy is laid over it, passage by passage.

export type RegulationText = { readonly body: RegulationBody; readonly articles: readonly DraftArticle[] };

/** What a passage is to read, and why. */
export const BodyPassage = z.strictObject({
  value: z.string().min(1),
  source: z.array(SourceSpan).min(1),
  /** Where it stands otherwise than the document has it. */
  remark: TranscriptionRemark.optional(),
  reason: z.string().min(1),
});
export type BodyPassage = z.infer<typeof BodyPassage>;
/** By the path of the passage in the regulation as it was published, as lib/publication/body-values.ts has it. */
export const BodyPassages = z.record(z.string(), BodyPassage);
export type BodyPassages = z.infer<typeof BodyPassages>;

/** What is selected of the corrections of a regulation: those that are published, the first one first. */
export const CORRECTIONS = {
  where: { status: "PUBLISHED" },
  orderBy: { validFrom: "asc" },
  select: { validFrom: true, passages: true },
} as const;

type CorrectionRow = { readonly validFrom: Date | null; readonly passages: unknown };
/** `since`: first day, "YYYY-MM-DD". */
export type BegunCorrection = { readonly since: string; readonly passages: BodyPassages };

/** Those that have begun by a day ("YYYY-MM-DD"), in their order. */
export function correctionsBy(rows: readonly CorrectionRow[], day: string): readonly BegunCorrection[] {
  return rows.flatMap(({ validFrom, passages }) => {
    const since = validFrom && toCivilDate(validFrom);
    // Civil dates sort as text.
    return since !== null && since <= day ? [{ since, passages: BodyPassages.parse(passages) }] : [];
  });
}

/** The first day of the first one that begins after a day, "YYYY-MM-DD"; null where none does. */
export function nextCorrectionAfter(rows: readonly Pick<CorrectionRow, "validFrom">[], day: string): string | null {
  const days = rows.flatMap(({ validFrom }) => (validFrom ? [toCivilDate(validFrom)] : []));
  return days.filter((since) => since > day).sort()[0] ?? null;
}

/** The words of the last correction of the passage whose path begins so; null where none corrects it. */
export function wordsAt(corrections: readonly BegunCorrection[], start: string): string | null {
  const found = corrections
    .flatMap(({ passages }) => Object.entries(passages))
    .findLast(([path]) => path.startsWith(start));
  return found?.[1].value ?? null;
}

/** The text as the corrections have it; each passage that they change says since when, what it said before, and why. */
export function correctedText(text: RegulationText, corrections: readonly BegunCorrection[]): RegulationText {
  return corrections.length === 0 ? text : mapPassages(text, changeBy(corrections));
}

/** Every passage that can be corrected, as the corrections have it, by its path. */
export function passagesOf(
  text: RegulationText,
  corrections: readonly BegunCorrection[],
): ReadonlyMap<string, CitedText> {
  const found = new Map<string, CitedText>();
  const change = changeBy(corrections);
  mapPassages(text, (path, cited) => {
    found.set(path, change(path, cited));
    return cited;
  });
  return found;
}

function changeBy(corrections: readonly BegunCorrection[]): Change {
  return (path, cited) =>
    corrections.reduce((before, { since, passages }) => {
      const passage = passages[path];
      if (!passage) return before;
      const { reason, ...after } = passage;
      return { ...after, correction: { since, before: before.value, reason } };
    }, cited);
}

type Change = (path: string, cited: CitedText) => CitedText;
type Item = { readonly text: CitedText; readonly items?: readonly Item[] };

/**
 * The text with every passage changed that is words alone. Number, year and the days of a signature are none: dates and
 * versions depend on them. An issuer that the head prints once more is one passage with that line.
 */
function mapPassages({ body, articles }: RegulationText, change: Change): RegulationText {
  const { preamble, considerations, legalBases, decision, closing, gazette, signatures } = body;
  const again = issuerPlace(body);
  const texts = (path: string, list: readonly CitedText[]): CitedText[] =>
    list.map((cited, index) => change(`${path}/${keyAt(list, index)}`, cited));
  const issuerPath = again === -1 ? "/issuer" : `/preamble/${keyAt(preamble, again)}`;
  return {
    body: {
      ...body,
      title: change("/title", body.title),
      issuer: change(issuerPath, body.issuer),
      preamble: texts("/preamble", preamble),
      considerations: changedItems("/considerations", considerations, change),
      legalBases: changedItems("/legalBases", legalBases, change),
      decision: texts("/decision", decision),
      closing: closing && (texts("/closing", [closing])[0] ?? closing),
      gazette: gazette && (texts("/gazette", [gazette])[0] ?? gazette),
      signatures: signatures.map(({ act, place, office, name, ...rest }) => ({
        ...rest,
        act,
        place: change(`/signatures/${act}/place`, place),
        office: change(`/signatures/${act}/office`, office),
        name: change(`/signatures/${act}/name`, name),
      })),
    },
    articles: articles.map((article) => changedArticle(article, change)),
  };
}

const keyAt = (list: readonly CitedText[], index: number): string =>
  keysOf(list.map((text) => ({ text })))[index] ?? "";

function changedArticle(article: DraftArticle, change: Change): DraftArticle {
  const path = `/articles/${article.number}`;
  const { chapter, lead, items } = article;
  return {
    ...article,
    chapter: chapter && { ...chapter, title: change(`${path}/chapter`, chapter.title) },
    lead: lead && change(`${path}/lead`, lead),
    items: changedItems(path, items, change),
  };
}

function changedItems<Row extends Item>(path: string, rows: readonly Row[], change: Change): Row[] {
  const keys = keysOf(rows);
  return rows.map((row, index) => {
    const own = `${path}/${keys[index] ?? ""}`;
    const items = row.items && { items: changedItems(own, row.items, change) };
    return { ...row, text: change(own, row.text), ...items };
  });
}

import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { requireSeen } from "@/lib/editing/seen";
import { deleteAnnex, movePosition, writeAnnex } from "@/lib/regulation-editing/annex-commands";
import { rewriteHead } from "@/lib/regulation-editing/head-commands";
import { lockDraftById, lockDraftRegulation } from "@/lib/regulation-editing/lock-commands";
import { changeParts } from "@/lib/regulation-editing/part-commands";
import type { Article, RegulationParts, Row } from "@/lib/regulation-editing/parts";
import {
  articleBy,
  articleKeys,
  articleValues,
  citedOf,
  markOf,
  numberedList,
  rowBy,
  rowsAt,
  rowValues,
  signatureValues,
  withRows,
} from "@/lib/regulation-editing/parts";
import type { Pen } from "@/lib/regulation-editing/pen";
import { rewritePosition } from "@/lib/regulation-editing/position-commands";
import { withArticle } from "@/lib/regulations/articles";
import { keysOf } from "@/lib/regulations/passages";
import { deleteRegulation } from "@/lib/regulation-editing/removal-commands";
import type {
  MovePassage,
  PlacePosition,
  RemoveAnnex,
  RemoveArticle,
  RemovePassage,
  RemoveRegulation,
  RemoveSignature,
  SaveAnnex,
  SaveArticle,
  SavePassage,
  SavePosition,
  SaveSignature,
} from "@/lib/regulation-editing/schema";
import type { EditRegulation } from "@/lib/regulations/schema";

/**
 * Corrects the head of a draft regulation; its standards begin with its first day. A value that was read from a document
 * keeps its reading and says why it stands otherwise. With another number it gets another address.
 *
 * @returns its address, whether that is another one now, and the mark of the head as it stands now
 * @throws Refusal `not-found`, `forbidden`, `rule` (no draft any more, being verified), `conflict`, `invalid` (a reason is
 *   missing, the number is taken)
 */
export async function editRegulation(
  viewer: Viewer,
  input: EditRegulation,
): Promise<{ readonly slug: string; readonly mark: string; readonly isMoved: boolean }> {
  return db.$transaction(async (tx) => {
    const regulation = await lockDraftById(tx, viewer, input.rowId);
    return rewriteHead(tx, viewer, [regulation, input]);
  });
}

/**
 * Adds a passage to a list of the regulation (menimbang, mengingat, an article's items …) or changes one.
 *
 * @returns the mark of the passage as it stands now
 * @throws Refusal `not-found` (also of a passage that somebody removed), `forbidden`, `rule`, `conflict`, `invalid` (a
 *   reason, or the lines that answer for what is added)
 */
export async function savePassage(viewer: Viewer, input: SavePassage): Promise<string> {
  const { list, rowId, marker, text } = input;
  const typed = { marker, text };
  await changeParts(viewer, input, (parts, pen) => {
    const rows = requireRows(parts, list);
    const stored = rowId === null ? null : requireRow(rows, rowId);
    if (stored) requireSeen(markOf(rowValues(stored)), input, [rowValues(stored), typed]);
    const row = { ...stored, ...pen.writeItem(stored, typed) };
    const all = stored ? rows.map((each) => (each === stored ? row : each)) : [...rows, row];
    return {
      parts: withRows(parts, list, all),
      before: stored ? rowValues(stored) : undefined,
      record: { part: numberedList(parts, list), change: stored ? "edited" : "added", ...typed },
    };
  });
  return markOf(typed);
}

/**
 * Moves a passage one place up or down in its list; at the end of the list nothing changes.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule`
 */
export async function movePassage(viewer: Viewer, { list, rowId, direction, ...input }: MovePassage): Promise<void> {
  await changeParts(viewer, input, (parts) => {
    const rows = requireRows(parts, list);
    const from = rows.indexOf(requireRow(rows, rowId));
    const to = Math.min(Math.max(from + (direction === "naik" ? -1 : 1), 0), rows.length - 1);
    const [row] = rows.slice(from, from + 1);
    const moved = row ? rows.toSpliced(from, 1).toSpliced(to, 0, row) : rows;
    const { text } = rowValues(requireRow(rows, rowId));
    return {
      parts: withRows(parts, list, moved),
      record: { part: numberedList(parts, list), change: "moved", text, direction },
    };
  });
}

/**
 * Takes a passage out of its list.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule`, `conflict` where it was changed after it was shown
 */
export async function removePassage(viewer: Viewer, { list, rowId, seen, ...input }: RemovePassage): Promise<void> {
  await changeParts(viewer, input, (parts, pen) => {
    const rows = requireRows(parts, list);
    const row = requireRow(rows, rowId);
    if (markOf(rowValues(row)) !== seen) throw refuse.stale();
    pen.strike([row.text, ...(row.items ?? []).map(({ text }) => text)]);
    return {
      parts: withRows(
        parts,
        list,
        rows.filter((each) => each !== row),
      ),
      record: { part: numberedList(parts, list), change: "removed", text: row.text.value },
    };
  });
}

/**
 * Adds an article or changes its number, its chapter and its opening words; its items are passages of their own.
 *
 * @returns the key of it (articleKeys), and the mark of it as it stands now
 * @throws Refusal `not-found`, `forbidden`, `rule`, `conflict`, `invalid`
 */
export async function saveArticle(
  viewer: Viewer,
  input: SaveArticle,
): Promise<{ readonly key: string; readonly mark: string }> {
  const { rowId, articleNumber, chapterHeading, chapterTitle, lead } = input;
  const typed = { articleNumber, chapterHeading, chapterTitle, lead };
  const { articles: saved } = await changeParts(viewer, input, (parts, pen) => {
    const stored = rowId === null ? null : requireArticle(parts, rowId);
    if (stored) requireSeen(markOf(articleValues(stored)), input, [articleValues(stored), typed]);
    const others = parts.articles.filter((each) => each !== stored);
    if (others.some(({ number }) => number === articleNumber)) {
      throw refuse.field("articleNumber", `Pasal ${articleNumber} sudah ada.`);
    }
    const written = writtenArticle(pen, stored, input);
    const articles =
      stored?.number === articleNumber
        ? parts.articles.map((each) => (each === stored ? written : each))
        : withArticle(others, written);
    return {
      parts: { ...parts, articles },
      before: stored ? articleValues(stored) : undefined,
      record: { part: "article", change: stored ? "edited" : "added", ...typed },
    };
  });
  const key = articleKeys(saved)[saved.findIndex(({ number }) => number === articleNumber)] ?? "";
  return { key, mark: markOf(typed) };
}

function writtenArticle(pen: Pen, stored: Article | null, input: SaveArticle): Article {
  const before = stored ?? { heading: null, chapter: null, lead: null, items: [] };
  const { articleNumber, lead } = input;
  const isSameNumber = stored?.number === articleNumber;
  return {
    number: articleNumber,
    heading: isSameNumber ? stored.heading : pen.write(before.heading, `Pasal ${articleNumber}`),
    chapter: writtenChapter(pen, before.chapter, input),
    lead: writtenOrStruck(pen, before.lead, lead),
    items: before.items,
  };
}

function writtenChapter(pen: Pen, stored: Article["chapter"], input: SaveArticle): Article["chapter"] {
  const before = stored ?? { heading: null, title: null };
  const heading = writtenOrStruck(pen, before.heading, input.chapterHeading);
  const title = writtenOrStruck(pen, before.title, input.chapterTitle);
  return heading && title && { heading, title };
}

function writtenOrStruck(pen: Pen, before: Article["lead"], value: string | null): Article["lead"] {
  if (value !== null) return pen.write(before, value);
  pen.strike([before]);
  return null;
}

/**
 * Takes an article out with its items.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule`, `conflict` where it was changed after it was shown
 */
export async function removeArticle(viewer: Viewer, { rowId, seen, ...input }: RemoveArticle): Promise<void> {
  await changeParts(viewer, input, (parts, pen) => {
    const article = requireArticle(parts, rowId);
    if (markOf(articleValues(article)) !== seen) throw refuse.stale();
    pen.strike(citedOf(article));
    return {
      parts: { ...parts, articles: parts.articles.filter((each) => each !== article) },
      record: { part: "article", change: "removed", number: article.number },
    };
  });
}

/**
 * Says where, when and by whom the regulation was enacted or promulgated.
 *
 * @returns the mark of it as it stands now
 * @throws Refusal `not-found`, `forbidden`, `rule`, `conflict`, `invalid`
 */
export async function saveSignature(viewer: Viewer, input: SaveSignature): Promise<string> {
  const { act, place, date, office, name } = input;
  const typed = { place, date, office, name };
  await changeParts(viewer, input, (parts, pen) => {
    const { signatures } = parts.body;
    const stored = signatures.find((each) => each.act === act) ?? null;
    const shown = stored ? signatureValues(stored) : null;
    requireSeen(shown ? markOf(shown) : "", input, [shown ?? {}, typed]);
    const before = stored ?? { place: null, date: null, office: null, name: null };
    const signature = {
      act,
      place: pen.write(before.place, place),
      date: pen.write(before.date, date),
      office: pen.write(before.office, office),
      name: pen.write(before.name, name),
    };
    const all = [...signatures.filter((each) => each !== stored), signature];
    return {
      parts: withSignatures(parts, all),
      before: shown ?? undefined,
      record: { part: "signature", change: stored ? "edited" : "added", act, ...typed },
    };
  });
  return markOf(typed);
}

/**
 * Takes a signature out, and the day with it.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule`, `conflict` where it was changed after it was shown
 */
export async function removeSignature(viewer: Viewer, { act, seen, ...input }: RemoveSignature): Promise<void> {
  await changeParts(viewer, input, (parts, pen) => {
    const stored = parts.body.signatures.find((each) => each.act === act);
    if (!stored) throw refuse.notFound("Penandatanganan");
    if (markOf(signatureValues(stored)) !== seen) throw refuse.stale();
    pen.strike([stored.place, stored.date, stored.office, stored.name]);
    const all = parts.body.signatures.filter((each) => each !== stored);
    return { parts: withSignatures(parts, all), record: { part: "signature", change: "removed", act } };
  });
}

/** Enacted first, then promulgated, as they are printed. */
function withSignatures(parts: RegulationParts, signatures: RegulationParts["body"]["signatures"]): RegulationParts {
  const ordered = signatures.toSorted((a, b) => (a.act < b.act ? -1 : 1));
  return { ...parts, body: { ...parts.body, signatures: ordered } };
}

/**
 * Deletes a draft regulation with everything that only it holds.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (no draft any more, being verified, named by a published regulation),
 *   `conflict` where it is another one than was shown
 */
export async function removeRegulation(viewer: Viewer, input: RemoveRegulation): Promise<void> {
  await deleteRegulation(viewer, input);
}

function requireRows(parts: RegulationParts, list: string): readonly Row[] {
  const rows = rowsAt(parts, list);
  if (!rows) throw refuse.notFound("Bagian");
  return rows;
}

function requireRow(rows: readonly Row[], key: string): Row {
  const row = keysOf(rows).includes(key) ? rowBy(rows, key) : null;
  if (!row) throw refuse.notFound("Baris");
  return row;
}

function requireArticle({ articles }: RegulationParts, key: string): Article {
  const article = articleBy(articles, key);
  if (!article) throw refuse.notFound("Pasal");
  return article;
}

/**
 * Adds an annex or corrects label, title and heading of one.
 *
 * @returns its address within the regulation, and the mark of it as it stands now
 * @throws Refusal `not-found`, `forbidden`, `rule` (also while the only one has no number), `conflict`, `invalid` (a reason,
 *   lines, a label that there is or that is missing)
 */
export async function saveAnnex(
  viewer: Viewer,
  input: SaveAnnex,
): Promise<{ readonly slug: string; readonly mark: string }> {
  return db.$transaction(async (tx) => {
    const regulation = await lockDraftRegulation(tx, viewer, input.regulation);
    return writeAnnex(tx, viewer, [regulation, input]);
  });
}

/**
 * Deletes an annex that holds nothing.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (it names positions or holds standards, or is the only one), `conflict`
 *   where it was changed after it was shown
 */
export async function removeAnnex(viewer: Viewer, input: RemoveAnnex): Promise<void> {
  await db.$transaction(async (tx) => {
    const regulation = await lockDraftRegulation(tx, viewer, input.regulation);
    await deleteAnnex(tx, viewer, [regulation, input]);
  });
}

/**
 * Moves a position to another annex of the draft, with its standard.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (no draft any more, being verified), `conflict` where somebody else moved
 *   it, `invalid` (no such annex; no reason why it leaves the annex that its document prints it in)
 */
export async function placePosition(viewer: Viewer, input: PlacePosition): Promise<void> {
  await db.$transaction(async (tx) => {
    const regulation = await lockDraftRegulation(tx, viewer, input.regulation);
    await movePosition(tx, viewer, [regulation, input]);
  });
}

/**
 * Corrects name, unit and tier of a position that nothing but the draft names; with another name it gets another address.
 *
 * @returns its address, whether that is another than before, and the mark of it as it stands now
 * @throws Refusal `not-found`, `forbidden`, `rule` (no draft any more, being verified, named elsewhere), `conflict`,
 *   `invalid` (the institution has such a position)
 */
export async function savePosition(
  viewer: Viewer,
  input: SavePosition,
): Promise<{ readonly slug: string; readonly mark: string; readonly isMoved: boolean }> {
  return db.$transaction(async (tx) => {
    const regulation = await lockDraftRegulation(tx, viewer, input.regulation);
    return rewritePosition(tx, viewer, [regulation, input]);
  });
}

import { pageCount } from "@/lib/core/pages";
import type { LineRange } from "@/lib/sources/lines";

/** A regulation of hundreds of positions has tens of thousands of lines: all of them were a page of 30 MB. */
export const LINES_PER_PAGE = 1_000;

export type SourcePage = LineRange & { readonly page: number; readonly pages: number };

/**
 * Which lines of a text are shown: the page that is asked for, else the one with the first marked line.
 *
 * @param asked page from 1; null where the address names none
 * @returns lines from 1; the last page where there is none of that number
 */
export function sourcePage(lineCount: number, asked: number | null, marked: readonly LineRange[]): SourcePage {
  const pages = pageCount(lineCount, LINES_PER_PAGE);
  const wanted = asked ?? Math.ceil((marked[0]?.lineFrom ?? 1) / LINES_PER_PAGE);
  const page = Math.min(pages, Math.max(1, wanted));
  const lineFrom = (page - 1) * LINES_PER_PAGE + 1;
  return { page, pages, lineFrom, lineTo: Math.min(lineCount, page * LINES_PER_PAGE) };
}

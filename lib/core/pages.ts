/** Pages of a list; one where it is empty. */
export function pageCount(total: number, pageSize: number): number {
  return Math.max(1, Math.ceil(total / pageSize));
}

/**
 * The rows of a page, the last one where there is none of that number.
 *
 * @param at page from 1, and how many rows it takes
 */
export function pageOf<Row>(rows: readonly Row[], at: { readonly page: number; readonly size: number }) {
  const pages = pageCount(rows.length, at.size);
  const page = Math.min(pages, at.page);
  return { page, pages, rows: rows.slice((page - 1) * at.size, page * at.size) };
}

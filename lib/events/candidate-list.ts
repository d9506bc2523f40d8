/** Which part of a long list of candidates is looked at: `?hal=2&cari=ratna`. */
export type ListAsk = { readonly page: number; readonly search: string };

/** With three assessors on five instruments each, the page of twice as many takes longer to make than 200 ms. */
export const PAGE_SIZE = 25;
const MAX_SEARCH = 100;

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** The question in an address; what is no page number is the first page. */
export function readListAsk({ hal, cari }: Asked): ListAsk {
  return {
    page: typeof hal === "string" && /^[1-9]\d{0,3}$/.test(hal) ? Number(hal) : 1,
    search: typeof cari === "string" ? cari.trim().slice(0, MAX_SEARCH) : "",
  };
}

/** The same question as part of an address, "" where it asks for nothing. */
export function listQuery({ page, search }: ListAsk): string {
  const asked = new URLSearchParams({
    ...(page > 1 ? { hal: String(page) } : {}),
    ...(search ? { cari: search } : {}),
  });
  return asked.size > 0 ? `?${asked.toString()}` : "";
}

export type ListPart<T> = {
  readonly shown: readonly T[];
  /** How many were found on all pages. */
  readonly found: number;
  readonly page: number;
  readonly pages: number;
};

/** A page at most of those whose name or target position holds every word; a page beyond the last is the last. */
export function partOf<T extends { readonly name: string; readonly targetPosition: string }>(
  candidates: readonly T[],
  { page: asked, search }: ListAsk,
): ListPart<T> {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = candidates.filter(({ name, targetPosition }) => {
    const text = `${name} ${targetPosition}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(asked, pages);
  return { shown: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), found: found.length, page, pages };
}

import type { CatalogueFilters, FilterName } from "@/lib/catalogue/schema";
import { NO_FILTERS } from "@/lib/catalogue/schema";

const FILTER_NAMES: readonly FilterName[] = ["words", "institution", "tier", "competency", "level", "asOf"];

/** The same list without one filter, from its first page. */
export function without(filters: CatalogueFilters, name: FilterName): CatalogueFilters {
  return { ...filters, [name]: null, page: 1 };
}

/** The filters that are set, in the order of the form. */
export function activeFilters(filters: CatalogueFilters): readonly FilterName[] {
  return FILTER_NAMES.filter((name) => filters[name] !== NO_FILTERS[name]);
}

/** Page numbers to link: the first, the last and the neighbours; null marks a gap. */
export function pageLinks(page: number, pages: number): readonly (number | null)[] {
  const shown = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages);
  const numbers = [...new Set(shown)].sort((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1];
    return before !== undefined && number > before + 1 ? [null, number] : [number];
  });
}

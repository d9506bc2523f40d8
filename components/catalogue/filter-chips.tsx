import Link from "next/link";

import type { CatalogueList } from "@/lib/catalogue/queries";
import { activeFilters, without } from "@/lib/catalogue/rules";
import type { CatalogueFilters, FilterName } from "@/lib/catalogue/schema";
import { listPath } from "@/lib/catalogue/schema";
import { formatDate } from "@/lib/core/dates";
import { POSITION_TIER_LABEL } from "@/lib/regulations/labels";

type Names = Pick<CatalogueList, "institutionName" | "competencyName">;

/** The filters that are set, in words. */
export function filterText(name: FilterName, filters: CatalogueFilters, names: Names): string {
  const { institution, tier } = filters;
  const text: Readonly<Record<FilterName, string>> = {
    words: `“${filters.words ?? ""}”`,
    institution: names.institutionName ?? institution ?? "",
    tier: tier === null ? "" : POSITION_TIER_LABEL[tier],
    competency: names.competencyName ?? filters.competency ?? "",
    level: `Level ${filters.level ?? ""}`,
    asOf: filters.asOf === null ? "" : `Per ${formatDate(filters.asOf)}`,
  };
  return text[name];
}

type Props = { readonly filters: CatalogueFilters; readonly names: Names };

/** One chip per filter that is set; each is a link to the same list without it. */
export function FilterChips({ filters, names }: Props) {
  const active = activeFilters(filters);
  if (active.length === 0) return null;
  return (
    <ul aria-label="Saringan yang dipakai" className="mb-4 flex flex-wrap gap-2">
      {active.map((name) => (
        <li key={name}>
          <Link
            prefetch={false}
            href={listPath(without(filters, name))}
            className="inline-flex min-h-9 items-center gap-2 rounded-full border border-line-strong bg-surface px-3 py-1 text-sm hover:bg-sunken"
          >
            <span className="sr-only">Hapus saringan </span>
            {filterText(name, filters, names)}
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
      {active.length > 1 && (
        <li>
          <Link
            prefetch={false}
            href="/jabatan"
            className="inline-flex min-h-9 items-center px-2 text-sm text-accent underline underline-offset-4"
          >
            Hapus semua
          </Link>
        </li>
      )}
    </ul>
  );
}

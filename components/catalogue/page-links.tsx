import type { Route } from "next";
import Link from "next/link";

import { pageLinks } from "@/lib/catalogue/rules";

const LINK = "inline-flex min-h-11 min-w-11 items-center justify-center rounded-md px-3 hover:bg-sunken";

type Props = { readonly pathOf: (page: number) => Route; readonly page: number; readonly pages: number };

/** Links to the pages of a list; nothing where there is one page only. */
export function PageLinks({ pathOf, page, pages }: Props) {
  if (pages <= 1) return null;
  return (
    <nav aria-label="Halaman" className="mt-6 flex flex-wrap items-center gap-1">
      {page > 1 && (
        <Link prefetch={false} href={pathOf(page - 1)} rel="prev" className={`${LINK} text-accent underline`}>
          Sebelumnya
        </Link>
      )}
      {pageLinks(page, pages).map((number, index) =>
        number === null ? (
          <span key={`gap-${index}`} aria-hidden="true" className="px-1 text-muted">
            …
          </span>
        ) : (
          <Link
            key={number}
            prefetch={false}
            href={pathOf(number)}
            aria-current={number === page ? "page" : undefined}
            className={`${LINK} ${number === page ? "border border-accent font-semibold" : "text-accent underline"}`}
          >
            <span className="sr-only">Halaman </span>
            {number}
          </Link>
        ),
      )}
      {page < pages && (
        <Link prefetch={false} href={pathOf(page + 1)} rel="next" className={`${LINK} text-accent underline`}>
          Berikutnya
        </Link>
      )}
    </nav>
  );
}

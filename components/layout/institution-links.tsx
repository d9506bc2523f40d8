import type { Route } from "next";
import Link from "next/link";

import type { ViewerInstitution } from "@/lib/auth/policy";

type Props = {
  readonly institutions: readonly ViewerInstitution[];
  readonly chosen: ViewerInstitution;
  readonly pathOf: (slug: string) => Route;
};

/** Whose things are shown, for who keeps them for several institutions. */
export function InstitutionLinks({ institutions, chosen, pathOf }: Props) {
  if (institutions.length < 2) return null;
  return (
    <nav aria-label="Instansi" className="mb-6">
      <ul className="flex flex-wrap gap-x-6">
        {institutions.map(({ slug, shortName }) => (
          <li key={slug}>
            <Link
              href={pathOf(slug)}
              aria-current={slug === chosen.slug ? "page" : undefined}
              className="inline-flex min-h-11 items-center text-accent underline underline-offset-4 aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {shortName}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

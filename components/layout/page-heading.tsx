import Link from "next/link";
import type { Route } from "next";
import type { ReactNode } from "react";

/** `href` is one of our paths; typed routes cannot name one with an id in it. */
export type Crumb = { readonly label: string; readonly href: string };

type Props = {
  readonly title: ReactNode;
  /** Above the title: what kind of thing this is. */
  readonly kicker?: ReactNode;
  /** Below the title: one or two sentences. */
  readonly lead?: ReactNode;
  /** From the front page down to the parent of this page. */
  readonly crumbs?: readonly Crumb[];
  /** Buttons that belong to the whole page. */
  readonly children?: ReactNode;
};

/** The one h1 of a page, with the way back above it. */
export function PageHeading({ title, kicker, lead, crumbs = [], children }: Props) {
  return (
    <header className="mb-8 grid gap-3">
      {crumbs.length > 0 && (
        <nav aria-label="Remah jalan" className="no-print text-sm">
          <ol className="flex flex-wrap gap-x-2">
            {crumbs.map(({ label, href }) => (
              <li key={href} className="not-last:after:ml-2 not-last:after:text-muted not-last:after:content-['/']">
                {/* Not ahead: some pages write down that they were looked at. */}
                <Link href={href as Route} prefetch={false} className="text-accent underline underline-offset-4">
                  {label}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {kicker && <p className="font-semibold text-muted">{kicker}</p>}
      <h1>{title}</h1>
      {lead && <div className="max-w-prose text-lg text-muted">{lead}</div>}
      {children && <div className="no-print flex flex-wrap items-center gap-3">{children}</div>}
    </header>
  );
}

import { feedBase } from "@/lib/catalogue/paths";
import type { PositionDetail } from "@/lib/standards/queries";

/** A change feed, without the extension of its format, and whose it is. */
export type FeedPlace = { readonly base: string; readonly of: string };

type Institution = { readonly slug: string; readonly shortName: string };
type Props = { readonly feeds: readonly FeedPlace[] };

const FORMATS = [
  ["atom", "application/atom+xml", "Atom"],
  ["json", "application/feed+json", "JSON Feed"],
] as const;

/** The feeds of a position and of its institution. */
export function feedsOfPosition(position: Pick<PositionDetail, "slug" | "name" | "institution">): readonly FeedPlace[] {
  const { name, institution } = position;
  return [{ base: feedBase(position), of: name }, ...feedsOfInstitutions([institution])];
}

/** The feed of each institution, once. */
export function feedsOfInstitutions(institutions: readonly Institution[]): readonly FeedPlace[] {
  const bySlug = new Map(institutions.map((institution) => [institution.slug, institution]));
  return [...bySlug.values()].map((institution) => ({ base: feedBase({ institution }), of: institution.shortName }));
}

/** `<link rel="alternate">` of each feed; React lifts them into the head. */
export function FeedAlternates({ feeds }: Props) {
  return feeds.flatMap(({ base, of }) =>
    FORMATS.map(([extension, type, format]) => (
      <link
        key={`${base} ${extension}`}
        rel="alternate"
        type={type}
        title={`Perubahan standar ${of} (${format})`}
        href={`${base}.${extension}`}
      />
    )),
  );
}

/** The same feeds for people to copy; nothing where there is none. */
export function FeedLinks({ feeds }: Props) {
  if (feeds.length === 0) return null;
  return (
    <section aria-labelledby="ikuti" className="no-print mt-8 grid max-w-3xl gap-2">
      <h2 id="ikuti">Ikuti perubahannya</h2>
      <ul className="grid list-disc gap-1 pl-6">
        {feeds.map(({ base, of }) => (
          <li key={base}>
            {of}:{" "}
            {FORMATS.map(([extension, type, format]) => (
              <a
                key={extension}
                href={`${base}.${extension}`}
                type={type}
                className="mr-4 text-accent underline underline-offset-4"
              >
                {format}
                <span className="sr-only"> untuk {of}</span>
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { feedBase } from "@/lib/catalogue/paths";
import type { PositionDetail } from "@/lib/standards/queries";

type Props = { readonly position: Pick<PositionDetail, "slug" | "name" | "institution"> };

const FORMATS = [
  ["atom", "application/atom+xml", "Atom"],
  ["json", "application/feed+json", "JSON Feed"],
] as const;

/** `<link rel="alternate">` of the position and of its institution; React lifts them into the head. */
export function FeedAlternates({ position }: Props) {
  return feedsOf(position).flatMap(({ base, of }) =>
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

/** The same feeds for people to copy. */
export function FeedLinks({ position }: Props) {
  return (
    <section aria-labelledby="ikuti" className="no-print mt-8 grid max-w-3xl gap-2">
      <h2 id="ikuti">Ikuti perubahannya</h2>
      <ul className="grid list-disc gap-1 pl-6">
        {feedsOf(position).map(({ base, of }) => (
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

function feedsOf(position: Props["position"]) {
  const { name, institution } = position;
  return [
    { base: feedBase(position), of: name },
    { base: feedBase({ institution }), of: institution.shortName },
  ];
}

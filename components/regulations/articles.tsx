import { Passage, PassageRemark } from "@/components/regulations/passage";
import type { RegulationDetail } from "@/lib/regulations/queries";

type Article = RegulationDetail["articles"][number];
type Item = Article["items"][number]["items"][number];

type Props = Pick<RegulationDetail, "slug" | "articles">;

/** Chapters and articles; each article is an anchor, `#pasal-N`. */
export function Articles({ slug, articles }: Props) {
  return articles.map((article) => (
    <div key={article.number} className="grid gap-4">
      {article.chapter && (
        <h3 className="mt-4 text-center">
          {article.chapter.heading.value}
          <span className="block">{article.chapter.title.value}</span>
          <PassageRemark cited={article.chapter.title} />
        </h3>
      )}
      <section aria-labelledby={`pasal-${article.number}`} className="grid gap-3">
        <h4 id={`pasal-${article.number}`} className="text-center">
          <a href={`#pasal-${article.number}`} className="hover:underline">
            {article.heading.value ?? `Pasal ${article.number}`}
          </a>
        </h4>
        {article.lead && (
          <p>
            <Passage regulation={slug} cited={article.lead} of={`Pasal ${article.number}`} />
          </p>
        )}
        <PassageList regulation={slug} items={article.items} of={`Pasal ${article.number}`} />
      </section>
    </div>
  ));
}

type ListProps = {
  readonly regulation: string;
  readonly items: readonly (Item & { readonly items?: readonly Item[] })[];
  readonly of: string;
};

/** A list with the markers that are printed: "a.", "1.", "(2)". */
export function PassageList({ regulation, items, of }: ListProps) {
  if (items.length === 0) return null;
  return (
    <ul className="grid gap-2">
      {items.map(({ marker, text, items: subitems = [] }, index) => (
        <li key={index} className="grid grid-cols-[2.25rem_1fr] gap-x-2">
          <span>{marker?.value ?? ""}</span>
          <div className="grid min-w-0 gap-2">
            <p>
              <Passage regulation={regulation} cited={text} of={`${of}, ${marker?.value ?? `butir ${index + 1}`}`} />
              {marker && <PassageRemark cited={marker} />}
            </p>
            <PassageList regulation={regulation} items={subitems} of={`${of}, ${marker?.value ?? ""}`} />
          </div>
        </li>
      ))}
    </ul>
  );
}

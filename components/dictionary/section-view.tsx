import type { Route } from "next";
import Link from "next/link";

import { PageLinks } from "@/components/catalogue/page-links";
import { LevelSteps } from "@/components/dictionary/level-steps";
import { Table } from "@/components/ui/table";
import { withoutListSign } from "@/lib/core/sentences";
import { formatNumber } from "@/lib/core/numbers";
import { SECTION_LABEL } from "@/lib/dictionary/labels";
import type { DictionaryEntry, Page } from "@/lib/dictionary/queries";
import type { DictionarySection } from "@/lib/dictionary/schema";
import { dictionaryPath, perOf } from "@/lib/dictionary/schema";
import { UNREADABLE_ALONE } from "@/lib/standards/labels";

type Props = {
  readonly section: DictionarySection;
  readonly list: Page<DictionaryEntry>;
  readonly words: string;
  /** Kept in the links; null for today. */
  readonly asOf: string | null;
  /** Shown alone and page by page, rather than its beginning among the others. */
  readonly isAlone: boolean;
};

/** One part of the dictionary: a table of its competencies. */
export function DictionarySectionView({ section, list, words, asOf, isAlone }: Props) {
  const pathOf = (page: number) =>
    dictionaryPath(null, { ...(words && { q: words }), jenis: section, ...perOf(asOf), halaman: page }) as Route;
  return (
    <section aria-labelledby={section} className="grid gap-3">
      <h2 id={section}>
        {SECTION_LABEL[section]} <span className="font-normal text-muted">({formatNumber(list.total)})</span>
      </h2>
      {section === "pernyataan-teknis" && (
        <p className="max-w-prose text-muted">Butir kompetensi teknis yang oleh peraturannya tidak diberi level.</p>
      )}
      <EntryTable section={section} entries={list.items} asOf={asOf} />
      {isAlone ? (
        <PageLinks pathOf={pathOf} page={list.page} pages={list.pages} />
      ) : (
        list.pages > 1 && (
          <p>
            <Link href={pathOf(1)} className="text-accent underline underline-offset-4">
              Lihat {formatNumber(list.total)} pada jenis {SECTION_LABEL[section]}
            </Link>
          </p>
        )
      )}
    </section>
  );
}

type TableProps = Pick<Props, "section" | "asOf"> & { readonly entries: readonly DictionaryEntry[] };

function EntryTable({ section, entries, asOf }: TableProps) {
  const hasLevels = section !== "pernyataan-teknis";
  return (
    <Table caption={`Kompetensi: ${SECTION_LABEL[section]}`} hideCaption stacks>
      <thead>
        <tr>
          <th scope="col">{hasLevels ? "Kompetensi" : "Pernyataan"}</th>
          {hasLevels && (
            <th scope="col" className="sm:w-72">
              Level yang dipersyaratkan
            </th>
          )}
          <th scope="col" className="sm:w-28">
            Standar
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ code, name, levels, positionCount }) => (
          <tr key={code}>
            <th scope="row" className={hasLevels ? "" : "!font-normal"}>
              <Link
                href={dictionaryPath(code, perOf(asOf)) as Route}
                className="text-accent underline underline-offset-4"
                prefetch={false}
              >
                {withoutListSign(name)}
              </Link>
            </th>
            {hasLevels && (
              <td data-label="Level">
                {levels.length > 0 ? (
                  <LevelSteps levels={levels} />
                ) : (
                  <span className="text-muted">{UNREADABLE_ALONE}</span>
                )}
              </td>
            )}
            <td data-label="Standar">{formatNumber(positionCount)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

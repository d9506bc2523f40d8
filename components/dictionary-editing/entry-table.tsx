import type { Route } from "next";
import Link from "next/link";

import { Table } from "@/components/ui/table";
import { withoutListSign } from "@/lib/core/sentences";
import { formatNumber } from "@/lib/core/numbers";
import { entryPath } from "@/lib/dictionary-editing/paths";
import type { EntryOverview } from "@/lib/dictionary-editing/queries";
import { dictionaryPath } from "@/lib/dictionary/schema";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";

type Props = { readonly entries: readonly EntryOverview[]; readonly slug: string };

/** Entries of the dictionary, each with the way to change it. */
export function EntryTable({ entries, slug }: Props) {
  return (
    <Table caption="Entri kamus kompetensi" hideCaption>
      <thead>
        <tr>
          <th scope="col">Kompetensi</th>
          <th scope="col">Jenis</th>
          <th scope="col">Teks level</th>
          <th scope="col">Dipakai</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ code, name, kind, levels, rows, isInStandards }) => (
          <tr key={code}>
            <th scope="row">
              <Link href={entryPath(code, slug)} prefetch={false} className="text-accent underline underline-offset-4">
                {withoutListSign(name)}
              </Link>
              <span className="block text-sm font-normal wrap-anywhere text-muted">{code}</span>
            </th>
            <td>{COMPETENCY_KIND_LABEL[kind]}</td>
            <td>
              {levels.length === 0 ? <span className="text-muted">Belum ada di kamus</span> : levels.join(", ")}
              {isInStandards && (
                <Link
                  href={`${dictionaryPath(code, {})}#level` as Route}
                  prefetch={false}
                  className="block text-sm text-accent underline underline-offset-4"
                >
                  Rumusan pada standar<span className="sr-only"> untuk {withoutListSign(name)}</span>
                </Link>
              )}
            </td>
            <td>{rows === 0 ? <span className="text-muted">Belum</span> : `${formatNumber(rows)} standar`}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

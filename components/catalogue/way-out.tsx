import Link from "next/link";

import { filterText } from "@/components/catalogue/filter-chips";
import type { CatalogueList } from "@/lib/catalogue/queries";
import { without } from "@/lib/catalogue/rules";
import { listPath, NO_FILTERS } from "@/lib/catalogue/schema";
import { formatDate } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";

type Props = {
  readonly list: Pick<CatalogueList, "wayOut" | "filters" | "day" | "institutionName" | "competencyName">;
};

/** Nothing was found: what would be without one of the filters, and names that resemble the words. */
export function WayOut({ list: { wayOut, filters, day, ...names } }: Props) {
  return (
    <div className="grid gap-4 rounded-md border border-line bg-surface p-5">
      {wayOut.isWordless ? (
        <>
          <p className="font-semibold">“{filters.words}” tidak memuat huruf atau angka yang dapat dicari.</p>
          <p>Tulis sebagian nama jabatan, kompetensi, indikator atau persyaratan, misalnya “sekretaris”.</p>
        </>
      ) : (
        <p className="font-semibold">{nothingText(wayOut.isNothingInForce, formatDate(day))}</p>
      )}
      {wayOut.similarNames.length > 0 && (
        <div>
          <p>Mungkin yang Anda maksud:</p>
          <ul className="list-disc pl-6">
            {wayOut.similarNames.map((name) => (
              <li key={name}>
                <Link prefetch={false} href={listPath({ ...NO_FILTERS, words: name, asOf: filters.asOf })}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {wayOut.widenings.length > 0 && (
        <div>
          <p>Dengan satu saringan kurang:</p>
          <ul className="list-disc pl-6">
            {wayOut.widenings.map(({ name, total, isCapped }) => (
              <li key={name}>
                <Link prefetch={false} href={listPath(without(filters, name))}>
                  Tanpa {filterText(name, filters, names)}
                </Link>{" "}
                ({isCapped ? `lebih dari ${formatNumber(total)}` : formatNumber(total)} jabatan)
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <Link prefetch={false} href="/jabatan">
          {filters.asOf === null ? "Lihat semua jabatan" : "Lihat semua jabatan hari ini"}
        </Link>
      </p>
    </div>
  );
}

function nothingText(isNothingInForce: boolean, day: string): string {
  return isNothingInForce
    ? `Per ${day} tidak ada peraturan yang berlaku, jadi tidak ada jabatan.`
    : `Tidak ada jabatan yang cocok dan berlaku per ${day}.`;
}

import type { Route } from "next";

import type { HistorySearch } from "@/lib/sheet-history/schema";

/** Every version of the ratings of a sheet. */
export function historyPath(sheetId: string, { competencyId = null, page = 1 }: Partial<HistorySearch> = {}): Route {
  const query = new URLSearchParams({
    ...(competencyId === null ? {} : { kompetensi: competencyId }),
    ...(page > 1 ? { halaman: String(page) } : {}),
  }).toString();
  return `/penilaian/${sheetId}/riwayat${query && `?${query}`}` as Route;
}

import type { Route } from "next";

import type { AuditSearch } from "@/lib/audit/schema";

function query({ values }: Pick<AuditSearch, "values">, page: number | null): string {
  const { halaman: _page, ...rest } = values;
  const all = { ...rest, ...(page !== null && page > 1 ? { halaman: String(page) } : {}) };
  const text = new URLSearchParams(all).toString();
  return text === "" ? "" : `?${text}`;
}

/** The audit page with the same filters, at another page. */
export function auditPath(search: Pick<AuditSearch, "values">, page: number): Route {
  return `/admin/audit${query(search, page)}` as Route;
}

/** What the filters find, as a file. */
export function auditFilePath(search: Pick<AuditSearch, "values">, extension: "csv" | "xlsx"): string {
  return `/admin/audit/unduh/${extension}${query(search, null)}`;
}

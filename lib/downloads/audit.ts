import "server-only";

import { listChanges } from "@/lib/audit/changes";
import type { Detail } from "@/lib/audit/details";
import { detailText, listDetails } from "@/lib/audit/details";
import { actionLabel, subjectLabel } from "@/lib/audit/labels";
import type { AuditPage, AuditRow } from "@/lib/audit/queries";
import { listAuditRows } from "@/lib/audit/queries";
import { readSearch } from "@/lib/audit/schema";
import { getViewer } from "@/lib/auth/viewer";
import { formatDateTime } from "@/lib/core/dates";
import { refuseBrokenFile, refuseFile } from "@/lib/core/file-refusal";
import { log } from "@/lib/core/log";
import { subjectWords, wordingOf } from "@/lib/downloads/audit-words";
import type { CellValue, SheetPlan } from "@/lib/downloads/xlsx-workbook";
import { renderWorkbook } from "@/lib/downloads/xlsx-workbook";

type Trail = Pick<AuditPage, "rows" | "names">;

const PLAN: SheetPlan<Trail> = {
  name: "Jejak audit",
  columns: [
    ["Nomor", 10],
    ["Waktu", 30],
    ["Instansi", 24],
    ["Pelaku", 28],
    ["Tindakan", 30],
    ["Jenis objek", 20],
    ["Objek", 40],
    ["Rincian", 60],
    ["ID objek", 40],
    ["Rincian sebagaimana tersimpan", 60],
    ["Waktu (UTC)", 26],
    ["Sidik", 40],
  ],
  rows: ({ rows, names }) => rows.map((row) => toCells(row, names)),
};

function toCells(row: AuditRow, names: Trail["names"]): readonly CellValue[] {
  const { number, at, institution, actor, action, subjectType, subjectId, change, hash } = row;
  const who = actor ?? "Sistem";
  const text = (details: readonly Detail[]) => details.map(detailText).join("; ");
  return [
    ...[number, formatDateTime(at), institution, who, actionLabel(action), subjectLabel(subjectType)],
    ...[subjectWords(row, names), text(listChanges(change, wordingOf(row, names)))],
    // As it is kept: who checks a file against the chain needs the values themselves.
    ...[subjectId, text(listDetails(change)), at.toISOString(), hash],
  ];
}

const TYPE = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The handler of one file format: what the filters of the address find, for an auditor. */
export function defineAuditDownload(extension: keyof typeof TYPE) {
  return async function GET(request: Request): Promise<Response> {
    try {
      const viewer = await getViewer();
      const { filter, errors } = readSearch(Object.fromEntries(new URL(request.url).searchParams));
      const problems = Object.values(errors).flat();
      const trail = viewer && (await listAuditRows(viewer, filter));
      if (!trail) return refuseFile({ status: 404, detail: "Jejak audit tidak ditemukan." });
      if (problems.length > 0) return refuseFile({ status: 400, detail: problems.join(" ") });
      const body = extension === "csv" ? renderAuditCsv(trail) : new Uint8Array(await renderWorkbook([PLAN], trail));
      return new Response(body, {
        headers: {
          "Content-Type": TYPE[extension],
          "Content-Disposition": `attachment; filename="jejak-audit.${extension}"`,
          "Cache-Control": "private, no-store",
        },
      });
    } catch (error) {
      const incident = crypto.randomUUID();
      log.error({ incident, action: "audit.download", err: error }, "download failed");
      return refuseBrokenFile(incident);
    }
  };
}

/** RFC 4180, with the mark by which Excel knows UTF-8. */
export function renderAuditCsv(trail: Trail): string {
  const lines = [PLAN.columns.map(([title]) => title), ...PLAN.rows(trail)];
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

/** What begins like a formula would be one for a spreadsheet: a quote before it makes it text again. */
function csvCell(value: CellValue): string {
  if (typeof value === "number") return String(value);
  const text = value ?? "";
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

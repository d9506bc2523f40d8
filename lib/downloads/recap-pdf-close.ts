import { printedHead } from "@/lib/audit/rules";
import { contentHash } from "@/lib/candidates/freeze";
import { portalAddress } from "@/lib/core/env";
import type { Row } from "@/lib/pdf/rows";
import { heading, PAGE, paragraph, STYLE, tableRow } from "@/lib/pdf/rows";
import { dataCell, headRow, rowHead, tableWithHead, termRows } from "@/lib/pdf/tables";
import type { ExportedRecap } from "@/lib/recap/looks";
import { knownOf } from "@/lib/recap/rules";
import { VERIFICATION_PATH } from "@/lib/verification/paths";
import { shortHash } from "@/lib/verification/rules";

const ROOM_TO_SIGN = 54;

/** Where the chair signs on paper: the portal holds the signatures of each result, none of the recap. */
export function signatureRows({ event: { chair } }: ExportedRecap): readonly Row[] {
  return [
    heading(2, "Pengesahan"),
    { ...paragraph("Ketua tim asesor,"), keepsNext: true },
    { ...paragraph(chair ?? "Nama: ........................................", STYLE.strong), before: ROOM_TO_SIGN },
    paragraph("Tempat dan tanggal: ........................................"),
  ];
}

const GRID = [
  { x: 0, width: 180 },
  { x: 188, width: 206 },
  { x: 402, width: PAGE.width - 402 },
] as const;

/** How a reader finds out whether each result is genuine and still holds, and whether the recap is of these results. */
export function authenticityRows({ findings, auditHead }: ExportedRecap): readonly Row[] {
  const results = knownOf(findings.results);
  const all = contentHash(results.map((result) => result.contentHash).sort());
  const head = headRow(GRID, ["Peserta", "Kode periksa", "Sidik digital"]);
  return [
    heading(2, "Keaslian"),
    paragraph(
      `Isi kode periksa pada ${new URL(VERIFICATION_PATH, portalAddress).href}. Halaman itu menyatakan apakah suatu hasil sah, telah diganti atau dicabut.`,
    ),
    ...termRows([
      ["Sidik rekap", `${all} (SHA-256 dari sidik semua hasil di bawah, diurutkan)`],
      ["Kepala jejak audit", printedHead(auditHead)],
    ]),
    ...tableWithHead({ ...head, before: 10 }, (group) =>
      results.map(({ name, checkCode, contentHash: own }) =>
        tableRow(group, [rowHead(GRID, name), dataCell(GRID, 1, checkCode), dataCell(GRID, 2, shortHash(own))]),
      ),
    ),
  ];
}

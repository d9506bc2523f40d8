import { CONFLICT_REASON_LABEL } from "@/lib/assignments/labels";
import { printedHead } from "@/lib/audit/rules";
import { formatDate, formatDateTime } from "@/lib/core/dates";
import { endSentence } from "@/lib/core/sentences";
import { EVENT_PURPOSE_LABEL } from "@/lib/events/labels";
import type { Cell, Group, Row } from "@/lib/pdf/rows";
import { heading, item, PAGE, paragraph, STYLE, tableRow, text } from "@/lib/pdf/rows";
import { dataCell, gridColumn, headRow, keptTogether, rowHead, tableWithHead, termRows } from "@/lib/pdf/tables";
import type { FinalReport } from "@/lib/reports/document";
import { reportNumber } from "@/lib/reports/rules";
import { CHECK_OUTCOME_LABEL, NOT_NEEDED_LABEL, NOT_REQUIRED_LABEL } from "@/lib/requirements/labels";
import { hasAlternative, isNotNeeded } from "@/lib/requirements/rules";
import type { FinalContent, FinalRequirement } from "@/lib/results/content";
import { IMPORTANCE_LABEL, printedText, REQUIREMENT_CATEGORY_LABEL, UNREADABLE_ALONE } from "@/lib/standards/labels";
import { isNotRequired } from "@/lib/standards/rules";
import { shortHash } from "@/lib/verification/rules";

const ROLE = { CHAIR: "Ketua tim", ASSESSOR: "Asesor" } as const;

const REQUIREMENT_GRID = [
  { x: 0, width: 92 },
  { x: 98, width: 190 },
  { x: 294, width: 74 },
  { x: 374, width: PAGE.width - 374 },
] as const;

/** Requirements of the position: apart from the match, each with why. */
export function requirementRows({ requirements }: FinalContent): readonly Row[] {
  const head = headRow(REQUIREMENT_GRID, ["Kategori", "Persyaratan", "Hasil", "Alasan"]);
  const table = tableWithHead(head, (group) =>
    requirements.map((requirement) => requirementRow(group, requirement, requirements)),
  );
  const none = paragraph("Peraturan tidak memuat persyaratan untuk jabatan ini.");
  return [heading(2, "Persyaratan jabatan"), ...(table.length === 0 ? [none] : table)];
}

/** What stands in the place of an outcome; null where there is one. A frozen content holds an outcome for every row. */
function idleLabel(requirement: FinalRequirement, all: readonly FinalRequirement[]): string | null {
  if (isNotRequired(requirement.text)) return NOT_REQUIRED_LABEL;
  return isNotNeeded(requirement, all) ? NOT_NEEDED_LABEL : null;
}

function requirementRow(group: Group, requirement: FinalRequirement, all: readonly FinalRequirement[]): Row {
  const { category, text: wording, importance, outcome, reason } = requirement;
  const idle = idleLabel(requirement, all);
  const remarks = [
    importance && IMPORTANCE_LABEL[importance],
    hasAlternative(requirement, all) && "pilihan, cukup salah satu",
  ];
  const kind = [REQUIREMENT_CATEGORY_LABEL[category], ...remarks.filter(Boolean)].join(", ");
  const style = outcome === "NOT_MET" && idle === null ? STYLE.critical : STYLE.body;
  const found = idle ?? CHECK_OUTCOME_LABEL[outcome];
  const outcomeCell: Cell = {
    tag: "TD",
    columns: [gridColumn(REQUIREMENT_GRID, 2, [text(found, style)])],
  };
  return tableRow(group, [
    rowHead(REQUIREMENT_GRID, kind),
    dataCell(REQUIREMENT_GRID, 1, wording === null ? UNREADABLE_ALONE : printedText(wording)),
    outcomeCell,
    dataCell(REQUIREMENT_GRID, 3, isNotRequired(wording) ? "" : reason),
  ]);
}

/** Who saw it differently, by name; nothing where nobody did. */
export function dissentRows({ competencies }: FinalContent): readonly Row[] {
  const group: Group = { tag: "L" };
  const items = competencies.flatMap(({ name, dissents }) =>
    dissents.map((dissent) => {
      const paragraphs = [text(`${dissent.name}, tentang ${name}`, STYLE.strong), text(dissent.opinion)];
      return item(group, { label: "•", paragraphs });
    }),
  );
  return items.length === 0 ? [] : [heading(2, "Pendapat berbeda"), ...items];
}

/** What the result may be used for and how long, by what is frozen with it (DESIGN.md 4). */
export function usageRows({ content, validUntil }: FinalReport): readonly Row[] {
  const { event, target, standard, schemeName } = content;
  const group: Group = { tag: "L" };
  const sentences = [
    `Hasil ini dibuat untuk ${EVENT_PURPOSE_LABEL[event.purpose].toLowerCase()} dan menilai kesesuaian dengan jabatan ${target.name} menurut ${standard.regulation}, ${standard.annex}.`,
    `Hasil ini berlaku sampai ${formatDate(validUntil)}, masa berlaku menurut skema ${schemeName}; sesudah hari itu, dan bila dicabut, tidak dipakai lagi.`,
    "Untuk jabatan lain pada jenjang yang sama, kesesuaian dan persyaratannya dihitung ulang terhadap standar jabatan itu.",
    "Kategori hanya menyatakan JPM. Persyaratan jabatan diperiksa terpisah dan tidak ikut dirata-ratakan.",
  ];
  return [
    heading(2, "Penggunaan hasil"),
    ...sentences.map((sentence) => item(group, { label: "•", paragraphs: [text(sentence)] })),
  ];
}

const SIGNER_GRID = [
  { x: 0, width: 210 },
  { x: 218, width: 90 },
  { x: 316, width: PAGE.width - 316 },
] as const;

/** Who put their name to it and when, chair first. */
export function signatureRows({ signers }: FinalContent): readonly Row[] {
  const ordered = [...signers].sort((a, b) => rankOf(a.role) - rankOf(b.role));
  const head = headRow(SIGNER_GRID, ["Nama", "Peran", "Disahkan pada"]);
  const table = tableWithHead(head, (group) =>
    ordered.map(({ name, role, signedAt }) =>
      tableRow(group, [
        rowHead(SIGNER_GRID, name),
        dataCell(SIGNER_GRID, 1, ROLE[role]),
        dataCell(SIGNER_GRID, 2, formatDateTime(new Date(signedAt))),
      ]),
    ),
  );
  const none = paragraph("Tidak ada pengesahan yang tercatat.");
  return [
    heading(2, "Pengesahan"),
    ...(table.length === 0 ? [none] : keptTogether(table)),
    ...ordered.flatMap(conflictRows),
    ...handSignatureRows(),
  ];
}

/** Who signed in spite of a conflict of interest, and why they could. */
function conflictRows({ name, role, conflict }: FinalContent["signers"][number]): readonly Row[] {
  if (!conflict) return [];
  const who = `${name}, ${ROLE[role].toLowerCase()} (${CONFLICT_REASON_LABEL[conflict.kind].toLowerCase()})`;
  return [paragraph(endSentence(`Benturan kepentingan ${who}: ${decidedText(conflict)}`))];
}

/** What HR decided, each with its reason. */
function decidedText({ decision, withdrawal }: NonNullable<FinalContent["signers"][number]["conflict"]>): string {
  if (decision === "") return "belum diputuskan saat hasil ini ditetapkan";
  if (withdrawal === undefined) return `diputuskan bagian SDM: penugasan dipertahankan, dengan alasan ${decision}`;
  return [
    endSentence(`diputuskan bagian SDM: lembarnya ditarik, dengan alasan ${withdrawal}`),
    `Tetap mengesahkan sebagai ketua tim, dengan alasan ${decision}`,
  ].join(" ");
}

const ROOM_TO_SIGN = 44;
const DOTS = "........................................";

/** Who signs on paper: the portal knows no account of theirs (DOMAIN.md, Assessment). */
function handSignatureRows(): readonly Row[] {
  return ["Administrator kegiatan", "Pimpinan penyelenggara penilaian"].flatMap((role) => [
    { ...paragraph(`${role},`), before: 12, keepsNext: true },
    { ...paragraph(`Nama dan NIP: ${DOTS}`), before: ROOM_TO_SIGN, keepsNext: true },
    paragraph(`Tempat dan tanggal: ${DOTS}`),
  ]);
}

const rankOf = (role: keyof typeof ROLE): number => (role === "CHAIR" ? 0 : 1);

/** How a reader finds out whether the paper is genuine and still holds. */
export function authenticityRows(report: FinalReport, checkAddress: string): readonly Row[] {
  const { contentHash, checkCode, validUntil, auditHead } = report;
  return [
    heading(2, "Keaslian"),
    paragraph(
      "Buka alamat di bawah, atau isi kode periksanya pada halaman /periksa portal. Halaman itu menyatakan apakah laporan ini sah, telah diganti atau dicabut.",
    ),
    ...termRows([
      ["Nomor laporan", reportNumber(report)],
      ["Alamat periksa", checkAddress],
      ["Kode periksa", checkCode],
      ["Sidik digital", `${shortHash(contentHash)} (12 karakter pertama SHA-256)`],
      ["Kepala jejak audit", printedHead(auditHead)],
      ["Berlaku sampai", formatDate(validUntil)],
    ]),
  ];
}

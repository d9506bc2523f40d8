import { formatDate } from "@/lib/core/dates";
import { endSentence } from "@/lib/core/sentences";
import { EVENT_PURPOSE_LABEL } from "@/lib/events/labels";
import type { Row } from "@/lib/pdf/rows";
import { heading, letterheadRow, paragraph, STYLE } from "@/lib/pdf/rows";
import { termRows } from "@/lib/pdf/tables";
import { EMPLOYMENT_LABEL } from "@/lib/people/labels";
import { formatNip, normaliseNip } from "@/lib/people/rules";
import { EDUCATION_LABEL } from "@/lib/ranks/labels";
import { rankName } from "@/lib/ranks/rules";
import { POSITION_TIER_LABEL } from "@/lib/regulations/labels";
import type { FinalReport } from "@/lib/reports/document";
import { reportNumber } from "@/lib/reports/rules";
import type { FinalContent } from "@/lib/results/content";
import { METHOD, schemeRules } from "@/lib/results/explanation";
import { shortHash } from "@/lib/verification/rules";

const NOBODY = "Tidak disebut pada hasil akhir";

/** Whose letter it is, what it is, and whether it may still be used. */
export function letterhead(report: FinalReport): readonly Row[] {
  const { institution, person, target } = report.content;
  return [
    letterheadRow(institution.name),
    { ...heading(1, "Laporan Hasil Penilaian Kompetensi"), before: 20 },
    paragraph("Penilaian kompetensi aparatur sipil negara", STYLE.muted),
    paragraph(`Nomor ${reportNumber(report)}, tanggal ${formatDate(report.issuedOn)}`),
    paragraph(`${person.name}, untuk jabatan ${target.name}`, STYLE.strong),
    paragraph("Rahasia. Memuat data pribadi; hanya untuk yang berwenang.", STYLE.small),
    ...revocationRows(report),
  ];
}

function revocationRows({ revocation }: FinalReport): readonly Row[] {
  if (!revocation) return [];
  const { on, reason, isReopened } = revocation;
  const what = isReopened
    ? `Hasil ini tidak berlaku lagi sejak ${formatDate(on)}: kegiatannya dibuka kembali untuk diperbaiki.`
    : `Hasil ini dicabut pada ${formatDate(on)} dan tidak dapat dipakai.`;
  return [
    { ...paragraph(stampOf(revocation), STYLE.stamp), before: 12, keepsNext: true },
    paragraph(`${what} Alasan: ${reason}`, STYLE.critical),
  ];
}

/** What every page of a report says that does not hold. */
export function stampOf({ isReopened }: NonNullable<FinalReport["revocation"]>): string {
  return isReopened ? "TIDAK BERLAKU LAGI" : "DICABUT";
}

/** Number, person, purpose and target, as frozen with the result. */
export function identityRows(report: FinalReport): readonly Row[] {
  const { event, person, target, standard } = report.content;
  const field = person.educationField === "" ? "" : `, ${person.educationField}`;
  return [
    heading(2, "Identitas"),
    ...termRows([
      ["Nama", person.name],
      [`NIP (${EMPLOYMENT_LABEL[person.employment]})`, formatNip(normaliseNip(person.nip))],
      ["Pangkat, golongan", rankName(person.rank)],
      ["Pendidikan", `${EDUCATION_LABEL[person.education]}${field}`],
      ["Jabatan saat ini", `${person.currentPosition}, ${person.unit}`],
      ["Jabatan target", targetText(target)],
      ["Standar kompetensi", `${standard.regulation}, ${standard.annex}`],
      ["Tujuan penilaian", EVENT_PURPOSE_LABEL[event.purpose]],
      ["Kegiatan", event.name],
      ...reuseTerms(report.content),
      ["Tanggal penilaian", `${formatDate(event.startsOn)} sampai ${formatDate(event.endsOn)}`],
      ["Tanggal hasil akhir", formatDate(report.issuedOn)],
      ["Berlaku sampai", formatDate(report.validUntil)],
    ]),
  ];
}

/** Levels that were not found in this event say where they come from. */
function reuseTerms({ reusedFrom }: FinalContent): readonly (readonly [string, string])[] {
  if (!reusedFrom) return [];
  const { event, target, issuedOn, contentHash } = reusedFrom;
  return [
    [
      "Level diambil dari",
      `${event}, untuk ${target}, ditetapkan ${formatDate(issuedOn)}, sidik ${shortHash(contentHash)}`,
    ],
  ];
}

/** With its tier, where the name does not say it already: a standard for all Pengawas is called "Pengawas". */
export function targetText({ name, tier }: Pick<FinalContent["target"], "name" | "tier">): string {
  const tierText = tierName(tier);
  return name.toLowerCase().includes(tierText.toLowerCase()) ? name : `${name} (${tierText})`;
}

function tierName(tier: string): string {
  return (POSITION_TIER_LABEL as Readonly<Record<string, string>>)[tier] ?? tier;
}

/** How it was assessed and by whom, against what, and on what legal basis. */
export function methodRows({ content, scheme }: FinalReport): readonly Row[] {
  const { schemeName, standard, instruments, assessors } = content;
  return [
    heading(2, "Metode dan dasar hukum"),
    paragraph(METHOD),
    ...termRows([
      ["Instrumen", instruments.join("; ") || NOBODY],
      ["Asesor", assessors.join("; ") || NOBODY],
      ...unsentTerms(content),
      ["Dasar standar", `${standard.regulation}, ${standard.annex}`],
      ["Skema penilaian", schemeName],
      ["Dasar skema", scheme.legalBasis],
      ...schemeRules(scheme),
    ]),
    ...(scheme.verificationNote === "" ? [] : [paragraph(scheme.verificationNote, STYLE.small)]),
  ];
}

/** What the result was made without, and why; nothing where every sheet was sent. */
function unsentTerms({ unsent }: FinalContent): readonly (readonly [string, string])[] {
  if (!unsent) return [];
  const why = unsent.reason === "" ? "" : ` Integrasi dibuka dengan alasan: ${unsent.reason}`;
  const { count, assigned, sheets = [] } = unsent;
  const which = sheets.map(({ instrument, assessor }) => `${instrument} (${assessor})`).join("; ");
  const counted = endSentence(`${count} dari ${assigned} lembar${which && `: ${which}`}`);
  return [["Lembar tidak terkirim", `${counted}${why}`]];
}

import type { ImportFinding, ImportResult } from "@/lib/importer/draft";
import { importRegulation } from "@/lib/importer/import";

// A regulation with one annex and no more, so that a test reads as what it is about.

const HEADING = "PERATURAN BUPATI CONTOH\nNOMOR 7 TAHUN 2025\nTENTANG\nSTANDAR KOMPETENSI JABATAN\n";

export const importAnnex = (annex: string, label = "LAMPIRAN"): ImportResult =>
  importRegulation(`${HEADING}BUPATI CONTOH,\n${label}\n${HEADING}\n${annex}`);

export const FORM_LABELS = "Kelompok Jabatan : Pengawas\nUrusan Pemerintahan : Sosial\nKode Jabatan : 1.2\n";
export const formNamed = (name: string): string =>
  `Nama Jabatan : ${name}\n${FORM_LABELS}Ikhtisar Jabatan : Memimpin seksi.\n`;

export const COLUMNS = "Kompetensi\tLevel\tDeskripsi\tIndikator Kompetensi\n";
export const TABLE = `${COLUMNS}A. Manajerial\t\t\t
1. Integritas\t2\tMampu jujur.\t2.1 Satu; 2.2 Dua.
B. Sosial Kultural\t\t\t
2. Perekat Bangsa\t2\tMampu rukun.\t2.1 Tiga; 2.2 Empat.
`;

/** "M 1 Integritas 2: Satu; | Dua." */
export function rowsIn({ standards }: ImportResult, at = 0): readonly string[] {
  return (standards[at]?.competencies ?? []).map(({ kind, ordinal, name, level, indicators }) => {
    const head = [kind.charAt(0), ordinal.value ?? "-", name.value, level?.value ?? "-"].join(" ");
    return `${head}: ${indicators.map(({ text }) => text.value).join(" | ")}`;
  });
}

/** "TRAINING Teknis: Diklat A = USEFUL" */
export function requirementsOf({ standards }: ImportResult, at = 0): readonly string[] {
  return (standards[at]?.requirements ?? []).map(({ category, label, text, importance }) =>
    [category, label?.value ?? "-", ":", text.value, "=", importance?.value ?? "-"].join(" ").replace(" :", ":"),
  );
}

export function toldOf({ findings }: ImportResult, kind: ImportFinding["kind"]): readonly string[] {
  return findings.filter((finding) => finding.kind === kind).map(({ severity, found }) => `${severity} ${found}`);
}

import { docxOfText } from "./docx";

const COMPETENCIES = [
  "Integritas",
  "Kerjasama",
  "Komunikasi",
  "Orientasi pada Hasil",
  "Pelayanan Publik",
  "Pengembangan Diri dan Orang Lain",
  "Mengelola Perubahan",
  "Pengambilan Keputusan",
  "Perekat Bangsa",
] as const;

function row(ordinal: number, name: string, level = 3): string {
  const indicators = `${3}.1 Memahami ${name.toLowerCase()}; ${3}.2 Menerapkan dalam tugas; ${3}.3 Mendorong rekan kerja.`;
  return `| ${ordinal} | ${name} | ${level} | Mampu menunjukkan ${name.toLowerCase()} dalam tugas. | ${indicators} |`;
}

function position(name: string, code: string, rows: readonly string[]): string {
  return `STANDAR KOMPETENSI JABATAN
Nama Jabatan : ${name}
Kelompok Jabatan : Administrator
Urusan Pemerintahan : Umum
Kode Jabatan : ${code}
Ikhtisar Jabatan
Memimpin dan membina pelaksanaan tugas sesuai ketentuan.
| No | Kompetensi | Level | Deskripsi | Indikator |
| --- | --- | --- | --- | --- |
| A. Manajerial | | | | |
${rows.slice(0, -1).join("\n")}
| B. Sosial Kultural | | | | |
${rows.at(-1)}`;
}

/**
 * An invented regulation as OCR gives it, "Perbup Purwakarta 50 Tahun 2026", which revokes 213/2020: it has a position that
 * is in force today (Administrator), and a new one. Five errors are planted: a competency without a name, a level that differs from the indicator codes, a misspelt competency, a number
 * glued to a word, and a row that is lost (Pelayanan Publik of the first position).
 */
export function perbup50(number = 50): string {
  const clean = COMPETENCIES.map((name, at) => row(at + 1, name));
  const damaged = clean
    .map((line, at) => {
      if (at === 0) return line.replace("| Integritas |", "| |");
      if (at === 1) return line.replace("| 3 | Mampu", "| 4 | Mampu");
      if (at === 2) return line.replace("| Komunikasi |", "| Komunikosi |");
      if (at === 3) return line.replace("dalam tugas. |", "pada 2tahapan tugas. |");
      return line;
    })
    .filter((_, at) => at !== 4);
  return `BUPATI PURWAKARTA
PROVINSI JAWA BARAT
PERATURAN BUPATI PURWAKARTA
NOMOR ${number} TAHUN 2026
TENTANG
STANDAR KOMPETENSI JABATAN ADMINISTRATOR
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI PURWAKARTA,
Menimbang : a. bahwa standar kompetensi jabatan perlu disesuaikan;
Mengingat : 1. Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG STANDAR KOMPETENSI JABATAN ADMINISTRATOR.
Pasal 1
Peraturan ini mengatur standar kompetensi jabatan administrator.
Pasal 2
Pada saat Peraturan Bupati ini mulai berlaku, Peraturan Bupati Purwakarta Nomor 213 Tahun 2020 tentang Standar Kompetensi dicabut dan dinyatakan tidak berlaku.
Pasal 3
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Purwakarta
pada tanggal 2 November 2026
BUPATI PURWAKARTA,
BUDI SANTOSA
LAMPIRAN
${position("Jabatan Administrator", "1.01", damaged)}
- 2 -
${position("Kepala Bagian Hukum", "1.02", clean)}
`;
}

/** The same regulation as somebody wrote it in Word, its rows in tables. */
export function perbup50Docx(): Buffer {
  const lines = perbup50()
    .split("\n")
    .filter((line) => !line.startsWith("| ---"))
    .map((line) => (line.startsWith("|") ? cellsOf(line).join("\t") : line));
  return Buffer.from(docxOfText(lines.join("\n")));
}

function cellsOf(row: string): readonly string[] {
  return row
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
}

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { startImport } from "@/lib/imports/commands";
import { readImport } from "@/lib/imports/work-commands";

/**
 * An invented regulation as OCR gives it, with planted errors: a competency without a name, a level that differs from the
 * indicator codes, a misspelt name, a footer of the scan, a glued number.
 *
 * @param number of the regulation
 * @param name of its first position
 */
export function inventedRegulation(number: string | number, name = "Kepala Bidang Uji"): string {
  return `PERATURAN BUPATI CONTOH
NOMOR ${number} TAHUN 2026
TENTANG
STANDAR KOMPETENSI JABATAN ADMINISTRATOR
BUPATI CONTOH,
Menimbang : a. bahwa perlu menetapkan standar;
Mengingat : 1. Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG STANDAR KOMPETENSI JABATAN ADMINISTRATOR.
Pasal 1
Peraturan ini mengatur standar kompetensi.
Pasal 2
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Ditetapkan di Contoh
pada tanggal 2 November 2026
BUPATI CONTOH,
BUDI
LAMPIRAN
STANDAR KOMPETENSI JABATAN
Nama Jabatan : ${name}
Kelompok Jabatan : Administrator
Urusan Pemerintahan : Umum
Kode Jabatan : 1.2
Ikhtisar Jabatan
Memimpin bidang dan membina pegawai.
| No | Kompetensi | Level | Deskripsi | Indikator |
| --- | --- | --- | --- | --- |
| A. Manajerial | | | | |
| 1 | | 3 | Mampu menjaga integritas. | 3.1 Jujur; 3.2 Taat; 3.3 Teguh. |
| 2 | Kerjasama | 4 | Mampu bekerja sama. | 3.1 Berbagi; 3.2 Menolong; 3.3 Mengajak. |
- 12 -
| 3 | Komunikosi | 3 | Mampu berkomunikasi. | 3.1 Jelas; 3.2 Ringkas; 3.3 Terbuka. |
| 4 | Orientasi pada Hasil | 3 | Mampu mencapai 2hasil. | 3.1 Tepat; 3.2 Cepat; 3.3 Hemat. |
Nama Jabatan : Sekretaris Dinas Uji
Kelompok Jabatan : Administrator
Urusan Pemerintahan : Umum
Kode Jabatan : 1.3
Ikhtisar Jabatan
Memimpin sekretariat.
| No | Kompetensi | Level | Deskripsi | Indikator |
| --- | --- | --- | --- | --- |
| A. Manajerial | | | | |
| 1 | Integritas | 3 | Mampu menjaga integritas. | 3.1 Jujur; 3.2 Taat; 3.3 Teguh. |
| 2 | Kerjasama | 3 | Mampu bekerja sama. | 3.1 Berbagi; 3.2 Menolong; 3.3 Mengajak. |
`;
}

/** An import whose text has been read. */
export async function givenImport(
  admin: Viewer,
  institutionId: string,
  text: string,
): Promise<{ readonly id: string }> {
  const handedIn = await startImport(admin, { institutionId, fileName: "naskah-uji.txt", text });
  await readImport(handedIn.id, () => Promise.resolve(true));
  // As the worker leaves it: nobody takes it up again.
  const { jobId } = await db.importSession.findUniqueOrThrow({ where: { id: handedIn.id }, select: { jobId: true } });
  await db.job.update({ where: { id: jobId }, data: { status: "DONE", completed: 3, finishedAt: new Date() } });
  return handedIn;
}

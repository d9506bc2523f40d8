import type { GridColumn } from "@/lib/core/grid-layout";
import type { PersonInput } from "@/lib/people/schema";

export type ColumnKey = keyof PersonInput | "targetPosition";

export type Column = GridColumn<ColumnKey> & { readonly examples: readonly [string, string] };

/** What an import reads, in the order of the template. */
export const COLUMNS: readonly Column[] = [
  {
    key: "nip",
    title: "NIP",
    aliases: ["Nomor Induk Pegawai", "NI PPPK", "NIP/NI PPPK"],
    help: "18 angka, boleh dengan spasi. Format kolom harus Teks: Excel mengubah angka terakhir dari bilangan sepanjang ini.",
    examples: ["19850412 201001 2 998", "19900817 202321 1 998"],
    width: 26,
    isText: true,
  },
  {
    key: "employment",
    title: "Status Kepegawaian",
    aliases: ["Status", "Status Pegawai", "Jenis Pegawai"],
    help: "PNS atau PPPK.",
    examples: ["PNS", "PPPK"],
    width: 20,
  },
  {
    key: "name",
    title: "Nama Lengkap",
    aliases: ["Nama", "Nama Pegawai", "Nama Lengkap dan Gelar", "Nama Peserta"],
    help: "Nama dengan gelar, paling panjang 200 karakter.",
    examples: ["Contoh Satu, S.Sos., M.AP.", "Contoh Dua, S.Kom."],
    width: 32,
  },
  {
    key: "sex",
    title: "Jenis Kelamin",
    aliases: ["JK", "L/P", "Kelamin"],
    optional: true,
    help: "Laki-laki atau Perempuan; boleh L atau P. PNS: boleh kosong, dibaca dari NIP.",
    examples: ["Perempuan", "Laki-laki"],
    width: 15,
  },
  {
    key: "birthDate",
    title: "Tanggal Lahir",
    aliases: ["Tgl Lahir", "Tgl. Lahir"],
    optional: true,
    help: "Tanggal Excel, atau hari/bulan/tahun: 31/12/1985, 31-12-1985, 31 Des 1985, 1985-12-31. PNS: boleh kosong, dibaca dari NIP.",
    examples: ["12/04/1985", "17 Agustus 1990"],
    width: 18,
  },
  {
    key: "rank",
    title: "Golongan",
    aliases: ["Gol", "Golongan Ruang", "Gol/Ruang", "Pangkat/Golongan", "Pangkat dan Golongan", "Pangkat/Gol"],
    help: "PNS: I/a sampai dengan IV/e, boleh dengan pangkat, misalnya Pembina (IV/a). PPPK: I sampai dengan XVII.",
    examples: ["Pembina (IV/a)", "IX"],
    width: 24,
  },
  {
    key: "education",
    title: "Pendidikan Terakhir",
    aliases: ["Pendidikan", "Jenjang Pendidikan"],
    help: "SD, SMP, SMA, D1, D2, D3, D4, S1, S2, atau S3.",
    examples: ["S2", "S1"],
    width: 20,
  },
  {
    key: "educationField",
    title: "Bidang Ilmu",
    aliases: ["Jurusan", "Program Studi", "Bidang Studi"],
    optional: true,
    help: "Boleh kosong.",
    examples: ["Administrasi Publik", ""],
    width: 24,
  },
  {
    key: "unit",
    title: "Unit Kerja",
    aliases: ["Unit", "Perangkat Daerah", "OPD", "SKPD", "Satuan Kerja"],
    help: "Paling panjang 200 karakter.",
    examples: ["Dinas Pendidikan", "Dinas Komunikasi dan Informatika"],
    width: 32,
  },
  {
    key: "currentPosition",
    title: "Jabatan Saat Ini",
    aliases: ["Jabatan Sekarang", "Jabatan"],
    help: "Paling panjang 200 karakter.",
    examples: ["Kepala Bidang", "Pranata Komputer Ahli Pertama"],
    width: 30,
  },
  {
    key: "targetPosition",
    title: "Jabatan Target",
    aliases: ["Jabatan yang Dituju", "Jabatan Tujuan", "Target Jabatan"],
    help: "Nama persis seperti pada lembar Jabatan target, atau kodenya.",
    examples: ["", ""],
    width: 32,
  },
  {
    key: "experienceYears",
    title: "Lama Pengalaman Kerja (Tahun)",
    aliases: ["Lama Pengalaman Kerja", "Pengalaman Kerja", "Pengalaman Kerja (Tahun)", "Masa Kerja (Tahun)"],
    optional: true,
    help: "Bilangan bulat, 0 sampai 60. Boleh kosong: persyaratan pengalaman lalu diperiksa dengan dokumen.",
    examples: ["14", ""],
    width: 28,
  },
];

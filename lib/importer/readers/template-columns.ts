import { plain } from "../words";

export type TemplateKey =
  | "name"
  | "group"
  | "affair"
  | "code"
  | "summary"
  | "section"
  | "number"
  | "subject"
  | "level"
  | "detail"
  | "text"
  | "importance";

export type TemplateColumn = {
  readonly key: TemplateKey;
  readonly title: string;
  /** What to write, for the second sheet. */
  readonly help: string;
  /** In characters. */
  readonly width: number;
  /** The file cannot be read without it. */
  readonly isNeeded?: true;
};

/** A row for each indicator of a competency and each requirement; what a row leaves empty is as in the row above. */
export const TEMPLATE_COLUMNS: readonly TemplateColumn[] = [
  {
    key: "name",
    title: "Nama Jabatan",
    help: "Tulis pada baris pertama tiap jabatan; kosong berarti jabatan yang sama dengan baris di atasnya.",
    width: 32,
    isNeeded: true,
  },
  { key: "group", title: "Kelompok Jabatan", help: "Pada baris pertama tiap jabatan.", width: 24 },
  { key: "affair", title: "Urusan Pemerintahan", help: "Pada baris pertama tiap jabatan.", width: 24 },
  { key: "code", title: "Kode Jabatan", help: "Pada baris pertama tiap jabatan.", width: 16 },
  { key: "summary", title: "Ikhtisar Jabatan", help: "Pada baris pertama tiap jabatan.", width: 40 },
  {
    key: "section",
    title: "Bagian",
    help: "Manajerial, Sosial Kultural, Teknis atau Persyaratan; kosong berarti bagian yang sama.",
    width: 18,
    isNeeded: true,
  },
  { key: "number", title: "Nomor", help: "Nomor kompetensi atau persyaratan seperti pada peraturan.", width: 8 },
  {
    key: "subject",
    title: "Kompetensi atau Jenis Persyaratan",
    help: "Kosong berarti indikator berikutnya dari kompetensi di atasnya. Pernyataan teknis tanpa level juga ditulis di sini.",
    width: 32,
    isNeeded: true,
  },
  { key: "level", title: "Level", help: "1 sampai dengan 5, pada baris pertama tiap kompetensi.", width: 8 },
  {
    key: "detail",
    title: "Deskripsi atau Rincian Persyaratan",
    help: "Deskripsi kompetensi, atau rincian jenis persyaratan, misalnya 1. Jenjang.",
    width: 44,
  },
  {
    key: "text",
    title: "Indikator atau Uraian Persyaratan",
    help: "Satu indikator dengan kodenya, misalnya 4.1. …; atau uraian persyaratan.",
    width: 60,
    isNeeded: true,
  },
  { key: "importance", title: "Pentingnya", help: "Untuk persyaratan: Mutlak, Penting atau Perlu.", width: 14 },
];

/** The regulation itself, for the first sheet: what to fill in, an example, and what it is for. */
export const TEMPLATE_HEAD = [
  ["Peraturan", "PERATURAN BUPATI CONTOH", "Jenis peraturan dan nama daerahnya."],
  ["Nomor", "7", ""],
  ["Tahun", "2025", ""],
  ["Tentang", "STANDAR KOMPETENSI JABATAN ADMINISTRATOR", ""],
  ["Ditetapkan oleh", "BUPATI CONTOH", "Pejabat pada kepala peraturan."],
  ["Ditetapkan di", "Contoh", ""],
  ["Tanggal ditetapkan", "2 Januari 2025", ""],
  ["Diundangkan di", "Contoh", ""],
  ["Tanggal diundangkan", "3 Januari 2025", "Peraturan berlaku sejak tanggal ini."],
] as const;
export const HEAD_SHEET = "Peraturan";
export const ROWS_SHEET = "Standar";
export const HELP_SHEET = "Petunjuk";

/** Positions of this name are examples of the template and left out. */
export const EXAMPLE = /^\(contoh\)/i;

export const TEMPLATE_EXAMPLES: readonly (readonly string[])[] = [
  [
    "(Contoh) Kepala Bagian Umum",
    "Administrator",
    "Kesekretariatan",
    "",
    "Memimpin pelaksanaan tugas bagian umum.",
    "Manajerial",
    "1",
    "Integritas",
    "3",
    "Mampu memastikan, menanamkan keyakinan bersama agar anggota yang dipimpin bertindak sesuai nilai, norma, dan etika organisasi",
    "3.1. Memastikan anggota yang dipimpin bertindak sesuai dengan nilai, norma, dan etika organisasi;",
    "",
  ],
  ["", "", "", "", "", "", "", "", "", "", "3.2. Mampu memberi apresiasi dan teguran bagi anggota yang dipimpin;", ""],
  [
    "",
    "",
    "",
    "",
    "",
    "Sosial Kultural",
    "9",
    "Perekat Bangsa",
    "3",
    "Aktif mengembangkan sikap saling menghargai",
    "3.1. Menunjukkan sikap saling menghargai;",
    "",
  ],
  [
    "",
    "",
    "",
    "",
    "",
    "Teknis",
    "10",
    "Pengelolaan Kepegawaian",
    "3",
    "Mampu menyusun kebijakan pengelolaan kepegawaian",
    "3.1. Menyusun pedoman pengelolaan kepegawaian;",
    "",
  ],
  ["", "", "", "", "", "Persyaratan", "", "Pendidikan", "", "1. Jenjang", "Sarjana / Diploma IV", "Mutlak"],
  ["", "", "", "", "", "", "", "", "", "2. Bidang Ilmu", "Administrasi", "Penting"],
  ["", "", "", "", "", "", "", "Pangkat", "", "", "Penata Tingkat I (III/d)", "Mutlak"],
];

const KEYS = new Map(TEMPLATE_COLUMNS.map(({ title, key }) => [plain(title), key]));

/** Which column of the template a heading names, whatever its case and punctuation. */
export function templateKeyOf(heading: string): TemplateKey | undefined {
  return KEYS.get(plain(heading.slice(0, 100)));
}

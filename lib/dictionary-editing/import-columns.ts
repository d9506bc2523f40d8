import type { GridColumn } from "@/lib/core/grid-layout";

export type ColumnKey =
  "code" | "name" | "kind" | "definition" | "aliases" | "level" | "description" | "indicators" | "source";

export type Column = GridColumn<ColumnKey> & { readonly examples: readonly [string, string] };

/** What an import of the dictionary reads, in the order of the template: one row for each level of a competency. */
export const COLUMNS: readonly Column[] = [
  {
    key: "code",
    title: "Kode",
    aliases: ["Kode Kompetensi"],
    optional: true,
    help: "Huruf kecil, angka dan tanda hubung. Kosongkan agar dikenali atau dibuat dari nama.",
    examples: ["contoh-pelayanan-perpustakaan", "contoh-pelayanan-perpustakaan"],
    width: 32,
  },
  {
    key: "name",
    title: "Nama Kompetensi",
    aliases: ["Nama", "Kompetensi"],
    help: "Nama atau salah satu nama lainnya, paling panjang 300 karakter.",
    examples: ["Contoh Pelayanan Perpustakaan", "Contoh Pelayanan Perpustakaan"],
    width: 34,
  },
  {
    key: "kind",
    title: "Jenis",
    aliases: ["Jenis Kompetensi", "Rumpun"],
    help: "Manajerial, Sosial Kultural, atau Teknis.",
    examples: ["Teknis", "Teknis"],
    width: 18,
  },
  {
    key: "definition",
    title: "Definisi",
    aliases: ["Pengertian"],
    optional: true,
    help: "Cukup pada satu baris tiap kompetensi. Kosong berarti tidak diubah.",
    examples: ["Kemampuan melayani pemustaka.", ""],
    width: 50,
  },
  {
    key: "aliases",
    title: "Nama Lain",
    aliases: ["Alias", "Sebutan Lain"],
    optional: true,
    help: "Dipisahkan titik koma. Ditambahkan pada yang sudah ada.",
    examples: ["Layanan Pustaka; Pelayanan Pemustaka", ""],
    width: 34,
  },
  {
    key: "level",
    title: "Level",
    aliases: ["Tingkat"],
    optional: true,
    help: "1 sampai 5. Kosongkan bila baris ini hanya memuat entri tanpa teks level.",
    examples: ["1", "2"],
    width: 10,
  },
  {
    key: "description",
    title: "Uraian Level",
    aliases: ["Uraian", "Deskripsi", "Deskripsi Level"],
    optional: true,
    help: "Wajib bila kolom Level diisi.",
    examples: ["Memahami tata cara pelayanan.", "Mampu melayani sesuai pedoman."],
    width: 50,
  },
  {
    key: "indicators",
    title: "Indikator Perilaku",
    aliases: ["Indikator"],
    optional: true,
    help: "Satu indikator tiap baris di dalam sel (Alt+Enter).",
    examples: ["Menyebutkan jam layanan.\nMenjelaskan aturan peminjaman.", "Melayani peminjaman."],
    width: 50,
  },
  {
    key: "source",
    title: "Sumber",
    aliases: ["Sumber Teks", "Dasar"],
    optional: true,
    help: "Peraturan atau kamus asal teks level. Wajib bila kolom Level diisi.",
    examples: ["Kamus contoh 2026", "Kamus contoh 2026"],
    width: 30,
  },
];

/** The example of the template: sending it unchanged is a slip, not a competency. */
export const EXAMPLE_CODE = "contoh-pelayanan-perpustakaan";

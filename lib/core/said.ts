import type { Route } from "next";

/** What was done, as the page says that one lands at. */
export const SAYINGS = {
  tersimpan: "Tersimpan.",
  "alamat-baru": "Tersimpan. Alamat halaman ini mengikuti isian yang baru.",
  "pakai-tersimpan": "Isian Anda dibuang; yang tampil sekarang adalah yang tersimpan.",
  "peraturan-dibuat": "Rancangan peraturan dibuat. Sekarang tambahkan standarnya.",
  "peraturan-dihapus": "Rancangan peraturan dihapus.",
  "standar-dibuat": "Rancangan standar dibuat. Sekarang sunting isinya.",
  "standar-dihapus": "Rancangan standar dihapus.",
  "pasal-dihapus": "Pasal dihapus dari rancangan.",
  dikirim: "Rancangan dikirim dan menunggu verifikator.",
  dikembalikan: "Rancangan dikembalikan kepada penyusunnya.",
  "ditarik-kembali": "Pengiriman ditarik kembali; rancangan dapat diubah lagi.",
  terbit: "Peraturan ini sudah terbit.",
  "penerbitan-ditarik": "Penerbitan ditarik; peraturan ini kembali menjadi rancangan.",
  "entri-dibuat": "Kompetensi ditambahkan ke kamus.",
  "entri-dihapus": "Entri dihapus dari kamus.",
  "skema-dibuat": "Skema penilaian ditambahkan.",
  "skema-ditarik": "Versi skema ditarik.",
  "koreksi-dibuat": "Koreksi salinan dibuat, dengan isi versi yang berlaku. Sekarang betulkan yang keliru.",
  "koreksi-batang-tubuh-dibuat": "Koreksi salinan dibuat. Sekarang betulkan bagian yang keliru.",
  "koreksi-dihapus": "Koreksi salinan dihapus.",
  "koreksi-dikirim": "Koreksi salinan dikirim dan menunggu verifikator.",
  "koreksi-dikembalikan": "Koreksi salinan dikembalikan kepada penyusunnya.",
  "koreksi-ditarik-kembali": "Pengiriman koreksi salinan ditarik kembali; koreksinya dapat diubah lagi.",
  "koreksi-terbit": "Koreksi salinan sudah terbit.",
  "koreksi-ditarik": "Penerbitan koreksi salinan ditarik; koreksinya kembali menjadi rancangan.",
  "akun-ditutup": "Akun ditutup.",
  "akun-dibuka": "Akun dibuka kembali.",
} as const;

export type Saying = keyof typeof SAYINGS;

/** In the address of the page: without scripts too it says what was done. */
export const SAID = "kabar";

/** The address, which says what was done. */
export function saying(address: string, said: Saying): Route {
  const [path, query = ""] = address.split("?");
  const params = new URLSearchParams(query);
  params.set(SAID, said);
  return `${path}?${params}` as Route;
}

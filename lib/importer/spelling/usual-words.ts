import { REGULATION_WORDS } from "./regulation-words";

// Words of regulations that are one slip away from another usual word, or that grew together in official spelling: rare in
// one document, they are still what was meant. Written by hand; a wrong warning costs a reader more than a missing one.
const USUAL = new Set(
  `angka antar bagan bahan balik banding baik beban bekerjasama benar berat besar bidang bina bulan cara catat cepat cipta
  daerah dana dapat dasar data dewan diri dokter ekonomi fisik guna habis hari hasil hutan ilmu inti isi izin jabat jalan
  jasa jenis kalau kali kamar kasus kata kebun kelas kerja kerjasama kode kota kuasa lahan lain laku lalu laut layak lintas
  makna malam masa massa masuk melalui memadai memahami membina menerapkan menetapkan mengolah mengelola mengatur mengukur
  menilai menjaga menyusun minat mitra modal muda mutu nama negara negeri nilai norma normal obat orang padat pangan pantau
  pasal pasar pasti pelaksana pelaku pelatih pemerintah pemuda penata pengawas penilai penyusun penyuluh peran perintah peserta pola
  potensi praktik praktis program pusat putus ragam rakyat rapat rasa rawan rencana resmi ruang rumah rutin saat sama saran
  sarana satu sehat sektor serta sesuai siap sidang sifat singkat sistem siswa sosial staf strategi strategis suku sumbangan sumber
  swasta tahan tahap tahun tanah tata tegas teknik teknis tepat terhadap tertib tetap timbul tindak tingkat tokoh tugas
  tunjuk umum umur unit upaya urusan usaha usia wajib waktu warga wilayah`.split(/\s+/),
);
/** What official Indonesian adds behind a word. */
const ENDING = /(?:kan|an|nya|i)$/;

/** What official Indonesian writes together with the word behind it: "antarwarga", "pascabencana". */
const BOUND = /^(?:antar|pasca|pra|non|multi|sub|swa|anti)(?=\p{L}{4})/u;

/** Whether a rare word is a word of its own: as it stands, with an ending, or with a bound form before it. */
export function isUsualWord(word: string): boolean {
  if (isKnownWord(word) || (word.length > 6 && USUAL.has(word.replace(ENDING, "")))) return true;
  const behind = word.replace(BOUND, "");
  return behind !== word && isKnownWord(behind);
}

/** Whether a word is known as it stands. */
export function isKnownWord(word: string): boolean {
  return USUAL.has(word) || REGULATION_WORDS.has(word);
}

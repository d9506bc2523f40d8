/** Something the person at the terminal can act on: an Indonesian sentence, shown without a stack trace. */
export class StartFailure extends Error {
  name = "StartFailure";
}

export function say(line = "") {
  process.stdout.write(`${line}\n`);
}

/** Runs one step and says how long it took; `work` may answer with a remark ("sudah terpasang"). */
export async function step(title, work) {
  process.stdout.write(`• ${title} … `);
  const started = performance.now();
  try {
    const remark = await work();
    const seconds = ((performance.now() - started) / 1000).toFixed(1).replace(".", ",");
    say(typeof remark === "string" ? `${remark} (${seconds} d)` : `selesai (${seconds} d)`);
  } catch (error) {
    say("gagal");
    throw error;
  }
}

/** The outermost call of a script: failures become a sentence and a non-zero exit code. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`\n${explain(error)}\n`);
    process.exitCode = 1;
  }
  // The migration engine leaves a timer of ten seconds behind.
  process.exit();
}

const BY_CODE = {
  ENOSPC: "Ruang penyimpanan habis. Kosongkan ruang, lalu jalankan kembali.",
  EDQUOT: "Kuota penyimpanan habis. Kosongkan ruang, lalu jalankan kembali.",
  EROFS: "Folder proyek hanya dapat dibaca. Pindahkan proyek ke folder yang dapat ditulis.",
  ECONNREFUSED: "Basis data tidak dapat dihubungi. Periksa apakah server PostgreSQL berjalan dan DATABASE_URL benar.",
  ENOTFOUND: "Nama server basis data tidak dikenal. Periksa DATABASE_URL.",
  ETIMEDOUT: "Server basis data tidak menjawab. Periksa jaringan dan DATABASE_URL.",
  "28P01": "Basis data menolak nama pengguna atau kata sandi. Periksa DATABASE_URL.",
  28000: "Basis data menolak pengguna ini. Periksa DATABASE_URL.",
  "3D000": "Basis data yang disebut di DATABASE_URL tidak ada. Buat basis data itu lebih dahulu.",
  53100: "Ruang penyimpanan basis data habis. Kosongkan ruang, lalu jalankan kembali.",
};

/** One or two Indonesian sentences for any error; the driver's own words only where nothing better is known. */
export function explain(error) {
  if (error instanceof StartFailure) return error.message;
  const { code, path = "berkas proyek", message = String(error) } = error ?? {};
  if (code === "EACCES" || code === "EPERM") {
    return `Tidak ada izin untuk mengakses ${path}. Periksa pemilik dan hak akses folder proyek.`;
  }
  return BY_CODE[code] ?? `Terjadi kesalahan yang tidak diduga: ${message}`;
}

/** What goes and what stays, before anybody confirms. */
export function ErasureNotes() {
  return (
    <ul className="max-w-prose list-disc pl-6">
      <li>Dihapus: NIP, nama, tanggal lahir, pangkat, pendidikan, unit kerja dan jabatan saat ini.</li>
      <li>Dihapus: semua catatan bukti dan pengamatan, alasan, pendapat berbeda, saran, dan berkas laporannya.</li>
      <li>Tetap ada: level, nilai dan kategori tanpa nama, agar rekap kegiatan tidak berubah.</li>
      <li>Halaman periksa laporan menjawab bahwa datanya telah dihapus.</li>
      <li>
        Kegiatan yang diikutinya tidak dapat dikembalikan ke tahap sebelumnya lagi, juga untuk memperbaiki hasil peserta
        lain di dalamnya.
      </li>
      <li>Penghapusan tidak dapat dibatalkan. Ekspor dahulu bila datanya masih diperlukan.</li>
    </ul>
  );
}

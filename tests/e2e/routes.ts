export type Route = {
  /** The file under app/ that answers, checked by tests/architecture/route-coverage.test.ts. */
  readonly page: `app/${string}page.tsx`;
  /** An address that shows it with the seeds' data; `{openSheet}` and the like are ids of tests/support/create-world.ts. */
  readonly path: string;
  /** Who looks at it; left out for pages that need no sign-in. */
  readonly as?: "admin" | "verifier" | "hr" | "assessor" | "otherAssessor" | "auditor";
};

/** Every page of the portal, for the accessibility sweep. */
export const ROUTES: readonly Route[] = [
  { page: "app/admin/instansi/page.tsx", path: "/admin/instansi", as: "admin" },
  {
    page: "app/admin/standar/peraturan/[slug]/mengikuti/page.tsx",
    path: "/admin/standar/peraturan/perbup-purwakarta-901-2031/mengikuti",
    as: "admin",
  },
  { page: "app/admin/kamus/page.tsx", path: "/admin/kamus", as: "admin" },
  { page: "app/admin/kamus/baru/page.tsx", path: "/admin/kamus/baru", as: "admin" },
  { page: "app/admin/kamus/impor/page.tsx", path: "/admin/kamus/impor", as: "admin" },
  { page: "app/admin/kamus/entri/[kode]/page.tsx", path: "/admin/kamus/entri/integritas", as: "admin" },
  { page: "app/akun/page.tsx", path: "/akun", as: "hr" },
  { page: "app/masuk/page.tsx", path: "/masuk" },
  {
    page: "app/bandingkan/page.tsx",
    path: "/bandingkan?a=purwakarta/administrator&b=purwakarta/pengawas",
  },
  {
    page: "app/bandingkan/page.tsx",
    path: "/bandingkan?a=kabupaten-uji-riwayat/sekretaris-daerah&per_a=kemarin&b=purwakarta/pengawas&hanya=beda",
  },
  {
    page: "app/bandingkan/page.tsx",
    path: "/bandingkan?a=kabupaten-uji-riwayat/sekretaris-daerah@1&b=kabupaten-uji-riwayat/sekretaris-daerah@3&hanya=beda",
  },
  { page: "app/kompetensi/page.tsx", path: "/kompetensi" },
  { page: "app/kompetensi/page.tsx", path: "/kompetensi?per=1990-01-01" },
  { page: "app/page.tsx", path: "/?per=2021-05-01" },
  { page: "app/jabatan/page.tsx", path: "/jabatan?per=1990-01-01&level=9" },
  { page: "app/kompetensi/[code]/page.tsx", path: "/kompetensi/integritas" },
  { page: "app/penilaian/page.tsx", path: "/penilaian", as: "assessor" },
  { page: "app/penilaian/[sheet]/page.tsx", path: "/penilaian/{openSheet}", as: "assessor" },
  { page: "app/penilaian/[sheet]/page.tsx", path: "/penilaian/{submittedSheet}", as: "otherAssessor" },
  { page: "app/penilaian/[sheet]/hasil/page.tsx", path: "/penilaian/{submittedSheet}/hasil", as: "otherAssessor" },
  { page: "app/kegiatan/page.tsx", path: "/kegiatan", as: "hr" },
  { page: "app/kegiatan/baru/page.tsx", path: "/kegiatan/baru", as: "hr" },
  { page: "app/kegiatan/baru/page.tsx", path: "/kegiatan/baru?dari={preparedEvent}", as: "hr" },
  { page: "app/kegiatan/[kegiatan]/page.tsx", path: "/kegiatan/{preparedEvent}", as: "hr" },
  { page: "app/kegiatan/[kegiatan]/page.tsx", path: "/kegiatan/{event}", as: "hr" },
  { page: "app/kegiatan/[kegiatan]/ubah/page.tsx", path: "/kegiatan/{preparedEvent}/ubah", as: "hr" },
  {
    page: "app/kegiatan/[kegiatan]/peserta/tambah/page.tsx",
    path: "/kegiatan/{preparedEvent}/peserta/tambah",
    as: "hr",
  },
  {
    page: "app/kegiatan/[kegiatan]/peserta/impor/page.tsx",
    path: "/kegiatan/{preparedEvent}/peserta/impor",
    as: "hr",
  },
  {
    page: "app/kegiatan/[kegiatan]/peserta/[peserta]/page.tsx",
    path: "/kegiatan/{event}/peserta/{candidate}",
    as: "hr",
  },
  {
    page: "app/kegiatan/[kegiatan]/peserta/[peserta]/page.tsx",
    path: "/kegiatan/{finishedEvent}/peserta/{finishedCandidate}",
    as: "hr",
  },
  {
    page: "app/kegiatan/[kegiatan]/peserta/[peserta]/page.tsx",
    path: "/kegiatan/{replacedEvent}/peserta/{replacedCandidate}",
    as: "hr",
  },
  { page: "app/kegiatan/[kegiatan]/page.tsx", path: "/kegiatan/{integratingEvent}", as: "hr" },
  { page: "app/kegiatan/[kegiatan]/integrasi/page.tsx", path: "/kegiatan/{integratingEvent}/integrasi", as: "hr" },
  {
    page: "app/kegiatan/[kegiatan]/integrasi/[peserta]/page.tsx",
    path: "/kegiatan/{integratingEvent}/integrasi/{integratingCandidate}",
    as: "assessor",
  },
  {
    page: "app/kegiatan/[kegiatan]/integrasi/[peserta]/page.tsx",
    path: "/kegiatan/{finishedEvent}/integrasi/{finishedCandidate}",
    as: "hr",
  },
  {
    page: "app/kegiatan/[kegiatan]/kesepakatan/page.tsx",
    path: "/kegiatan/{finishedEvent}/kesepakatan",
    as: "assessor",
  },
  { page: "app/kegiatan/[kegiatan]/laporan/page.tsx", path: "/kegiatan/{finishedEvent}/laporan", as: "hr" },
  { page: "app/periksa/page.tsx", path: "/periksa" },
  { page: "app/periksa/[kode]/page.tsx", path: "/periksa/{checkCode}" },
  { page: "app/periksa/[kode]/page.tsx", path: "/periksa/{revokedCode}" },
  {
    page: "app/kegiatan/[kegiatan]/peserta/[peserta]/page.tsx",
    path: "/kegiatan/{finalEvent}/peserta/{finalCandidate}",
    as: "hr",
  },
  { page: "app/kegiatan/[kegiatan]/kesepakatan/page.tsx", path: "/kegiatan/{recapEvent}/kesepakatan", as: "hr" },
  { page: "app/kegiatan/[kegiatan]/kesepakatan/page.tsx", path: "/kegiatan/{event}/kesepakatan", as: "hr" },
  { page: "app/kegiatan/[kegiatan]/rekap/page.tsx", path: "/kegiatan/{recapEvent}/rekap", as: "hr" },
  { page: "app/kegiatan/[kegiatan]/rekap/page.tsx", path: "/kegiatan/{event}/rekap", as: "hr" },
  {
    page: "app/kegiatan/[kegiatan]/rekap/banding/page.tsx",
    path: "/kegiatan/{recapEvent}/rekap/banding?p={recapCandidate}&p={otherRecapCandidate}",
    as: "hr",
  },
  { page: "app/kegiatan/[kegiatan]/rekap/banding/page.tsx", path: "/kegiatan/{recapEvent}/rekap/banding", as: "hr" },
  {
    page: "app/kegiatan/[kegiatan]/peserta/[peserta]/jabatan-lain/page.tsx",
    path: "/kegiatan/{recapEvent}/peserta/{recapCandidate}/jabatan-lain",
    as: "hr",
  },
  {
    page: "app/kegiatan/[kegiatan]/peserta/[peserta]/data-pribadi/page.tsx",
    path: "/kegiatan/{finishedEvent}/peserta/{finishedCandidate}/data-pribadi",
    as: "hr",
  },
  { page: "app/kegiatan/[kegiatan]/data-pribadi/page.tsx", path: "/kegiatan/{finalEvent}/data-pribadi", as: "hr" },
  { page: "app/kegiatan/[kegiatan]/data-pribadi/page.tsx", path: "/kegiatan/{erasedEvent}/data-pribadi", as: "hr" },
  {
    page: "app/kegiatan/[kegiatan]/peserta/[peserta]/page.tsx",
    path: "/kegiatan/{erasedEvent}/peserta/{erasedCandidate}",
    as: "hr",
  },
  {
    page: "app/kegiatan/[kegiatan]/peserta/[peserta]/data-pribadi/page.tsx",
    path: "/kegiatan/{erasedEvent}/peserta/{erasedCandidate}/data-pribadi",
    as: "hr",
  },
  { page: "app/periksa/[kode]/page.tsx", path: "/periksa/{erasedCode}" },
  { page: "app/kegiatan/[kegiatan]/instrumen/page.tsx", path: "/kegiatan/{preparedEvent}/instrumen", as: "hr" },
  { page: "app/admin/page.tsx", path: "/admin", as: "admin" },
  { page: "app/admin/pengguna/page.tsx", path: "/admin/pengguna", as: "admin" },
  { page: "app/admin/pengguna/baru/page.tsx", path: "/admin/pengguna/baru", as: "admin" },
  { page: "app/admin/pengguna/[pengguna]/page.tsx", path: "/admin/pengguna/{managedUser}", as: "admin" },
  { page: "app/admin/standar/page.tsx", path: "/admin/standar", as: "admin" },
  { page: "app/admin/standar/baru/page.tsx", path: "/admin/standar/baru", as: "admin" },
  { page: "app/admin/standar/peraturan-baru/page.tsx", path: "/admin/standar/peraturan-baru", as: "admin" },
  {
    page: "app/admin/standar/peraturan/[slug]/page.tsx",
    path: "/admin/standar/peraturan/perbup-purwakarta-901-2031",
    as: "admin",
  },
  { page: "app/admin/standar/[rancangan]/page.tsx", path: "/admin/standar/{draftStandard}", as: "admin" },
  {
    page: "app/admin/standar/[rancangan]/identitas/page.tsx",
    path: "/admin/standar/{draftStandard}/identitas",
    as: "admin",
  },
  {
    page: "app/admin/standar/[rancangan]/kompetensi/[baris]/page.tsx",
    path: "/admin/standar/{draftStandard}/kompetensi/{draftCompetency}",
    as: "admin",
  },
  {
    page: "app/admin/standar/[rancangan]/persyaratan/[baris]/page.tsx",
    path: "/admin/standar/{draftStandard}/persyaratan/{draftRequirement}",
    as: "admin",
  },
  { page: "app/admin/peraturan/page.tsx", path: "/admin/peraturan", as: "verifier" },
  {
    page: "app/admin/peraturan/[peraturan]/page.tsx",
    path: "/admin/peraturan/perbup-purwakarta-901-2031",
    as: "admin",
  },
  {
    page: "app/admin/peraturan/[peraturan]/page.tsx",
    path: "/admin/peraturan/perbup-purwakarta-902-2031",
    as: "verifier",
  },
  {
    page: "app/admin/peraturan/[peraturan]/[standar]/page.tsx",
    path: "/admin/peraturan/perbup-purwakarta-902-2031/{reviewStandard}",
    as: "verifier",
  },
  { page: "app/admin/impor/page.tsx", path: "/admin/impor", as: "admin" },
  { page: "app/admin/impor/[impor]/page.tsx", path: "/admin/impor/{importSession}", as: "admin" },
  { page: "app/admin/audit/page.tsx", path: "/admin/audit?dari=2026-13-01", as: "auditor" },
  {
    page: "app/kegiatan/[kegiatan]/peserta/[peserta]/ubah/page.tsx",
    path: "/kegiatan/{preparedEvent}/peserta/{preparedCandidate}/ubah",
    as: "hr",
  },
  { page: "app/kegiatan/[kegiatan]/penugasan/page.tsx", path: "/kegiatan/{event}/penugasan", as: "hr" },
  {
    page: "app/kegiatan/[kegiatan]/penugasan/page.tsx",
    path: "/kegiatan/{event}/penugasan?ubah={candidate}",
    as: "hr",
  },
  {
    page: "app/kegiatan/[kegiatan]/penugasan/usulan/page.tsx",
    path: "/kegiatan/{preparedEvent}/penugasan/usulan",
    as: "hr",
  },
  { page: "app/kegiatan/[kegiatan]/jadwal/page.tsx", path: "/kegiatan/{event}/jadwal", as: "hr" },
  { page: "app/page.tsx", path: "/" },
  { page: "app/jabatan/page.tsx", path: "/jabatan?q=integrits&level=9" },
  { page: "app/jabatan/[instansi]/[jabatan]/page.tsx", path: "/jabatan/pekalongan/sekretaris-daerah" },
  { page: "app/jabatan/[instansi]/[jabatan]/riwayat/page.tsx", path: "/jabatan/purwakarta/administrator/riwayat" },
  {
    page: "app/jabatan/[instansi]/[jabatan]/riwayat/page.tsx",
    path: "/jabatan/kabupaten-uji-riwayat/sekretaris-daerah/riwayat",
  },
  { page: "app/peraturan/page.tsx", path: "/peraturan" },
  { page: "app/peraturan/[slug]/page.tsx", path: "/peraturan/perbup-purwakarta-213-2020" },
  {
    page: "app/peraturan/[slug]/sumber/page.tsx",
    path: "/peraturan/perwal-pekalongan-90-2020/sumber?baris=211-212,217",
  },
];

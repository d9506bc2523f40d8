import type { KnownCompetency } from "../draft";

/** The nine competencies that every position shares, as PermenPANRB 38/2017 names and numbers them (DOMAIN.md). */
export const COMMON_COMPETENCIES: readonly KnownCompetency[] = [
  { kind: "MANAGERIAL", ordinal: 1, code: "integritas", name: "Integritas" },
  { kind: "MANAGERIAL", ordinal: 2, code: "kerjasama", name: "Kerjasama", aliases: ["Kerja Sama"] },
  { kind: "MANAGERIAL", ordinal: 3, code: "komunikasi", name: "Komunikasi" },
  { kind: "MANAGERIAL", ordinal: 4, code: "orientasi-pada-hasil", name: "Orientasi pada Hasil" },
  { kind: "MANAGERIAL", ordinal: 5, code: "pelayanan-publik", name: "Pelayanan Publik" },
  {
    kind: "MANAGERIAL",
    ordinal: 6,
    code: "pengembangan-diri-dan-orang-lain",
    name: "Pengembangan Diri dan Orang Lain",
  },
  { kind: "MANAGERIAL", ordinal: 7, code: "mengelola-perubahan", name: "Mengelola Perubahan" },
  { kind: "MANAGERIAL", ordinal: 8, code: "pengambilan-keputusan", name: "Pengambilan Keputusan" },
  {
    kind: "SOCIOCULTURAL",
    ordinal: 9,
    code: "perekat-bangsa",
    name: "Perekat Bangsa",
    aliases: ["Perekat dan Pemersatu Bangsa", "Perekat Kebangsaan"],
  },
];

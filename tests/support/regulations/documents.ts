import { PLAIN_REQUIREMENTS, STATEMENTS, type Competency, type Position } from "./contents";
import {
  CODES,
  competencyRows,
  HEADS,
  LEVELS,
  NUMBERINGS,
  ORDINALS,
  PAGES,
  PRINTS,
  REQUIREMENT_WAYS,
  SECTIONS,
} from "./tables";

// Whole invented regulations, written in ways that are chosen one by one.

const LABELS: Readonly<Record<string, (label: string, value: string) => string>> = {
  "label : value": (label, value) => `${label} : ${value}`,
  tabs: (label, value) => `${label}\t:\t${value}`,
  "1. label": (label, value) => `${ORDER.indexOf(label) + 1}. ${label} : ${value}`,
  "a. label": (label, value) => `${"abcdef"[ORDER.indexOf(label)]}. ${label} : ${value}`,
  "value below": (label, value) => `${label}\n: ${value}`,
  LABEL: (label, value) => `${label.toUpperCase()}: ${value}`,
};
const ORDER = ["Nama Jabatan", "Kelompok Jabatan", "Urusan Pemerintahan", "Kode Jabatan", "Ikhtisar Jabatan"];

const BODIES: Readonly<Record<string, (own: Instrument) => string>> = {
  plain: (own) => bodyOf(own, { chapters: false, lists: ["a.", "b."] }),
  chapters: (own) => bodyOf(own, { chapters: true, lists: ["a.", "b."] }),
  "letters in brackets": (own) => bodyOf(own, { chapters: true, lists: ["a)", "b)"] }),
  spaced: (own) =>
    bodyOf(own, { chapters: false, lists: ["a.", "b."] })
      .replace(/^PERATURAN [A-Z ]+$/m, (line) =>
        line
          .split(" ")
          .map((word) => [...word].join(" "))
          .join("  "),
      )
      .replace("MEMUTUSKAN:", "M E M U T U S K A N :"),
};

export const INSTRUMENTS: Readonly<Record<string, Instrument>> = {
  "Peraturan Bupati": {
    name: "PERATURAN BUPATI",
    office: "BUPATI",
    region: "KABUPATEN TELAGA BIRU",
    place: "TELAGA BIRU",
  },
  "Peraturan Wali Kota": {
    name: "PERATURAN WALI KOTA",
    office: "WALI KOTA",
    region: "KOTA LEMBAH SARI",
    place: "LEMBAH SARI",
  },
  "Peraturan Walikota": {
    name: "PERATURAN WALIKOTA",
    office: "WALIKOTA",
    region: "KOTA LEMBAH SARI",
    place: "LEMBAH SARI",
  },
  "Peraturan Gubernur": {
    name: "PERATURAN GUBERNUR",
    office: "GUBERNUR",
    region: "PROVINSI NUSA PERMAI",
    place: "NUSA PERMAI",
  },
};

/** What the body of each of these documents says, whatever its way. */
export const BODY_AS_READ = {
  number: "41",
  year: 2023,
  title: "STANDAR KOMPETENSI JABATAN ADMINISTRATOR",
  considerations: 2,
  legalBases: 2,
  articles: ["1", "2", "3", "4", "5"],
  signatures: ["ARYA PUTRA CONTOH", "RATNA DEWI CONTOH"],
  effectiveFrom: "2023-05-10",
  revoked: 1,
  hasGazette: true,
  annexes: ["ARYA PUTRA CONTOH"],
};

export type Instrument = {
  readonly name: string;
  readonly office: string;
  readonly region: string;
  readonly place: string;
};
type BodyWays = { readonly chapters: boolean; readonly lists: readonly [string, string] };

export const SUBJECT = "STANDAR KOMPETENSI JABATAN ADMINISTRATOR";

function bodyOf({ name, office, region, place }: Instrument, { chapters, lists: [first, second] }: BodyWays): string {
  const title = name.toLowerCase().replace(/(?:^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
  const part = (text: string): string => (chapters ? `${text}\n` : "");
  return `${office} ${place}
${name} ${place}
NOMOR 41 TAHUN 2023
TENTANG
${SUBJECT}
DENGAN RAHMAT TUHAN YANG MAHA ESA
${office} ${place},
Menimbang : ${first} bahwa untuk menata jabatan perlu standar kompetensi;
${second} bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan ${title} tentang standar;
Mengingat : 1. Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
2. Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara (Lembaran Negara Republik Indonesia Tahun 2023 Nomor 141);
MEMUTUSKAN:
Menetapkan : ${name} TENTANG ${SUBJECT}.
${part("BAB I\nKETENTUAN UMUM")}Pasal 1
Dalam ${title} ini yang dimaksud dengan:
1. Daerah adalah ${region}.
2. Jabatan adalah kedudukan yang menunjukkan tugas dan tanggung jawab.
${part("BAB II\nSTANDAR KOMPETENSI\nBagian Kesatu\nUmum")}Pasal 2
(1) Standar kompetensi terdiri atas:
a. kompetensi manajerial; dan
b. kompetensi teknis.
(2) Rincian standar tercantum dalam Lampiran.
${part("Bagian Kedua\nPembinaan\nParagraf 1\nPelaksanaan")}Pasal 3
Pembinaan dilaksanakan oleh perangkat daerah yang membidangi kepegawaian.
${part("BAB III\nKETENTUAN PENUTUP")}Pasal 4
Pada saat ${title} ini mulai berlaku, ${title} Nomor 17 Tahun 2019 tentang Standar Lama dicabut dan dinyatakan tidak berlaku.
Pasal 5
${title} ini mulai berlaku pada tanggal diundangkan.
Agar setiap orang mengetahuinya, memerintahkan pengundangan ${title} ini dengan penempatannya dalam Berita Daerah.
Ditetapkan di Kota Contoh
pada tanggal 9 Mei 2023
${office} ${place},
ttd
ARYA PUTRA CONTOH
Diundangkan di Kota Contoh
pada tanggal 10 Mei 2023
SEKRETARIS DAERAH ${region},
ttd
RATNA DEWI CONTOH
BERITA DAERAH ${region} TAHUN 2023 NOMOR 41
`;
}

const ANNEXES: Readonly<Record<string, (own: Instrument, at: number) => string>> = {
  "LAMPIRAN I": (own, at) =>
    `LAMPIRAN ${["I", "II", "III"][at]}\n${own.name} ${own.place}\nNOMOR 41 TAHUN 2023\nTENTANG\n${SUBJECT}\n\n`,
  "LAMPIRAN I PERATURAN": (own, at) =>
    `LAMPIRAN ${["I", "II", "III"][at]} ${own.name} ${own.place}\nNOMOR : 41 TAHUN 2023\nTANGGAL : 9 Mei 2023\nTENTANG : ${SUBJECT}\n\n`,
  "LAMPIRAN :": (own) => `LAMPIRAN : ${own.name} ${own.place}\nNOMOR : 41 TAHUN 2023\nTANGGAL : 9 MEI 2023\n\n`,
  Lampiran: (own) =>
    `Lampiran ${own.name.toLowerCase().replace(/(?:^|\s)\p{L}/gu, (letter) => letter.toUpperCase())} ${own.place}\nNomor 41 Tahun 2023\nTanggal 9 Mei 2023\nTentang ${SUBJECT}\n\n`,
  "L A M P I R A N": (own) => `L A M P I R A N\n${own.name} ${own.place}\nNOMOR 41 TAHUN 2023\nTENTANG\n${SUBJECT}\n\n`,
};

/** The parts of a document, and the ways in which each may be written; the first of each is the usual one. */
export const WAYS = {
  print: PRINTS,
  head: HEADS,
  section: SECTIONS,
  level: LEVELS,
  code: CODES,
  ordinal: ORDINALS,
  numbering: NUMBERINGS,
  page: PAGES,
  numberColumn: { no: false, yes: true },
  requirements: REQUIREMENT_WAYS,
  labels: LABELS,
  body: BODIES,
  instrument: INSTRUMENTS,
  annex: ANNEXES,
  capitals: { no: false, yes: true },
} as const;
export type Ways = { readonly [Part in keyof typeof WAYS]: string };

export const USUAL_WAYS = Object.fromEntries(
  Object.entries(WAYS).map(([part, choices]) => [part, Object.keys(choices)[0] ?? ""]),
) as unknown as Ways;

function chosen<Part extends keyof typeof WAYS>(
  part: Part,
  ways: Ways,
): (typeof WAYS)[Part][keyof (typeof WAYS)[Part]] {
  return (WAYS[part] as Readonly<Record<string, unknown>>)[
    ways[part]
  ] as (typeof WAYS)[Part][keyof (typeof WAYS)[Part]];
}

function tableOf(competencies: readonly Competency[], ways: Ways): string {
  const rows = competencyRows(competencies, {
    head: chosen("head", ways),
    section: chosen("section", ways),
    level: chosen("level", ways),
    code: chosen("code", ways),
    ordinal: chosen("ordinal", ways),
    numbering: chosen("numbering", ways),
    hasNumberColumn: chosen("numberColumn", ways),
    page: chosen("page", ways),
  });
  return chosen("print", ways)(rows);
}

/** The form of one position (PermenPANRB 38/2017). */
export function formOf(position: Position, ways: Ways): string {
  const label = chosen("labels", ways);
  const name = chosen("capitals", ways) ? position.name.toUpperCase() : position.name;
  const values = [name, position.group, position.affair, position.code, position.summary];
  return `STANDAR KOMPETENSI JABATAN
${ORDER.map((each, at) => label(each, values[at] ?? "")).join("\n")}
II. STANDAR KOMPETENSI
${tableOf(position.competencies, ways)}
III. PERSYARATAN JABATAN
${chosen("requirements", ways)(position.requirements, chosen("print", ways))}
`;
}

/** A regulation with a form for each position. */
export function formsDocument(positions: readonly Position[], ways: Ways): string {
  const own = chosen("instrument", ways);
  const forms = positions.map((position) => formOf(position, ways)).join("\n");
  return `${chosen("body", ways)(own)}\n${chosen("annex", ways)(own, 0)}${forms}\n${own.office} ${own.place},\nttd\nARYA PUTRA CONTOH\n`;
}

/** A regulation with a table for each tier: statements and a list of requirements below it. */
export function tiersDocument(tiers: readonly string[], competencies: readonly Competency[], ways: Ways): string {
  const own = chosen("instrument", ways);
  const annexes = tiers.map(
    (tier, at) => `${chosen("annex", ways)(own, at)}JABATAN ${tier}
STANDAR KOMPETENSI
${tableOf(competencies, ways)}
C. Teknis
${STATEMENTS.map((text, place) => `${place + 1}. ${text}`).join("\n")}
D. Persyaratan Jabatan
${PLAIN_REQUIREMENTS.map((text, place) => `${place + 1}. ${text}`).join("\n")}
${own.office} ${own.place},
ttd
ARYA PUTRA CONTOH
`,
  );
  return `${chosen("body", ways)(own)}\n${annexes.join("\n")}`;
}

import { SHARED, type Competency } from "./contents";
import { wrapped } from "./tables";

// Invented regulations that look unlike the corpus: each by the ways of one kind of author, with what a careful reader takes.

export type Unlike = {
  readonly text: string;
  /** Names of the positions with a standard, and what each of them asks for. */
  readonly positions: readonly { readonly name: string; readonly competencies: readonly Competency[] }[];
  /** Words of the form that no value holds and no finding tells. */
  readonly formWords: readonly string[];
};

const technical = (name: string, level: number): Competency => ({
  kind: "TECHNICAL",
  name,
  level,
  description: `Mampu melaksanakan ${name.toLowerCase()}`,
  indicators: [
    `Menyusun bahan ${name.toLowerCase()};`,
    `Melaksanakan ${name.toLowerCase()};`,
    `Mengevaluasi ${name.toLowerCase()}.`,
  ],
});
const asked = (level: number, name: string): readonly Competency[] => [
  ...SHARED.map((each) => ({ ...each, level })),
  technical(name, level),
];
const bareOf = (list: readonly Competency[]): readonly Competency[] =>
  list.map((each) => ({ ...each, description: "", indicators: [] }));
const KINDS = ["MANAGERIAL", "SOCIOCULTURAL", "TECHNICAL"] as const;
const ofKind = (list: readonly Competency[], kind: Competency["kind"]) => list.filter((each) => each.kind === kind);

const TITLE = "STANDAR KOMPETENSI JABATAN ADMINISTRATOR";

function bodyOf(kind: string, place: string): string {
  const office = kind.replace("PERATURAN ", "");
  return `SALINAN
${kind} ${place}
NOMOR 27 TAHUN 2024
TENTANG
${TITLE}
DENGAN RAHMAT TUHAN YANG MAHA ESA
${office} ${place},
Menimbang\t:\ta.\tbahwa untuk melaksanakan ketentuan Pasal 55 ayat (1) perlu disusun
\t\t\tstandar kompetensi;
\t\tb.\tbahwa perlu menetapkan peraturan;
Mengingat\t:\t1.\tUndang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;
                                -2-
MEMUTUSKAN:
Menetapkan\t:\t${kind} TENTANG ${TITLE}.
BAB I
KETENTUAN UMUM
Bagian Kesatu
Pengertian
Pasal 1
Jabatan adalah kedudukan yang menunjukkan fungsi dan tugas.
                                                   jdih.contoh.go.id
BAB II
PENUTUP
Pasal 2
Ketentuan sebagaimana dimaksud dalam Pasal 1 mulai berlaku sejak tanggal ditetapkan.
Agar setiap orang mengetahuinya, memerintahkan pengundangan peraturan ini dalam Berita Daerah.
                                   Ditetapkan di Contoh
                                   pada tanggal 4 Maret 2024
                                   ${office} ${place},
                                   ttd.
                                   SUMARNO CONTOH
Diundangkan di Contoh
pada tanggal 5 Maret 2024
SEKRETARIS DAERAH ${place},
ttd.
LESTARI CONTOH
BERITA DAERAH ${place} TAHUN 2024 NOMOR 27
                                                   jdih.contoh.go.id
LAMPIRAN
${kind} ${place}
NOMOR 27 TAHUN 2024
TENTANG
${TITLE}

`;
}

const signed = (office: string, place: string): string => `\n${office} ${place},\nttd.\nSUMARNO CONTOH\n`;

/** Pipes; the level last; the form in the cells of a table; footers of a website. */
function levelLast(): Unlike {
  const positions = ["Kepala Bidang Jalan", "Kepala Bidang Jembatan"].map((name) => ({
    name,
    competencies: asked(3, `Pemeliharaan ${name.split(" ").at(-1)}`),
  }));
  const tableOf = (list: readonly Competency[]): string => {
    const head = "| No | Kompetensi | Deskripsi | Indikator Perilaku | Level |\n|---|---|---|---|---|\n";
    const sections = KINDS.map((kind, place) => {
      const title = ["Manajerial", "Sosial Kultural", "Teknis"][place];
      const rows = ofKind(list, kind).map(({ name, description, indicators, level }) => {
        const texts = indicators.map((text, at) => `${level}.${at + 1} ${text}`).join(" ");
        return `| ${list.findIndex((each) => each.name === name) + 1} | ${name} | ${description} | ${texts} | Level ${level} |\n`;
      });
      return `| ${"ABC"[place]} | Kompetensi ${title} | | | |\n${rows.join("")}`;
    });
    return `${head}${sections.join(`\n-7-\n\n${" ".repeat(50)}jdih.contoh.go.id\n\n${head}`)}`;
  };
  const forms = positions.map(
    ({ name, competencies }) => `| NAMA JABATAN | : | ${name} |
| KELOMPOK JABATAN | : | Administrator |
| URUSAN PEMERINTAHAN | : | Pekerjaan Umum |
| KODE JABATAN | : | 3.1 |

I. IKHTISAR JABATAN

Memimpin pelaksanaan kebijakan bidang.

II. STANDAR KOMPETENSI

${tableOf(competencies)}
III. PERSYARATAN JABATAN
1. Pendidikan paling rendah Sarjana.
`,
  );
  const text = `${bodyOf("PERATURAN BUPATI", "RAWA INDAH")}${forms.join("\n")}${signed("BUPATI", "RAWA INDAH")}`;
  return { text, positions, formWords: [] };
}

/** A head over two rows; levels in brackets; indicators by letter; several positions, whose list follows with their units. */
function headOverTwoRows(): Unlike {
  const names = ["Kepala Bidang Aset", "Kepala Bidang Anggaran", "Kepala Bidang Akuntansi"];
  const competencies = asked(3, "Penatausahaan Aset");
  const rows = KINDS.flatMap((kind, place) => [
    `${["I", "II", "III"][place]}.\t${["MANAJERIAL", "SOSIAL KULTURAL", "TEKNIS"][place]}\t\t\t`,
    ...ofKind(competencies, kind).map(({ name, level, description, indicators }) => {
      const texts = indicators.map((text, at) => `${"abc"[at]}. ${text}`).join(" ");
      return `${competencies.findIndex((each) => each.name === name) + 1}.\t${name}\t(${level})\t${description}\t${texts}`;
    }),
  ]);
  const text = `${bodyOf("PERATURAN WALI KOTA", "LEMBAH SARI")}1. Nama Jabatan : ${names.slice(0, 2).join(", ")} dan ${names[2]}
2. Kelompok Jabatan : Administrator
3. Urusan Pemerintahan : Keuangan
4. Kode Jabatan : 5.2
5. Ikhtisar Jabatan : Memimpin pelaksanaan kebijakan bidang keuangan.
No.\tJenis Kompetensi\tStandar Kompetensi\t\t
\t\tTingkat\tDeskripsi\tIndikator
(1)\t(2)\t(3)\t(4)\t(5)
${rows.join("\n")}
PERSYARATAN JABATAN
1. Pendidikan paling rendah Sarjana.
${signed("WALI KOTA", "LEMBAH SARI")}
LAMPIRAN II
PERATURAN WALI KOTA LEMBAH SARI
NOMOR 27 TAHUN 2024
TENTANG
${TITLE}

DAFTAR JABATAN
No\tNama Jabatan\tUnit Kerja
${names.map((name, at) => `${at + 1}\t${name}\tBadan Keuangan`).join("\n")}
${signed("WALI KOTA", "LEMBAH SARI")}`;
  const positions = names.map((name) => ({ name, competencies }));
  return { text, positions, formWords: [": , dan", "Nama Jabatan", "Unit Kerja"] };
}

/** HTML with merged cells; labels numbered in a cell of their own; levels as numerals; lists without numbers. */
function mergedCells(): Unlike {
  const positions = ["Kepala Dinas Kesehatan", "Kepala Dinas Sosial"].map((name) => ({
    name,
    competencies: asked(4, `Perumusan Kebijakan ${name.split(" ").at(-1)}`),
  }));
  const tableOf = (list: readonly Competency[]): string =>
    KINDS.map((kind, place) => {
      const title = ["Manajerial", "Sosio Kultural", "Teknis"][place];
      const rows = ofKind(list, kind).map(
        ({ name, description, indicators }, at) =>
          `<tr><td>${at + 1}</td><td>${name}</td><td>IV</td><td>${description}</td><td><ol>${indicators.map((text) => `<li>${text}</li>`).join("")}</ol></td></tr>\n`,
      );
      return `<tr><td colspan="5">${["I", "II", "III"][place]}. Kompetensi ${title}</td></tr>\n${rows.join("")}`;
    }).join("");
  const forms = positions.map(
    ({ name, competencies }, at) => `<p>${at + 1}. STANDAR KOMPETENSI ${name.toUpperCase()}</p>
<table>
<tr><td>1</td><td>Nama Jabatan</td><td>:</td><td>${name}</td></tr>
<tr><td>2</td><td>Kelompok Jabatan</td><td>:</td><td>JPT Pratama</td></tr>
<tr><td>3</td><td>Urusan Pemerintahan</td><td>:</td><td>Umum</td></tr>
<tr><td>4</td><td>Kode Jabatan</td><td>:</td><td>12.0${at + 1}</td></tr>
<tr><td>5</td><td>Ikhtisar Jabatan</td><td>:</td><td>Memimpin penyelenggaraan urusan.</td></tr>
</table>
<table>
<tr><th rowspan="2">No</th><th rowspan="2">Kompetensi</th><th colspan="3">Standar</th></tr>
<tr><th>Level</th><th>Deskripsi</th><th>Indikator Kompetensi</th></tr>
${tableOf(competencies)}</table>
<table>
<tr><td colspan="3">Persyaratan Jabatan</td><td colspan="3">Tingkat Pentingnya terhadap Jabatan</td></tr>
<tr><td>Jenis Persyaratan</td><td colspan="2">Uraian</td><td>Mutlak</td><td>Penting</td><td>Perlu</td></tr>
<tr><td rowspan="2">Pendidikan</td><td>Jenjang</td><td>S-1/D-IV</td><td>√</td><td></td><td></td></tr>
<tr><td>Bidang Ilmu</td><td>Kesehatan Masyarakat</td><td></td><td>√</td><td></td></tr>
<tr><td>Pangkat</td><td colspan="2">Pembina Tingkat I (IV/b)</td><td></td><td></td><td></td></tr>
</table>
`,
  );
  const text = `${bodyOf("PERATURAN BUPATI", "HULU JAYA")}${forms.join("")}${signed("BUPATI", "HULU JAYA")}`;
  return { text, positions, formWords: [] };
}

/** Columns set with blanks below headings that reach over them; the position in the title of its table alone. */
function titlesAlone(): Unlike {
  const positions = ["KEPALA BAGIAN ORGANISASI", "KEPALA BAGIAN HUKUM"].map((name) => ({
    name,
    competencies: asked(3, `Penyusunan ${name.split(" ").at(-1)?.toLowerCase()}`),
  }));
  const widths = [4, 22, 7, 30, 46];
  const lines = (cells: readonly string[]): string => {
    const parts = cells.map((cell, at) => wrapped(cell, (widths[at] ?? 0) - 2));
    const height = Math.max(...parts.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      parts
        .map((part, at) => (part[line] ?? "").padEnd(widths[at] ?? 0))
        .join("")
        .trimEnd(),
    ).join("\n");
  };
  const parts = positions.map(({ name, competencies }, place) => {
    const rows = KINDS.flatMap((kind, section) => [
      `${"ABC"[section]}.  Kompetensi ${["Manajerial", "Sosial Kultural", "Teknis"][section]}`,
      ...ofKind(competencies, kind).map((each) =>
        lines([
          `${competencies.indexOf(each) + 1}.`,
          each.name,
          String(each.level),
          each.description,
          each.indicators.map((text, at) => `${each.level}.${at + 1} ${text}`).join(" "),
        ]),
      ),
    ]);
    const head = lines(["No", "Kompetensi", "Level", "Deskripsi", "Indikator Kompetensi"]);
    return `${"AB"[place]}. STANDAR KOMPETENSI JABATAN ${name}\n\n${head}\n${rows.join("\n")}\n\nPersyaratan Jabatan\n1. Pendidikan paling rendah Sarjana.\n\n`;
  });
  const text = `${bodyOf("PERATURAN GUBERNUR", "NUSA PERMAI")}${parts.join("")}${signed("GUBERNUR", "NUSA PERMAI")}`;
  return { text, positions, formWords: ["A.", "B."] };
}

/** A row for each position and a column for each competency. */
function matrix(): Unlike {
  const levels = [3, 2, 2];
  const names = ["Kepala Bidang Perbendaharaan", "Kepala Seksi Belanja", "Kepala Seksi Kas"];
  const head = `No\tNama Jabatan\tUnit Kerja\tLevel Kompetensi${"\t".repeat(SHARED.length - 1)}`;
  const rows = names.map(
    (name, at) => `${at + 1}\t${name}\tBadan Keuangan\t${SHARED.map(() => String(levels[at])).join("\t")}`,
  );
  const text = `${bodyOf("PERATURAN BUPATI", "TELUK DAMAI")}${head}\n\t\t\t${SHARED.map(({ name }) => name).join("\t")}\n${rows.join("\n")}\n${signed("BUPATI", "TELUK DAMAI")}`;
  const positions = names.map((name, at) => ({
    name,
    competencies: bareOf(SHARED.map((each) => ({ ...each, level: levels[at] ?? 0 }))),
  }));
  return { text, positions, formWords: ["Nama Jabatan", "Unit Kerja", "Level Kompetensi"] };
}

/** A form whose table says the levels alone; what they mean stands in a dictionary that is annexed. */
function levelsAlone(): Unlike {
  const competencies = bareOf(asked(3, "Pemerintahan Kecamatan"));
  const rows = KINDS.flatMap((kind, place) => [
    `| ${"ABC"[place]}. | ${["MANAJERIAL", "SOSIAL KULTURAL", "TEKNIS"][place]} | |`,
    ...ofKind(competencies, kind).map((each) => `| ${competencies.indexOf(each) + 1}. | ${each.name} | 3 |`),
  ]);
  const text = `${bodyOf("PERATURAN WALIKOTA", "PUNCAK ASRI")}NAMA JABATAN : Camat
KELOMPOK JABATAN : Administrator
URUSAN PEMERINTAHAN : Kewilayahan
KODE JABATAN : 7.1
IKHTISAR JABATAN : Memimpin penyelenggaraan pemerintahan kecamatan.

| No. | Kompetensi | Level |
| --- | --- | --- |
${rows.join("\n")}

PERSYARATAN JABATAN
1. Pendidikan paling rendah Sarjana.
${signed("WALIKOTA", "PUNCAK ASRI")}`;
  return { text, positions: [{ name: "Camat", competencies }], formWords: [] };
}

export const UNLIKE: Readonly<Record<string, () => Unlike>> = {
  "the level last, footers of a website": levelLast,
  "a head over two rows, several positions": headOverTwoRows,
  "merged cells of HTML, labels with a number cell": mergedCells,
  "titles alone above columns set with blanks": titlesAlone,
  "a matrix of positions and competencies": matrix,
  "levels alone": levelsAlone,
};

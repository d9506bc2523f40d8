import { expect, it } from "vitest";

import { importRegulation } from "../import";

const annex = (number: string, title: string) => `LAMPIRAN ${number} PERATURAN BUPATI CONTOH
NOMOR 61 TAHUN 2026
TENTANG STANDAR KOMPETENSI JABATAN

${title}

NO\tKOMPETENSI\tLEVEL\tDESKRIPSI\tINDIKATOR KOMPETENSI
A. Manajerial
1\tIntegritas\t4\tMampu menciptakan situasi kerja\t4.1 Menciptakan situasi kerja. 4.2 Mendukung prinsip moral.
`;

it.each(["STANDAR KOMPETENSI JABATAN\nJABATAN ", "STANDAR KOMPETENSI\nJABATAN ", "STANDAR KOMPETENSI JABATAN "])(
  "names the position of a table by its title, however it is broken: %j",
  (title) => {
    const annexes = [annex("I", `${title}ADMINISTRATOR`), annex("II", `${title}PENGAWAS`)];
    const { regulation, findings } = importRegulation(
      `PERATURAN BUPATI CONTOH\nNOMOR 61 TAHUN 2026\nTENTANG\nSTANDAR KOMPETENSI JABATAN\n\n${annexes.join("\n")}`,
      {},
    );
    expect(
      regulation.annexes.flatMap(({ positions }) => positions.map(({ name, tier }) => [name.value, tier])),
    ).toEqual([
      ["JABATAN ADMINISTRATOR", "ADMINISTRATOR"],
      ["JABATAN PENGAWAS", "PENGAWAS"],
    ]);
    expect(findings.map(({ kind }) => kind)).not.toContain("DUPLICATE_POSITION");
  },
);

it.each(["ADMINISTRATOR", "PRANATA KOMPUTER"])("names it by capitals alone below that title: %s", (name) => {
  const { regulation, standards, findings } = importRegulation(annex("I", `STANDAR KOMPETENSI JABATAN\n${name}`));
  expect(regulation.annexes.flatMap(({ positions }) => positions.map((each) => each.name.value))).toEqual([name]);
  expect(standards[0]?.competencies).toHaveLength(1);
  expect(findings.map(({ kind }) => kind)).not.toContain("MISSING_NAME");
  expect(findings.filter(({ kind }) => kind === "UNREAD")).toEqual([]);
});

it.each(["ADMINISTRATOR", "ADMlNISTRATOR"])(
  "the title right below the subject is none of it, though one is misread: %s",
  (word) => {
    const text = annex("I", "").replace("JABATAN\n\n", "JABATAN ADMINISTRATOR\nSTANDAR KOMPETENSI JABATAN CAMAT\n");
    const subject = `STANDAR KOMPETENSI JABATAN ${word}`;
    const { regulation } = importRegulation(
      `PERATURAN BUPATI CONTOH\nNOMOR 61 TAHUN 2026\nTENTANG\n${subject}\n\nPasal 1\nx.\n${text}`,
    );
    const [first] = regulation.annexes;
    expect(first?.heading.at(-1)?.value).toBe("TENTANG STANDAR KOMPETENSI JABATAN ADMINISTRATOR");
    expect(first?.title.value).toBe("CAMAT");
  },
);

import { expect, it } from "vitest";

import { positionNamed } from "../../tests/support/regulations/contents";
import { formsDocument, USUAL_WAYS } from "../../tests/support/regulations/documents";
import { importRegulation } from "./import";

it("a list of positions says the tier of each in a column of its own", () => {
  const list = `LAMPIRAN
PERATURAN BUPATI CONTOH
NOMOR 5 TAHUN 2024
TENTANG JABATAN

DAFTAR JABATAN
NO\tNAMA JABATAN\tJENJANG
1\tKepala Dinas Sosial\tJPT Pratama
2\tPengelola Data\tPelaksana
3\tAjudan\t-
`;
  const { regulation, findings } = importRegulation(list);
  expect(regulation.annexes.flatMap(({ positions }) => positions.map(({ tier }) => tier))).toEqual([
    "JPT_PRATAMA",
    "PELAKSANA",
    "PELAKSANA",
  ]);
  const unsure = findings.filter(({ message }) => message.includes("tidak disebut naskah"));
  expect(unsure.map(({ found }) => found)).toEqual(["1 jabatan"]);
});

it("indicators behind bullets are told once for their table", () => {
  const text = formsDocument([positionNamed("Camat")], USUAL_WAYS).replace(/(?<=\s)\d\.\d\.?\s/g, "• ");
  const told = importRegulation(text).findings.filter(({ message }) => message.includes("bertanda butir"));
  expect(told).toMatchObject([{ kind: "NUMBERING", severity: "INFO" }]);
});

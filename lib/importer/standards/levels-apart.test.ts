import { describe, expect, it } from "vitest";

import { positionNamed, SHARED } from "../../../tests/support/regulations/contents";
import { formsDocument, USUAL_WAYS } from "../../../tests/support/regulations/documents";
import { importRegulation } from "../import";

const NAMES = SHARED.slice(0, 4).map(({ name }) => name);
const LEVELS = SHARED.slice(0, 4).map(({ level }) => level);
const SIGNED = "BUPATI TELAGA";
const forms = formsDocument([positionNamed("Camat"), positionNamed("Lurah")], USUAL_WAYS);

/** The document with a table of levels behind its forms, in an annex of its own or in theirs. */
const withMatrix = (rows: readonly string[], isOwn: boolean): string => {
  const head = isOwn
    ? "LAMPIRAN II\nPERATURAN BUPATI TELAGA\nNOMOR 41 TAHUN 2023\nTENTANG STANDAR\n\nMATRIKS LEVEL\n"
    : "";
  const matrix = `${head}\nNo\tNama Jabatan\t${NAMES.join("\t")}\n${rows.join("\n")}\n`;
  const end = isOwn ? -1 : forms.lastIndexOf(SIGNED);
  return end === -1 ? `${forms}\n${matrix}` : `${forms.slice(0, end)}\n${matrix}\n${forms.slice(end)}`;
};

function read(text: string) {
  const { standards, regulation, findings } = importRegulation(text);
  return {
    names: standards.map((standard) => `${standard.positionNameAsWritten.value} ${standard.competencies.length}`),
    positions: new Set(regulation.annexes.flatMap(({ positions }) => positions.map(({ slug }) => slug))).size,
    told: findings.filter(({ message }) => /tabel level/i.test(message)),
    unread: findings.filter(({ kind }) => kind === "UNREAD" || kind === "DUPLICATE_POSITION"),
  };
}

const whole = read(forms);

describe("a table of levels behind the standards", () => {
  const same = `1\tCamat\t${LEVELS.join("\t")}`;

  it.each([true, false])("is compared with them, in an annex of its own: %s", (isOwn) => {
    const { names, told, unread } = read(withMatrix([same], isOwn));
    expect(names).toEqual(whole.names);
    expect(told).toMatchObject([{ severity: "INFO", found: "4 level" }]);
    expect(unread).toEqual([]);
  });

  it("tells each level that differs, at the value of the standard", () => {
    const { names, told } = read(withMatrix([same.replace(/\d$/, "5")], true));
    expect(names).toEqual(whole.names);
    expect(told.filter(({ severity }) => severity === "ERROR")).toMatchObject([
      { kind: "LEVEL_DIFFERS", found: "5", path: "/standards/0/competencies/3/level" },
    ]);
  });

  it("makes a standard of a position that has none, and of namesakes one each", () => {
    const other = same.replace("Camat", "Ajudan Bupati");
    const { names, positions } = read(withMatrix([other, other.replace("1", "2")], true));
    expect(names).toEqual([...whole.names, "Ajudan Bupati 4", "Ajudan Bupati 4"]);
    expect(positions).toBe(whole.positions + 2);
  });
});

it("a workbook that begins with a table of levels has no row of it in its title", () => {
  const head = "PERATURAN BUPATI TELAGA\nNOMOR 1 TAHUN 2024\nTENTANG\nSTANDAR KOMPETENSI\n";
  const matrix = `MATRIKS LEVEL KOMPETENSI\nNo\tNama Jabatan\t${NAMES.join("\t")}\n1\tCamat\t3\t3\t3\t3\n`;
  const { regulation, standards } = importRegulation(head + matrix);
  expect(regulation.title.value).toBe("STANDAR KOMPETENSI");
  expect(standards.map(({ competencies }) => competencies.length)).toEqual([4]);
});

import { describe, expect, it } from "vitest";

import { positionNamed } from "../../../tests/support/regulations/contents";
import { formsDocument, USUAL_WAYS } from "../../../tests/support/regulations/documents";
import { importRegulation } from "../import";

// What programs leave that turn a picture, a website or a Word document into text.

const usual = formsDocument([positionNamed("Camat")], USUAL_WAYS);

describe("ticks of models that read pictures", () => {
  const table = (...rows: readonly string[]) =>
    `LAMPIRAN\nNama Jabatan : Camat\nIII. PERSYARATAN JABATAN\n| Jenis | Uraian | Mutlak | Penting | Perlu |\n|---|---|---|---|---|\n${rows.join("\n")}\n`;

  it.each([
    ["| ☐ | ☑ | ☐ |", "IMPORTANT"],
    ["| [ ] | [ ] | [x] |", "USEFUL"],
    ["| $\\checkmark$ | | |", "MANDATORY"],
    ["| | ✅ | |", "IMPORTANT"],
  ])("are ticks, and empty boxes none: %s", (marks, importance) => {
    const { standards, findings } = importRegulation(table(`| A. Pendidikan | Sarjana ${marks}`));
    expect(standards[0]?.requirements.map((each) => each.importance?.value)).toEqual([importance]);
    expect(findings.filter(({ kind }) => kind === "UNREAD")).toEqual([]);
  });
});

it.each(["<!-- PageNumber=9 -->", "![Garuda](garuda.png)"])("is left out, and told: %s", (line) => {
  const { regulation, findings } = importRegulation(`${line}\n${usual}`);
  expect(regulation.preamble.map(({ value }) => value)).not.toContain(line);
  expect(findings.filter(({ found }) => found === line)).toMatchObject([{ kind: "RUBBISH", severity: "INFO" }]);
});

it("tells the menu of a website above the regulation, and no line of its own head", () => {
  const { findings } = importRegulation(`Beranda\n${usual}`);
  expect(findings.filter(({ kind }) => kind === "NOT_RECOGNISED").map(({ found }) => found)).toEqual(["Beranda"]);
});

import { describe, expect, it } from "vitest";

import { writeCsv } from "@/lib/core/csv";

import { workbookOf } from "../../../tests/support/zip";
import { importRegulation } from "../import";
import { readDocument } from "./read";
import { TEMPLATE_COLUMNS, type TemplateKey } from "./template-columns";

const row = (values: Partial<Record<TemplateKey, string>>): readonly string[] =>
  TEMPLATE_COLUMNS.map(({ key }) => values[key] ?? "");

async function textOf(bytes: Uint8Array): Promise<string> {
  const reading = await readDocument(bytes, "");
  if ("problem" in reading) throw new Error(reading.problem);
  return reading.text;
}

async function imported(...rows: readonly (readonly string[])[]): Promise<ReturnType<typeof importRegulation>> {
  const titles = TEMPLATE_COLUMNS.map(({ title }) => title);
  return importRegulation(await textOf(new Uint8Array(Buffer.from(writeCsv([titles, ...rows])))));
}

describe("a value of the template for which a row has no place", () => {
  const first = { name: "Camat", group: "Administrator", section: "Manajerial", level: "3", detail: "Mampu." };

  it.each([
    ["a level of a requirement", { section: "Persyaratan", subject: "Usia", level: "56" }, "56"],
    ["the importance of a competency", { subject: "Kerja Sama", text: "3.1. Dua.", importance: "Mutlak" }, "Mutlak"],
    ["a second level", { level: "4", text: "3.2. Dua." }, "4"],
    ["a second description", { detail: "Mahir.", text: "3.2. Dua." }, "Mahir."],
    ["a second group", { group: "Pengawas", text: "3.2. Dua." }, "Pengawas"],
    [
      "the letter of a kind as a number",
      { section: "Persyaratan", subject: "Pendidikan", number: "A", text: "Sarjana" },
      "A",
    ],
    ["a number without words", { section: "Persyaratan", subject: "Usia", number: "7" }, "7"],
  ])("is a finding to be decided: %s", async (_, values, found) => {
    const { findings } = await imported(row({ ...first, subject: "Integritas", text: "3.1. Satu." }), row(values));
    expect(findings.filter(({ severity }) => severity === "ERROR").map((each) => each.found)).toContain(found);
  });

  it("is one where Excel holds no text: true", async () => {
    const cell = (at: number, content: string): string => `<c r="${String.fromCharCode(65 + at)}1"${content}</c>`;
    const bytes = workbookOf(`<row r="1">${cell(0, ' t="b"><v>1</v>')}${cell(1, "><v>2</v>")}</row>`);
    expect(await textOf(bytes)).toBe("BENAR\t2");
  });
});

describe("indicators of the template without codes", () => {
  it("are one for each row", async () => {
    const camat = { name: "Camat", section: "Manajerial", subject: "Integritas", level: "3" };
    const { standards } = await imported(
      row({ ...camat, text: "Mengingatkan rekan" }),
      row({ text: "Mengajak orang lain" }),
    );
    expect(standards[0]?.competencies[0]?.indicators.map(({ text }) => text.value)).toEqual([
      "Mengingatkan rekan",
      "Mengajak orang lain",
    ]);
  });
});

import { describe, expect, it } from "vitest";

import { docxOfText } from "../../../tests/support/docx";
import { pdfOfText } from "../../../tests/support/pdf";
import { positionNamed, REQUIREMENTS } from "../../../tests/support/regulations/contents";
import { formsDocument, USUAL_WAYS } from "../../../tests/support/regulations/documents";
import { importRegulation } from "../import";
import { readDocument } from "../readers/read";

// The marks of mutlak, penting and perlu: doubted where a scan may have moved them, believed where their cell is known.

const documentWith = (requirements: string) =>
  formsDocument([positionNamed("Kepala Bidang Prasarana Pertanian")], { ...USUAL_WAYS, requirements });
const TICKS = documentWith("v in columns");
const WORDS = documentWith("words in a column");
/** As OCR gives it: rows with tabs and no more than that. */
const asText = (text: string) => Promise.resolve(new TextEncoder().encode(text));

async function readFrom(bytes: Uint8Array) {
  const read = await readDocument(bytes, "naskah");
  if ("problem" in read) throw new Error(read.problem);
  const { standards, findings, confidence } = importRegulation(read.text, read);
  const marks = (standards[0]?.requirements ?? []).map(({ importance }) => importance);
  const doubts = findings.filter(({ message }) => message.includes("bergeser"));
  return { hasCells: read.hasCells, marks, doubts, findings, confidence };
}

describe("marks of requirements", () => {
  it.each([
    ["Word", () => Promise.resolve(docxOfText(TICKS))],
    ["a PDF with lines around its cells", () => pdfOfText(TICKS)],
    ["words instead of ticks, in a text", () => asText(WORDS)],
  ])("are read without doubt from %s", async (_, make) => {
    const { marks, doubts } = await readFrom(await make());
    expect(marks.map((mark) => mark?.value ?? null)).toEqual(REQUIREMENTS.map(({ importance }) => importance));
    expect(marks.filter((mark) => mark?.remark?.kind === "UNCERTAIN")).toEqual([]);
    expect(doubts).toEqual([]);
  });

  it("are doubted in the text of a scan, each by its remark and all by one finding for their table", async () => {
    const { marks, doubts, confidence } = await readFrom(await asText(TICKS));
    const filled = REQUIREMENTS.filter(({ importance }) => importance !== null).length;
    expect(marks.filter((mark) => mark?.remark?.kind === "UNCERTAIN")).toHaveLength(filled);
    expect(doubts).toHaveLength(1);
    expect(doubts[0]).toMatchObject({ severity: "WARNING", path: "/standards/0/requirements" });
    expect(doubts[0]?.message).toMatch(new RegExp(`^${filled} tanda mutlak, penting dan perlu`));
    expect(doubts[0]?.source.map(({ reading }) => reading)).toEqual(Array<string>(filled).fill("v"));
    expect(Object.keys(confidence).filter((path) => path.endsWith("/importance"))).toHaveLength(REQUIREMENTS.length);
  });

  it("that a row does not have are called absent where its cells are known, and unread where a scan may have lost them", async () => {
    const [known, scanned] = [await readFrom(docxOfText(TICKS)), await readFrom(await asText(TICKS))];
    const saying = (words: RegExp) => (each: typeof known) =>
      each.findings.filter(({ message }) => words.test(message));
    expect(saying(/tidak bertanda mutlak/)(known)).toHaveLength(2);
    expect(saying(/perlu tidak terbaca/)(scanned)).toHaveLength(2);
  });

  it("are doubted in a PDF whose columns only gaps part", async () => {
    const table = ["Uraian\tMutlak\tPenting\tPerlu", "Sarjana\tv\t-\t-", "Magister\t-\tv\t-", "Doktor\t-\t-\tv"].join(
      "\n",
    );
    const read = async (isRuled: boolean) => readDocument(await pdfOfText(table, { isRuled }), "naskah.pdf");
    expect(await read(true)).toMatchObject({ hasCells: true });
    expect(await read(false)).toMatchObject({ hasCells: false });
  });

  const marked = (...cells: readonly string[]) =>
    importRegulation(
      `LAMPIRAN\nSTANDAR KOMPETENSI JABATAN\nNama Jabatan : Camat\nD. Persyaratan Jabatan\t\t\t\t\t\nJenis\t\tUraian\tMutlak\tPenting\tPerlu\nA. Pendidikan\t1. Jenjang\tSarjana\t${cells.join("\t")}\n`,
      { hasCells: true },
    );

  it.each([
    [["", "Mutlak", ""], 'Kata "Mutlak" berdiri di kolom penting; pilih mutlak, penting atau perlu.'],
    [["v", "", "v"], "Baris ini bertanda di kolom mutlak dan perlu; pilih mutlak, penting atau perlu."],
    [["v", "penting", ""], "Baris ini bertanda di kolom mutlak dan penting; pilih mutlak, penting atau perlu."],
  ])("that contradict themselves are to be decided: %j", (cells, message) => {
    const { standards, findings } = marked(...cells);
    expect(standards[0]?.requirements).toMatchObject([{ importance: { value: null, remark: { kind: "UNREADABLE" } } }]);
    const path = "/standards/0/requirements/0/importance";
    expect(findings).toContainEqual(expect.objectContaining({ severity: "WARNING", path, message }));
  });

  it.each([
    ["Mutlak", "", ""],
    ["", "Penting", ""],
  ])("are believed where word and column agree: %j", (...cells) => {
    const { findings } = marked(...cells);
    expect(findings.filter(({ path }) => path?.endsWith("/importance"))).toEqual([]);
  });
});

import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { lostWords } from "../../tests/support/regulations/reading";
import type { ImportResult } from "./draft";
import { importRegulation } from "./import";
import { readDocument } from "./readers/read";

// Whole invented regulations as they come from scanners and converters, with what a careful reader takes from each.

async function read(name: string): Promise<{ text: string; result: ImportResult }> {
  const bytes = new Uint8Array(readFileSync(`tests/support/regulations/texts/${name}.txt`));
  const reading = await readDocument(bytes, `${name}.txt`);
  if ("problem" in reading) throw new Error(reading.problem);
  return { text: reading.text, result: importRegulation(reading.text, reading) };
}

/** "Camat: 3/7" with its levels and whose requirements. */
function standardsIn({ standards }: ImportResult): readonly string[] {
  return standards.map(({ positionNameAsWritten: { value }, competencies, requirements }) => {
    const levels = competencies.map(({ level }) => level?.value ?? "-").join("");
    const weights = requirements.map(({ importance }) => importance?.value?.charAt(0) ?? "-").join("");
    return `${value}: ${levels}, ${competencies.flatMap(({ indicators }) => indicators).length}; ${weights}`;
  });
}

function bodyIn({ regulation }: ImportResult): readonly unknown[] {
  const { slug, effectiveFrom, considerations, legalBases, articles, signatures, relations } = regulation;
  const signed = signatures.map(({ name }) => name.value).join(", ");
  const relates = relations.filter(({ type }) => type !== "BASED_ON").map(({ type }) => type);
  return [slug, effectiveFrom, considerations.length, legalBases.length, articles.length, signed, ...relates];
}

/** What is left to decide, but for the rows that the invented tables leave out. */
function toDecide({ findings }: ImportResult): readonly string[] {
  const left = findings.filter(({ severity, kind }) => severity !== "INFO" && kind !== "MISSING_ROW");
  return [...new Set(left.map(({ kind, severity }) => `${severity} ${kind}`))].toSorted();
}

/** Words of the form: what opens its parts, the head of a list, a number or "dan" that only parts names. */
const FORM =
  /Menimbang|Mengingat|Ditetapkan di|Diundangkan di|pada tanggal|No \| Nama Jabatan \| Perangkat Daerah|: (?:: dan|[A-Z]\.)$/i;

describe("a regulation that nobody has seen", () => {
  it.each([
    [
      "perwal-scanned",
      ["perwal-sukamaju-45-2022", "2022-03-15", 2, 2, 3, "H. BUDI SANTOSO, SITI AMINAH"],
      ["Kepala Subbagian Umum dan Kepegawaian: 22222222223, 33; MIIU-M--", "Kepala Seksi Pemerintahan: 2222, 12; MIM-"],
      ["WARNING NUMBERING", "WARNING TO_VERIFY"],
    ],
    [
      "perbup-markdown",
      ["perbup-harapan-jaya-12-2023", "2023-05-02", 1, 2, 2, "ANDI RAHMAT, LA ODE"],
      ["Camat Utara: 3334, 12; MIMUMM-", "Camat Selatan: 3334, 12; MIMUMM-"],
      ["WARNING MISSING_FIELD", "WARNING NO_DETAILS", "WARNING NUMBERING", "WARNING SHARED_TABLE", "WARNING TO_VERIFY"],
    ],
    [
      "pergub-html",
      ["pergub-nusa-permai-8-2021", "2021-01-05", 2, 1, 3, "I MADE ARYA, NI LUH", "REVOKES"],
      ["Kepala Dinas Sosial: 4444, 12; ----"],
      ["WARNING MISSING_FIELD", "WARNING NUMBERING"],
    ],
    [
      "perbup-amending",
      ["perbup-lembah-hijau-31-2024", "2024-02-01", 1, 1, 2, "Dr. RINA, M.Si., AGUS", "AMENDS"],
      ["KEPALA SEKSI TRANTIBUM: 222---, 9; ----", "KEPALA SEKSI PELAYANAN: 22--, 6; --"],
      ["WARNING NOT_RECOGNISED", "WARNING NUMBERING", "WARNING TO_VERIFY"],
    ],
    [
      "perwal-functional",
      ["perwal-bahari-3-2025", "2025-07-01", 1, 1, 2, "DEWI KARTIKA"],
      ["ANALIS SDM APARATUR AHLI PERTAMA: 22223, 15; ------", "ANALIS SDM APARATUR AHLI MUDA: 22223, 15; ------"],
      ["WARNING MISSING_FIELD", "WARNING NO_DETAILS", "WARNING SHARED_TABLE"],
    ],
    [
      "perbup-structural",
      ["perbup-serayu-indah-77-2019", "2019-09-09", 1, 2, 3, "SUPRIYADI, WAHYU", "REVOKES", "REVOKES"],
      ["KEPALA BAGIAN: 333-, 12; ------", "KEPALA BIDANG: 33, 6; --"],
      ["ERROR MISSING_LEVEL", "WARNING MISSING_FIELD", "WARNING TO_VERIFY"],
    ],
  ])("is read as a careful reader reads it: %s", async (name, body, standards, left) => {
    const { text, result } = await read(name);
    expect(bodyIn(result)).toEqual(body);
    expect(standardsIn(result)).toEqual(standards);
    expect(toDecide(result)).toEqual(left);
    expect(lostWords(text, result).filter((lost) => !FORM.test(lost))).toEqual([]);
  });
});

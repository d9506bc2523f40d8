import { expect, it } from "vitest";

import { gapRows, strengthRows } from "@/lib/reports/pdf-competencies";
import type { FinalCompetency, FinalContent } from "@/lib/results/content";

const MET = { name: "Integritas", isStatement: false, required: 3, level: 3, gap: 0, mark: null, evidence: [] };
const STATEMENT = { ...MET, name: "Menyusun rencana", isStatement: true, required: null, level: null, gap: null };

it.each([
  ["NOT_MET", "Tidak ada pada kompetensi berlevel; pernyataan teknis"],
  ["MET", "Tidak ada."],
] as const)("with a statement that is %s, no lack of level is said as: %s", (mark, words) => {
  const competencies = [MET, { ...STATEMENT, mark }] as unknown as readonly FinalCompetency[];
  const rows = strengthRows({ competencies } as FinalContent);
  expect(JSON.stringify(rows.slice(-1))).toContain(words);
});

it("says nothing of the median where nothing was agreed: a competency whose level the document does not show", () => {
  const rated = { ...MET, level: 4, median: { level: 3, mark: null }, reason: "Bukti wawancara kuat." };
  const levelless = { ...rated, name: "Advokasi", required: null, level: null, gap: null, reason: "" };
  const rows = JSON.stringify(gapRows({ competencies: [rated, levelless] } as unknown as FinalContent));
  expect(rows).toContain("Integritas: nilai akhir 4, median asesor 3");
  expect(rows).not.toContain("Advokasi: nilai akhir");
});

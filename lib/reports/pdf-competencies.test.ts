import { expect, it } from "vitest";

import { strengthRows } from "@/lib/reports/pdf-competencies";
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

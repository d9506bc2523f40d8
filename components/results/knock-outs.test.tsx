import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { KnockOuts } from "@/components/results/knock-outs";
import { summarise } from "@/lib/requirements/rules";
import type { StandardDocument } from "@/lib/standards/document";

const requirement = (
  id: string,
  text: string,
  importance: "MANDATORY" | "IMPORTANT",
  importanceUncertain: boolean,
) => ({
  ...{ id, ordinal: null, category: "TRAINING", label: null, text, importance, importanceUncertain },
  ...{ anyOfGroup: null, rule: null, isImportanceUncertain: importanceUncertain, outcome: "NOT_MET" },
});

function markupOf(requirements: readonly ReturnType<typeof requirement>[]): string {
  const checks = requirements as unknown as Parameters<typeof summarise>[0];
  const standard = { requirements } as unknown as StandardDocument;
  return renderToStaticMarkup(<KnockOuts result={{ standard, requirements: summarise(checks) }} />);
}

it("names each failed mutlak requirement, and whether its mutlak is itself in doubt", () => {
  const markup = markupOf([
    requirement("a", "Pelatihan kepemimpinan", "MANDATORY", false),
    requirement("b", "Diklat teknis", "MANDATORY", true),
    requirement("c", "Diklat fungsional", "IMPORTANT", true),
  ]);
  expect(markup).toContain("Gugur karena syarat mutlak tidak terpenuhi");
  expect(markup).toContain("<li>Pelatihan kepemimpinan</li>");
  expect(markup).toContain("<li>Diklat teknis (tanda mutlaknya perlu verifikasi pada naskah resmi)</li>");
  expect(markup.match(/Diklat teknis/g)).toHaveLength(1);
  expect(markup).toMatch(/tingkat pentingnya perlu diverifikasi.*<li>Diklat fungsional<\/li>/);
});

it("says nothing where no failed requirement can knock out", () => {
  expect(markupOf([requirement("a", "Diklat", "IMPORTANT", false)])).toBe("");
});

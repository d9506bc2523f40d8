import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";

import { SaveStatus } from "@/components/sheets/save-status";
import { SheetOutline } from "@/components/sheets/sheet-outline";
import type { AutosaveState } from "@/lib/sheets/autosave";
import type { CompetencyDocument } from "@/lib/standards/document";

vi.mock("next/navigation", () => ({ usePathname: () => "/penilaian/x" }));

const COMPETENCIES = [
  { id: "k1", name: "Integritas", indicators: [{ id: "i1", code: "4.1" }] },
  { id: "k2", name: "Kerja sama", indicators: [] },
] as unknown as readonly CompetencyDocument[];
const CONFLICTS = { i1: {}, n1: {} } as unknown as AutosaveState["conflicts"];
const STATE = { phase: "idle", savedAt: null, message: null, unsent: 0, conflicts: CONFLICTS, invalid: {} } as const;

it("what another tab has changed is a link to the place where one chooses", () => {
  const markup = renderToStaticMarkup(<SaveStatus state={STATE} competencies={COMPETENCIES} />);
  expect(markup).toMatch(/<a href="#i-i1"[^>]*>Indikator 4\.1, Integritas<\/a>/);
  expect(markup).toMatch(/<a href="#c-n1"[^>]*>Catatan pengamatan<\/a>/);
});

it("the list of competencies marks the one in which something is to be chosen", () => {
  const progress = { rated: 2, total: 2, unrated: [] } as unknown as Parameters<typeof SheetOutline>[0]["progress"];
  const markup = renderToStaticMarkup(
    <SheetOutline competencies={COMPETENCIES} progress={progress} conflicts={CONFLICTS} />,
  );
  expect(markup).toMatch(/Integritas<\/a><span[^>]*>pilih isian<.*Kerja sama<\/a><span[^>]*>dinilai</);
});

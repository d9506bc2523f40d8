import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";

import { SubmitSection } from "@/components/sheets/submit-section";

vi.mock("@/lib/sheets/actions", () => ({ submitSheetAction: vi.fn() }));

const progress = { rated: 1, total: 1, unrated: [], unmarked: [], withoutNote: [] };
const sheet = { sheetId: "s", competencies: [], progress, isWatched: true, hasUnsent: false };

it("says before a returned sheet is sent again that nothing on it was changed", () => {
  const markup = (isUnchanged: boolean) =>
    renderToStaticMarkup(<SubmitSection {...sheet} isUnchanged={isUnchanged} onFlush={() => Promise.resolve()} />);
  expect(markup(true)).toContain("belum ada yang diubah");
  expect(markup(false)).not.toContain("belum ada yang diubah");
});

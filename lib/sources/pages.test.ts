import { describe, expect, it } from "vitest";

import { LINES_PER_PAGE, sourcePage } from "./pages";

describe("the lines of a source that are shown", () => {
  it("are all of a short text", () => {
    expect(sourcePage(398, null, [])).toEqual({ page: 1, pages: 1, lineFrom: 1, lineTo: 398 });
    expect(sourcePage(0, null, [])).toEqual({ page: 1, pages: 1, lineFrom: 1, lineTo: 0 });
  });

  it("are those around the first marked line, unless another page is asked for", () => {
    const marked = [
      { lineFrom: 2 * LINES_PER_PAGE, lineTo: 2 * LINES_PER_PAGE + 4 },
      { lineFrom: 5, lineTo: 5 },
    ];
    expect(sourcePage(2_500, null, marked)).toEqual({ page: 2, pages: 3, lineFrom: 1_001, lineTo: 2_000 });
    expect(sourcePage(2_500, 3, marked)).toEqual({ page: 3, pages: 3, lineFrom: 2_001, lineTo: 2_500 });
  });

  it("are the last where there is no such page", () => {
    expect(sourcePage(2_500, 9, [])).toMatchObject({ page: 3, lineTo: 2_500 });
    expect(sourcePage(2_500, 0, [])).toMatchObject({ page: 1 });
  });
});

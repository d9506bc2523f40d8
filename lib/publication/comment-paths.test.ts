import { describe, expect, it } from "vitest";

import { formPath, valuePath, WHOLE_BODY_PATH } from "@/lib/publication/comment-paths";

describe("a comment leads", () => {
  it.each([
    ["", "/admin/peraturan/p/s", "/admin/standar/s"],
    ["/summary", "/admin/peraturan/p/s#nilai-summary", "/admin/standar/s/identitas"],
    ["/competencies/c/level", "/admin/peraturan/p/s#nilai-competencies-c-level", "/admin/standar/s/kompetensi/c"],
    [
      "/competencies/c/indicators/i",
      "/admin/peraturan/p/s#nilai-competencies-c-indicators-i",
      "/admin/standar/s/kompetensi/c",
    ],
    ["/requirements/r", "/admin/peraturan/p/s#nilai-requirements-r", "/admin/standar/s/persyaratan/r"],
  ])("from %j to %s and %s", (path, value, form) => {
    const place = { standardId: "s", path };
    expect([valuePath("p", place), formPath("p", place)]).toEqual([value, form]);
  });

  it.each([
    ["/title", "#nilai-title", ""],
    ["/effectiveFrom", "#nilai-effectiveFrom", ""],
    ["/annexes/lampiran-ii/title", "#nilai-annexes-lampiran-ii-title", "#lampiran-ii"],
    ["/annexes/lampiran/positions/inspektur", "#nilai-annexes-lampiran-positions-inspektur", "/jabatan/inspektur"],
    ["/considerations/12-12", "#nilai-considerations-12-12", "/batang-tubuh"],
    ["/articles/3/14-14/15-15", "#nilai-articles-3-14-14-15-15", "/pasal/3"],
    ["/signatures/ENACTED/name", "#nilai-signatures-ENACTED-name", ""],
  ])("from %j of the body to %s and its form%s", (path, anchor, form) => {
    const place = { standardId: null, path };
    expect(valuePath("p", place)).toBe(`/admin/peraturan/p/batang-tubuh${anchor}`);
    expect(formPath("p", place)).toBe(`/admin/standar/peraturan/p${form}`);
  });

  it("from the body as a whole to its page and the form of the body", () => {
    const place = { standardId: null, path: WHOLE_BODY_PATH };
    expect(valuePath("p", place)).toBe("/admin/peraturan/p/batang-tubuh");
    expect(formPath("p", place)).toBe("/admin/standar/peraturan/p/batang-tubuh");
  });

  it("nowhere from the regulation as a whole", () => {
    const place = { standardId: null, path: "" };
    expect([valuePath("p", place), formPath("p", place)]).toEqual([null, null]);
  });
});

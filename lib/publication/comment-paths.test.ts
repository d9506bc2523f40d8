import { describe, expect, it } from "vitest";

import { formPath, valuePath } from "@/lib/publication/comment-paths";

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
    expect([valuePath("p", place), formPath(place)]).toEqual([value, form]);
  });

  it("nowhere from the regulation as a whole", () => {
    const place = { standardId: null, path: "" };
    expect([valuePath("p", place), formPath(place)]).toEqual([null, null]);
  });
});

import { describe, expect, it } from "vitest";

import { formToObject, formToValues } from "@/lib/core/form-data";

function form(entries: Record<string, string>): FormData {
  const filled = new FormData();
  for (const [name, value] of Object.entries(entries)) filled.append(name, value);
  return filled;
}

describe("formToObject", () => {
  it("nests dotted names so that a schema can read them", () => {
    expect(formToObject(form({ sheetId: "x", "levels.integritas": "3", $ACTION_ID_x: "" }))).toEqual({
      sheetId: "x",
      levels: { integritas: "3" },
    });
  });

  it("hands a file over as it is", () => {
    const filled = form({ eventId: "x" });
    filled.append("file", new File(["NIP;Nama"], "peserta.csv"));
    expect(formToObject(filled)["file"]).toBeInstanceOf(File);
    expect(formToValues(filled)).toEqual({ eventId: "x" });
  });

  it("leaves out what nobody sees, but breaks, tabs and joined signs stay, and a password is as it was typed", () => {
    const unseen = "\u0000\u0007\u200b\u202e\ufeff";
    const typed = form({ title: `Uji${unseen}\tA\r\nB \u{1f468}\u200d\u{1f469}`, password: `a${unseen}b` });
    expect(formToObject(typed)).toEqual({
      title: "Uji\tA\r\nB \u{1f468}\u200d\u{1f469}",
      password: `a${unseen}b`,
    });
    expect(formToValues(typed)).toEqual({ title: "Uji\tA\r\nB \u{1f468}\u200d\u{1f469}" });
  });

  it("does not touch Object.prototype", () => {
    formToObject(form({ "__proto__.admin": "1" }));
    expect(({} as Record<string, unknown>)["admin"]).toBeUndefined();
  });
});

describe("formToValues", () => {
  it("keeps what was typed, but never a password", () => {
    expect(formToValues(form({ email: "a@b.id", password: "rahasia", newPassword: "rahasia" }))).toEqual({
      email: "a@b.id",
    });
  });
});

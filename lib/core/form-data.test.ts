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

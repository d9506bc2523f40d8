import { describe, expect, it } from "vitest";

import { formToObject } from "@/lib/core/form-data";
import { AddInstrument, SetMatrix } from "@/lib/instruments/schema";

const [EVENT, DISCUSSION, INTERVIEW, FIRST, SECOND] = Array.from({ length: 5 }, () => crypto.randomUUID()) as [
  string,
  string,
  string,
  string,
  string,
];

function formOf(entries: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.set(name, value);
  return form;
}

describe("SetMatrix", () => {
  it("reads the boxes of a form column by column", () => {
    const form = formOf({
      eventId: EVENT,
      [`seen.${DISCUSSION}`]: "all",
      [`seen.${INTERVIEW}`]: "",
      [`all.${DISCUSSION}`]: "on",
      [`measured.${INTERVIEW}.${FIRST}`]: "on",
      [`measured.${INTERVIEW}.${SECOND}`]: "on",
    });
    expect(SetMatrix.parse(formToObject(form))).toEqual({
      eventId: EVENT,
      seen: { [DISCUSSION]: "all", [INTERVIEW]: "" },
      all: [DISCUSSION],
      measured: { [INTERVIEW]: [FIRST, SECOND] },
    });
  });

  it("takes a matrix without a tick, and refuses boxes that are none", () => {
    expect(SetMatrix.safeParse(formToObject(formOf({ eventId: EVENT }))).success).toBe(true);
    expect(SetMatrix.safeParse(formToObject(formOf({ eventId: EVENT, "measured.x.y": "on" }))).success).toBe(false);
  });
});

describe("AddInstrument", () => {
  it("asks for a name where the kind says nothing", () => {
    const nameless = AddInstrument.safeParse({ eventId: EVENT, kind: "OTHER", name: " " });
    expect(nameless.error?.issues.map(({ path }) => path)).toEqual([["name"]]);
    expect(AddInstrument.safeParse({ eventId: EVENT, kind: "OTHER", name: "Simulasi" }).success).toBe(true);
    expect(AddInstrument.safeParse({ eventId: EVENT, kind: "INTERVIEW", name: "" }).success).toBe(true);
  });
});

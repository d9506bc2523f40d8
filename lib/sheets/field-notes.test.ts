import { describe, expect, it } from "vitest";
import { z } from "zod";

import { fromWibInput, newFieldNote, newNoteId, toWibInput, withFieldNote } from "@/lib/sheets/field-notes";

const NOTE = { ...newFieldNote(new Date("2026-11-24T02:15:40Z")), text: " Menolak hadiah. " };

describe("the time of a note", () => {
  it("is shown and typed in WIB, also over midnight", () => {
    expect(toWibInput("2026-11-24T02:15:40.000Z")).toBe("2026-11-24T09:15");
    expect(toWibInput("2026-11-24T18:30:00.000Z")).toBe("2026-11-25T01:30");
    expect(fromWibInput("2026-11-25T01:30")).toBe("2026-11-24T18:30:00.000Z");
  });

  it.each(["", "2026-11-25", "2026-13-01T00:00", "abc"])("is none while %j is typed", (value) => {
    expect(fromWibInput(value)).toBeNull();
  });
});

it("gives each note an id that is a UUID", () => {
  const ids = Array.from({ length: 100 }, newNoteId);
  expect(new Set(ids).size).toBe(100);
  for (const id of ids) expect(z.uuid().safeParse(id).success).toBe(true);
});

describe("a note that becomes evidence", () => {
  it("stands there with its time, and leaves open whether it was seen", () => {
    expect(withFieldNote({ observation: null, note: "" }, NOTE)).toEqual({
      observation: null,
      note: "Pukul 09.15: Menolak hadiah.",
    });
  });

  it("comes after what stands there, and only once", () => {
    const evidence = { observation: "EVIDENT", note: "Jujur.\n" } as const;
    const once = withFieldNote(evidence, NOTE);
    expect(once).toEqual({ observation: "EVIDENT", note: "Jujur.\nPukul 09.15: Menolak hadiah." });
    expect(once && withFieldNote(once, NOTE)).toEqual(once);
  });

  it("is refused where it does not fit", () => {
    expect(withFieldNote({ observation: null, note: "a".repeat(3990) }, NOTE)).toBeNull();
  });
});

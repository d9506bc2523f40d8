import { describe, expect, it } from "vitest";

import { readChanges } from "@/lib/sheets/read-changes";

const ID = "00000000-0000-4000-8000-000000000001";
const rating = (content: object, rest: object = {}) => ({
  entry: "rating",
  subjectId: ID,
  base: 0,
  content: { level: 3, mark: null, note: "", ...content },
  ...rest,
});

describe("readChanges", () => {
  it.each([null, [], {}, { changes: [] }, { changes: [{}] }, { changes: [{ subjectId: 1 }] }])(
    "finds no list of changes in %j",
    (sent) => expect(readChanges(sent)).toBeNull(),
  );

  it.each([
    [rating({ level: -1 }), "choice", "Level paling rendah adalah 0."],
    [rating({ level: 6 }), "choice", "Level paling tinggi adalah 5."],
    [rating({ note: "a".repeat(4001) }), "note", "Catatan paling panjang 4000 karakter."],
    [rating({ level: 2.5 }), "choice", "Isian ini tidak dapat dibaca. Isi sekali lagi."],
    [rating({ note: 1 }), "note", "Isian ini tidak dapat dibaca. Isi sekali lagi."],
    [rating({}, { base: 2 ** 31 - 1 }), "choice", "Isian ini tidak dapat dibaca. Isi sekali lagi."],
    [rating({}, { base: -1 }), "choice", "Isian ini tidak dapat dibaca. Isi sekali lagi."],
    [rating({}, { extra: true }), "choice", "Isian ini tidak dapat dibaca. Isi sekali lagi."],
  ])("tells apart what cannot be taken (%#)", (change, field, message) => {
    const good = rating({ level: 1 }, { subjectId: ID.replace(/1$/, "2") });
    expect(readChanges({ changes: [change, good] })).toEqual({
      changes: [good],
      invalid: [{ subjectId: ID, status: "invalid", field, message }],
    });
  });
});

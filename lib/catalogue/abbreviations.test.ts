import { expect, it } from "vitest";

import { withoutAbbreviations } from "@/lib/catalogue/abbreviations";

it.each([
  ["sekda", "sekretaris daerah"],
  ["SEKDA Pekalongan", "sekretaris daerah Pekalongan"],
  ["kabid, kasi", "kepala bidang, kepala seksi"],
  ["Kasubbag Umum", "kepala subbagian Umum"],
])("reads %j as %j", (text, written) => {
  expect(withoutAbbreviations(text)).toBe(written);
});

it.each(["", "camat", "sekretaris daerah", "sekdaku", "kasih sayang", "constructor", "toString"])(
  "leaves %j alone",
  (text) => {
    expect(withoutAbbreviations(text)).toBeNull();
  },
);

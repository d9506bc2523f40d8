import { describe, expect, it } from "vitest";

import { ruleOf } from "./requirement-words";

describe("the years that a computer can check", () => {
  it.each([
    ["Memiliki pengalaman jabatan paling singkat 5 (lima) tahun", 5],
    ["Jabatan Fungsional Jenjang Ahli Madya minimal selama 2 (dua) tahun;", 2],
    ["pernah menduduki jabatan pengawas sekurang-kurangnya selama 3 tahun", 3],
    ["pengalaman sekurang kurangnya 12 (dua belas) tahun", 12],
    ["pengalaman paling sedikit telah 4 (empat) tahun di bidangnya", 4],
    ["pengalaman setidak-tidaknya 3 (tiga) tahun", 3],
    ["administrator paling singkat 3 tahun atau fungsional ahli madya paling singkat 2 tahun", 2],
  ])("are the fewest of %j", (text, years) => {
    expect(ruleOf("EXPERIENCE", text)).toEqual({ type: "minimum-experience-in-field", years });
  });

  it.each(["Sedang atau pernah menduduki jabatan administrator", "bernilai baik selama 2 (dua) tahun terakhir"])(
    "are none of %j",
    (text) => {
      expect(ruleOf("EXPERIENCE", text)).toBeUndefined();
    },
  );

  it.each([
    ["Usia paling tinggi 56 (lima puluh enam) tahun;", 56],
    ["maksimal berusia 58 tahun pada saat pelantikan", 58],
    ["setinggi-tingginya 55 (lima puluh lima) tahun", 55],
    ["Usia tidak lebih dari 56 tahun", 56],
    ["Usia paling tinggi 56 pada saat pelantikan", 56],
  ])("are the most of an age: %j", (text, years) => {
    expect(ruleOf("AGE", text)).toEqual({ type: "maximum-age", years });
  });
});

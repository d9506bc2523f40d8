import { describe, expect, it } from "vitest";

import type { IsKnown } from "@/lib/catalogue/words";
import { coresOf, hasDoubtfulStem, matcherOf, patternOf, searchWords, wordForms } from "@/lib/catalogue/words";

describe("the words of a search", () => {
  it.each([
    ["Sekretaris Daerah", ["sekretaris", "daerah"]],
    ["  kepala   dan bidang ", ["kepala", "bidang"]],
    ["dan", ["dan"]],
    ["café (IV/b)", ["cafe", "iv/b"]],
    ["Penata III / d - IV/ a, XVI/a", ["penata", "iii/d", "iv/a", "xvi", "a"]],
    ["Diploma III/D-IV", ["diploma", "iii", "d", "iv"]],
    [`'":*&|!\\`, []],
    ["", []],
  ])("of %j are %j", (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it("are few, however much is typed", () => {
    expect(searchWords("kata ".repeat(5) + Array.from({ length: 500 }, (_, n) => `kata${n}`).join(" "))).toHaveLength(
      8,
    );
  });
});

const isIn =
  (vocabulary: readonly string[]): IsKnown =>
  (beginning, isWhole) =>
    vocabulary.some((word) => (isWhole ? word === beginning : word.startsWith(beginning)));

describe("forms of a word", () => {
  it.each([
    ["mengelola", "kelola"],
    ["pengelolaan", "kelola"],
    ["kelola", "mengelola"],
    ["menyusun", "susun"],
    ["susun", "menyusun"],
    ["penilaian", "menilai"],
    ["memimpin", "pimpin"],
    ["menerima", "terima"],
    ["melayani", "layan"],
    ["pelayanan", "melayan"],
    ["keuangan", "uang"],
    ["integritas", "integritas"],
  ])("of %s reach %s", (word, reached) => {
    expect(wordForms(word)).toContain(reached);
  });

  it.each(["meningkatkan", "keuangan", "pertanggungjawaban", "di"])(
    "of %s hold none that begins with another",
    (word) => {
      const forms = wordForms(word);
      expect(forms.filter((form) => forms.some((other) => other !== form && form.startsWith(other)))).toEqual([]);
      expect(forms.some((form) => word.startsWith(form))).toBe(true);
    },
  );

  it("have few cores, one of which stands in each of them", () => {
    expect(coresOf(wordForms("meningkatkan"))).toEqual(["%tingkat%", "%ningkat%"]);
    expect(coresOf(["iv/b"])).toEqual(["%iv%/%b%"]);
    const cores = coresOf(wordForms("susun"));
    expect(wordForms("susun").every((form) => cores.some((core) => form.includes(core.slice(1, -1))))).toBe(true);
  });

  it("are never so short that they match half the language", () => {
    expect(wordForms("dinas").filter((form) => form.length < 4)).toEqual([]);
  });

  it.each([
    ["pengawas", ["kawasan", "pengawasan", "diawasi"], "kawas"],
    ["pengawasan", ["kawasan", "kawas-kawas"], "kawas"],
    ["mengelola", ["pengelolaan"], "kelola"],
  ])("of %s, where there are %j, do not hold %s", (word, vocabulary, root) => {
    expect(wordForms(word, isIn(vocabulary))).not.toContain(root);
  });

  it.each([
    ["mengelola", ["dikelola"], "kelola"],
    ["pengendalian", ["kendali"], "kendali"],
    ["mengerjakan", ["kerja"], "kerja"],
    ["mengenali", ["terkenal"], "kenal"],
  ])("of %s, where there are %j, hold %s", (word, vocabulary, root) => {
    expect(wordForms(word, isIn(vocabulary))).toContain(root);
  });

  it.each([
    ["menuangkan", "uang"],
    ["penuangan", "uang"],
    ["memakai", "akai"],
  ])("of %s hold no root that lacks its swallowed letter: %s", (word, root) => {
    expect(wordForms(word)).not.toContain(root);
  });

  it.each([
    ["menuangkan", "tuang"],
    ["memukul", "pukul"],
    ["mendidik", "didik"],
    ["memfasilitasi", "fasilitas"],
  ])("of %s hold its root: %s", (word, root) => {
    expect(wordForms(word)).toContain(root);
  });

  it("leaves numbers and ranks alone", () => {
    expect(wordForms("2020")).toEqual(["2020"]);
    expect(wordForms("iii/b")).toEqual(["iii/b"]);
  });
});

describe("PostgreSQL's stem", () => {
  it.each([
    ["menuangkan", true],
    ["penerimaan", true],
    ["keuangan", false],
    ["mendukung", false],
    ["mengelola", false],
  ])("of %s may belong to another root: %j", (word, isDoubtful) => {
    expect(hasDoubtfulStem(word)).toBe(isDoubtful);
  });
});

describe("the matcher", () => {
  it("takes what is too short for a beginning as a whole word", () => {
    expect("Atau (IX/a), ixa".match(matcherOf(["ix", "a"]) ?? /x/)).toEqual(["IX", "a"]);
    expect("III/a, XIV/a, IV/ab (IV/ a)".match(matcherOf(wordForms("iv/a")) ?? /x/)).toEqual(["IV/ a"]);
    expect("atau pembina".match(matcherOf(["a", "pembina"]) ?? /x/)).toEqual(["pembina"]);
    expect(patternOf(["iv", "uang", "a"])).toBe("\\m(?:uang|iv\\M|a\\M)");
  });

  it("marks whole words in any form, also with capitals", () => {
    const matcher = matcherOf(wordForms("mengelola"));
    expect("Mengelola perubahan; pengelolaan aset".match(matcher ?? /x/)).toEqual(["Mengelola", "pengelolaan"]);
  });

  it("is missing where there is nothing to mark", () => {
    expect(matcherOf([])).toBeNull();
    expect(matcherOf(["dan"])).toBeNull();
  });
});

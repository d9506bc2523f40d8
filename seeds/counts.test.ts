import { describe, expect, it } from "vitest";

import type { DraftStandard } from "@/lib/standards/schema";

import { FOUNDING_REGULATIONS, readFoundingRegulation } from "./founding-regulations";

const drafts = FOUNDING_REGULATIONS.map(readFoundingRegulation);
const standards = drafts.flatMap((draft) => draft.standards);

function standardOf(regulation: string, position: string): DraftStandard {
  const found = standards.find((standard) => standard.regulation === regulation && standard.position === position);
  if (!found) throw new Error(`No standard of ${position}`);
  return found;
}

function countsOf({ competencies, requirements }: DraftStandard) {
  const of = (kind: string) => competencies.filter((competency) => competency.kind === kind);
  const indicators = (rows: DraftStandard["competencies"]) => rows.flatMap((row) => row.indicators).length;
  return {
    managerial: of("MANAGERIAL").length,
    sociocultural: of("SOCIOCULTURAL").length,
    indicators: indicators([...of("MANAGERIAL"), ...of("SOCIOCULTURAL")]),
    technical: of("TECHNICAL").length,
    technicalIndicators: indicators(of("TECHNICAL")),
    requirements: requirements.length,
  };
}

const [PURWAKARTA, PEKALONGAN] = FOUNDING_REGULATIONS;

// DESIGN.md, section 1: what the two documents hold.
describe("counts of the founding regulations", () => {
  it.each([
    [PURWAKARTA, "sekretaris-daerah", 4, [8, 2, 31, 17, 0, 0]],
    [PURWAKARTA, "jpt-pratama", 4, [7, 1, 24, 19, 0, 11]],
    [PURWAKARTA, "administrator", 3, [8, 1, 26, 19, 0, 8]],
    [PURWAKARTA, "pengawas", 2, [8, 1, 27, 19, 0, 7]],
    [PEKALONGAN, "sekretaris-daerah", 4, [8, 1, 27, 6, 15, 10]],
  ])("%s %s: level %i, %j", (regulation, position, level, counts) => {
    const standard = standardOf(regulation, position);
    expect(Object.values(countsOf(standard))).toEqual(counts);
    const levelled = standard.competencies.filter(({ kind }) => kind !== "TECHNICAL");
    expect(new Set(levelled.map((competency) => competency.level?.value))).toEqual(new Set([level]));
  });

  it("there is no other standard", () => {
    expect(standards).toHaveLength(5);
  });

  it.each([
    [PURWAKARTA, 7, ["sekretaris-daerah", "jpt-pratama", "administrator", "pengawas"]],
    [PEKALONGAN, 6, expect.arrayContaining(["sekretaris-daerah", "inspektur", "kepala-satuan-polisi-pamong-praja"])],
  ])("%s has %i articles and names its positions", (slug, articles, positions) => {
    const { regulation } = readFoundingRegulation(slug);
    expect(regulation.articles.map(({ number }) => number)).toEqual(
      [...Array(articles).keys()].map((n) => String(n + 1)),
    );
    expect(regulation.annexes.flatMap((annex) => annex.positions.map((position) => position.slug))).toEqual(positions);
  });

  it("Pekalongan names 31 positions, numbered without a gap, each once", () => {
    const [annex] = readFoundingRegulation(PEKALONGAN).regulation.annexes;
    const positions = annex?.positions ?? [];
    expect(positions.map(({ ordinal }) => ordinal?.value)).toEqual([...Array(31).keys()].map((n) => String(n + 1)));
    expect(new Set(positions.map(({ slug }) => slug)).size).toBe(31);
  });
});

describe("technical statements of Purwakarta", () => {
  const statements = standards
    .filter(({ regulation }) => regulation === PURWAKARTA)
    .flatMap(({ competencies }) => competencies.filter(({ kind }) => kind === "TECHNICAL"));
  /** What a statement says, whatever its case, its punctuation and the "; dan" that ends the last but one of a list. */
  const words = (text: string) =>
    text
      .replace(/;\s*dan$/, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join(" ");

  it("have neither level nor description nor indicators: the form has none", () => {
    for (const { level, description, indicators } of statements) {
      expect([level, description, indicators]).toEqual([null, null, []]);
    }
  });

  it("share a code exactly where they share their words", () => {
    const pairs = new Set(statements.map(({ code, name }) => `${code}|${words(name.value ?? "")}`));
    expect(pairs.size).toBe(34);
    expect(new Set(statements.map(({ code }) => code)).size).toBe(34);
    expect(new Set(statements.map(({ name }) => words(name.value ?? ""))).size).toBe(34);
  });
});

describe("requirements", () => {
  const rules = (regulation: string, position: string) =>
    standardOf(regulation, position).requirements.flatMap(({ rule }) => (rule ? [Object.values(rule).at(-1)] : []));

  it.each([
    [PURWAKARTA, "sekretaris-daerah", []],
    [PURWAKARTA, "jpt-pratama", ["S1", "IV/a", 56, 2]],
    [PURWAKARTA, "administrator", ["S1", "III/d"]],
    [PURWAKARTA, "pengawas", ["S1", "III/b"]],
    [PEKALONGAN, "sekretaris-daerah", ["S1", 5, 2, "IV/b"]],
  ])("%s %s: a computer can check %j", (regulation, position, checkable) => {
    expect(rules(regulation, position)).toEqual(checkable);
  });

  it("Purwakarta's numbers 6 and 7 of Lampiran II are alternatives, and only they", () => {
    const grouped = standards.flatMap(({ requirements }) => requirements.filter(({ anyOfGroup }) => anyOfGroup));
    expect(grouped.map(({ ordinal }) => ordinal?.value)).toEqual(["6", "7"]);
    expect(grouped.every(({ text }) => text.remark?.kind === "AS_PRINTED")).toBe(true);
  });

  it("every importance of Pekalongan is to be verified, or not there", () => {
    const { requirements } = standardOf(PEKALONGAN, "sekretaris-daerah");
    const read = requirements.map(({ importance }) => [importance?.value ?? null, importance?.remark?.kind]);
    const [lost, important, mandatory] = [
      [null, "UNREADABLE"],
      ["IMPORTANT", "UNCERTAIN"],
      ["MANDATORY", "UNCERTAIN"],
    ];
    expect(read).toEqual([lost, lost, important, important, important, lost, mandatory, mandatory, lost, lost]);
    for (const { importance } of requirements.filter((requirement) => requirement.importance?.value)) {
      expect(importance?.remark?.reason).toContain("Perlu verifikasi");
    }
  });
});

describe("what the documents do not hold", () => {
  it("stays missing", () => {
    const sixth = standardOf(PURWAKARTA, "administrator").competencies[5];
    expect(sixth).toMatchObject({ code: "pengembangan-diri-dan-orang-lain", name: { value: null } });
    const last = standardOf(PEKALONGAN, "sekretaris-daerah").competencies.at(-1);
    expect(last).toMatchObject({ level: { value: null, remark: { kind: "UNREADABLE" } }, indicators: [] });
    expect(standardOf(PEKALONGAN, "sekretaris-daerah").positionCode?.value).toBeNull();
  });
});

import { describe, expect, it } from "vitest";

import type { ImportResult } from "@/lib/importer/draft";
import { importRegulation } from "@/lib/importer/import";
import { readingStandsAt } from "@/lib/sources/passage";
import { verbatimOf } from "@/lib/sources/reading";
import type { SourceSpan } from "@/lib/sources/schema";

import { FOUNDING_REGULATIONS, readFoundingRegulation } from "./founding-regulations";

type Cited = {
  readonly value: unknown;
  readonly source: readonly SourceSpan[];
  readonly remark?: { readonly reason: string };
};

/** Notes of the seeds, words of the form and the order of the lines above Menimbang are told in other ways. */
const TOLD_OTHERWISE = ["findings", "headings", "remarks", "preamble"];

function isCited(node: object): node is Cited {
  return "value" in node && "source" in node;
}

/** Every cited value with its path, and every plain value (kind, code, slug, rule) with its own. */
function valuesOf(node: unknown, path = ""): readonly (readonly [string, unknown])[] {
  if (typeof node !== "object" || node === null) return [[path, node]];
  if (isCited(node)) return [[path, node]];
  return Object.entries(node).flatMap(([key, child]) =>
    TOLD_OTHERWISE.includes(key) ? [] : valuesOf(child, `${path}/${key}`),
  );
}

/** A cited value is the same where it reads the same: the importer shows the reading and proposes, it corrects nothing. */
function isSame(path: string, seed: unknown, read: unknown): boolean {
  // Alternatives belong together; what their group is called is nobody's business.
  if (path.endsWith("/anyOfGroup")) return typeof seed === typeof read;
  if (typeof seed !== "object" || seed === null) return Object.is(seed, read);
  if (typeof read !== "object" || read === null) return false;
  const [expected, found] = [seed as Cited, read as Cited];
  return verbatimOf(expected) === verbatimOf(found) || (expected.value !== null && expected.value === found.value);
}

function remarked(node: unknown, path = ""): readonly { readonly path: string; readonly cited: Cited }[] {
  if (typeof node !== "object" || node === null) return [];
  if (isCited(node)) return node.remark ? [{ path, cited: node }] : [];
  return Object.entries(node).flatMap(([key, child]) => remarked(child, `${path}/${key}`));
}

/** Whether a finding speaks of the value, or of words that it was read from. */
function isTold({ findings }: ImportResult, { path, cited }: { path: string; cited: Cited }): boolean {
  const read = verbatimOf(cited);
  return findings.some((finding) => {
    if (finding.path === path) return true;
    return finding.source.some(
      ({ lineFrom, reading }) =>
        reading !== "" &&
        cited.source.some((span) => span.lineFrom <= lineFrom && lineFrom <= span.lineTo) &&
        (read.includes(reading) || reading.includes(read)),
    );
  });
}

const drafts = FOUNDING_REGULATIONS.map((slug) => {
  const { regulation, standards, source } = readFoundingRegulation(slug);
  return { slug, seed: { regulation, standards }, text: source.text, result: importRegulation(source.text) };
});
const [purwakarta, pekalongan] = drafts;

function differences(draft: (typeof drafts)[number] | undefined): {
  readonly compared: number;
  readonly paths: readonly string[];
} {
  const seed = valuesOf(draft?.seed);
  const read = new Map(valuesOf({ regulation: draft?.result.regulation, standards: draft?.result.standards }));
  const known = new Set(seed.map(([path]) => path));
  const extra = [...read.keys()].filter((path) => !known.has(path));
  return {
    compared: seed.length,
    paths: [...seed.flatMap(([path, value]) => (isSame(path, value, read.get(path)) ? [] : [path])), ...extra],
  };
}

function kindsOf(draft: (typeof drafts)[number] | undefined): Readonly<Record<string, number>> {
  const kinds: Record<string, number> = {};
  for (const { kind } of draft?.result.findings ?? []) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
}

describe("the founding regulations through the importer", () => {
  it("Purwakarta yields what the hand-made seeds hold", () => {
    expect(differences(purwakarta)).toEqual({ compared: 1266, paths: [] });
  });

  it("Pekalongan yields what the hand-made seeds hold, but for words that only a person can part again", () => {
    const standard = "/standards/0";
    expect(differences(pekalongan)).toEqual({
      compared: 496,
      paths: [
        // Words of the description stand in the middle of an indicator: nothing in the text says so.
        `${standard}/competencies/5/description`,
        `${standard}/competencies/11/description`,
        // The second line of this requirement stands in the cell of the next.
        `${standard}/requirements/1/text`,
      ],
    });
  });

  it.each(drafts)("$slug: every reading stands where it says", ({ result, text }) => {
    const spans = [...valuesOf({ ...result, findings: [] })].flatMap(([, value]) =>
      typeof value === "object" && value !== null ? (value as Cited).source : [],
    );
    expect(spans.length).toBeGreaterThan(300);
    expect(
      [...spans, ...result.findings.flatMap(({ source }) => source)].filter((span) => !readingStandsAt(text, span)),
    ).toEqual([]);
  });

  // What stays untold are notes on the sense of a sentence, on capitals, closing punctuation and spellings that are words
  // of their own, which only a reader has; and words in another's cell.
  it.each([
    [
      purwakarta,
      66,
      [
        "/regulation/considerations/1/text",
        "/regulation/articles/2/lead",
        "/standards/0/competencies/0/indicators/2/text",
        "/standards/0/competencies/3/indicators/2/text",
        "/standards/1/headings/6",
        "/standards/1/competencies/0/indicators/1/text",
        "/standards/1/competencies/0/indicators/2/text",
        "/standards/1/competencies/3/indicators/2/text",
        "/standards/1/competencies/6/indicators/2/text",
        "/standards/1/competencies/7/description",
        "/standards/1/competencies/15/name",
        "/standards/1/competencies/20/name",
        "/standards/1/requirements/1/text",
        "/standards/1/requirements/9/text",
        "/standards/2/headings/6",
        "/standards/2/competencies/6/indicators/2/text",
        "/standards/2/competencies/7/indicators/1/text",
        "/standards/2/competencies/16/name",
        "/standards/2/competencies/21/name",
        "/standards/2/competencies/22/name",
        "/standards/2/competencies/24/name",
        "/standards/2/competencies/27/name",
        "/standards/2/requirements/1/text",
        "/standards/2/requirements/6/text",
        "/standards/3/competencies/5/indicators/2/text",
        "/standards/3/competencies/16/name",
        "/standards/3/competencies/21/name",
        "/standards/3/competencies/24/name",
        "/standards/3/requirements/1/text",
        "/standards/3/requirements/5/text",
        "/standards/3/requirements/6/text",
      ],
    ],
    [
      pekalongan,
      67,
      [
        "/regulation/articles/3/lead",
        "/standards/0/headings/6",
        "/standards/0/competencies/4/indicators/0/text",
        "/standards/0/competencies/5/description",
        "/standards/0/competencies/5/indicators/0/text",
        "/standards/0/competencies/8/description",
        "/standards/0/competencies/8/indicators/1/text",
        "/standards/0/competencies/11/description",
        "/standards/0/competencies/11/indicators/0/text",
      ],
    ],
  ])(
    "a finding for each transcription note of a value, but for those that only a reader can have",
    (draft, count, untold) => {
      if (!draft) throw new Error("No draft");
      const notes = remarked(draft.seed);
      expect(notes).toHaveLength(count);
      expect(notes.flatMap((note) => (isTold(draft.result, note) ? [] : [note.path]))).toEqual(untold);
    },
  );

  it("the sign-off words that the importer leaves out are those that the notes of the seeds name", () => {
    const places = ({ source }: { readonly source: readonly SourceSpan[] }) =>
      source.map(({ lineFrom, reading }) => `${lineFrom}: ${reading}`);
    const [left] = pekalongan?.result.findings.filter(({ kind }) => kind === "SIGN_OFF") ?? [];
    expect(left && places(left)).toEqual(["91: Cap Ttd", "162: Cap Ttd"]);
    expect(pekalongan?.seed.regulation.findings.map(places)).toContainEqual(left && places(left));
    expect(purwakarta?.result.findings.map(({ kind }) => kind)).not.toContain("SIGN_OFF");
  });

  it("Purwakarta: findings by kind", () => {
    expect(kindsOf(purwakarta)).toMatchInlineSnapshot(`
      {
        "CUT_OFF": 3,
        "JOINED": 8,
        "MISSING_FIELD": 4,
        "MISSING_INDICATOR": 1,
        "MISSING_NAME": 1,
        "MISSING_ROW": 1,
        "MISSPELLING": 18,
        "NUMBERING": 5,
        "OUT_OF_ORDER": 4,
        "SPELLING_VARIANT": 4,
        "TO_VERIFY": 6,
        "UNKNOWN_COMPETENCY": 1,
        "UNREAD": 2,
      }
    `);
  });

  it("Pekalongan: findings by kind", () => {
    expect(kindsOf(pekalongan)).toMatchInlineSnapshot(`
      {
        "CUT_OFF": 4,
        "JOINED": 10,
        "MISSING_FIELD": 1,
        "MISSING_INDICATOR": 1,
        "MISSING_LEVEL": 1,
        "MISSPELLING": 17,
        "NOT_RECOGNISED": 11,
        "NO_DETAILS": 1,
        "NUMBERING": 10,
        "RUBBISH": 15,
        "SIGN_OFF": 1,
        "SPELLING_VARIANT": 1,
        "TO_VERIFY": 9,
        "UNKNOWN_COMPETENCY": 6,
        "UNREAD": 6,
      }
    `);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { dayBefore } from "@/lib/core/dates";
import type { Span } from "@/lib/publication/rules";
import {
  consequencesOf,
  mayAnswer,
  mayClose,
  mayComment,
  planEnds,
  publishObstacles,
  reviewState,
} from "@/lib/publication/rules";

const draft = {
  status: "DRAFT",
  isInReview: true,
  editorIds: new Set(["penyusun", "penyunting"]),
  annexCount: 1,
  isEmpty: false,
  leaderless: [],
  emptyStandards: [],
  openCommentCount: 0,
  making: null,
} as const;

describe("publishObstacles", () => {
  it("lets somebody else's complete draft through", () => {
    expect(publishObstacles(draft, "verifikator")).toEqual([]);
  });

  it.each([
    ["a published regulation", { ...draft, status: "IN_FORCE" as const }, "verifikator", /rancangan/],
    ["a draft that nobody sent", { ...draft, isInReview: false }, "verifikator", /dikirim/],
    ["one's own draft", draft, "penyusun", /orang lain/],
    ["a draft that one edited", draft, "penyunting", /orang lain/],
    ["an open comment", { ...draft, openCommentCount: 2 }, "verifikator", /2 catatan/],
    [
      "a follower whose leader has no standard here",
      { ...draft, leaderless: [{ position: "Camat Jatiluhur", follows: "Administrator" }] },
      "verifikator",
      /Camat Jatiluhur mengikuti standar Administrator/,
    ],
    ["a regulation without annex", { ...draft, annexCount: 0 }, "verifikator", /lampiran/],
    ["a regulation that holds nothing", { ...draft, isEmpty: true }, "verifikator", /masih kosong: tambahkan standar/],
    [
      "half a draft",
      { ...draft, isEmpty: true, making: { importId: "i", isStopped: false, written: 1, total: 1200 } },
      "verifikator",
      /^Rancangan ini masih dibuat dari impornya: 1 dari 1\.200 standar sudah tertulis\. [^.]+\.$/,
    ],
    [
      "half a draft that nobody goes on with",
      { ...draft, isEmpty: true, making: { importId: "i", isStopped: true, written: 1, total: 1200 } },
      "verifikator",
      /^Pembuatan rancangan ini dari impornya terhenti, [^.]+tidak dapat dikirim\. Buat lagi [^.]+\.$/,
    ],
    ["an empty standard", { ...draft, emptyStandards: ["Camat"] }, "verifikator", /kompetensi.*: Camat\./],
  ])("refuses %s", (_what, facts, verifier, sentence) => {
    expect(publishObstacles(facts, verifier).join(" ")).toMatch(sentence);
  });
});

describe("consequencesOf", () => {
  const impact = { beginning: 17, ending: 16, unreplaced: [] };
  const effectiveFrom = "2027-02-01";

  it("names what is revoked and amended, and from when, also where the store does not hold it", () => {
    const relations = [
      { type: "REVOKES", citation: "dicabut", target: { name: "Peraturan Bupati Nomor 213 Tahun 2020" } },
      { type: "REVOKES", citation: "Peraturan Bupati Nomor 1 Tahun 1999", target: null },
      { type: "AMENDS", citation: "diubah", target: { name: "Peraturan Bupati Nomor 7 Tahun 2025" } },
    ] as const;
    expect(consequencesOf({ effectiveFrom, relations, impact }, "2027-02-01")).toEqual([
      "Mencabut mulai 1 Februari 2027: Peraturan Bupati Nomor 213 Tahun 2020.",
      "Mencabut mulai 1 Februari 2027: Peraturan Bupati Nomor 1 Tahun 1999.",
      "Mengubah mulai 1 Februari 2027: Peraturan Bupati Nomor 7 Tahun 2025.",
      "17 standar mulai berlaku dan 16 standar yang terbit berakhir sehari sebelumnya.",
    ]);
  });

  it("names the positions whose standard ends without another one", () => {
    const ending = { ...impact, unreplaced: ["Camat", "Sekretaris Camat"] };
    expect(consequencesOf({ effectiveFrom, relations: [], impact: ending }, "2027-01-31").at(-1)).toMatch(
      /^Berakhir tanpa pengganti.*: Camat, Sekretaris Camat\.$/,
    );
  });

  it("says that nothing is revoked", () => {
    expect(consequencesOf({ effectiveFrom, relations: [], impact }, "2027-01-31")[0]).toBe(
      "Tidak mencabut peraturan lain.",
    );
  });

  it("says first that a day that is past changes what was shown for it", () => {
    const [first] = consequencesOf({ effectiveFrom, relations: [], impact }, "2027-02-02");
    expect(first).toMatch(/^Berlaku surut sejak 1 Februari 2027:/);
  });
});

describe("reviewState", () => {
  it.each([
    ["DRAFT", false, "2027-01-01", "DRAFT"],
    ["DRAFT", true, "2027-01-01", "IN_REVIEW"],
    ["IN_FORCE", false, "2027-01-01", "UPCOMING"],
    ["IN_FORCE", false, "2026-11-23", "PUBLISHED"],
  ] as const)("%s, in review %s, from %s is %s", (status, isInReview, effectiveFrom, state) => {
    expect(reviewState({ status, isInReview, effectiveFrom }, TODAY)).toBe(state);
  });
});

const TODAY = "2026-11-23";
const span = (id: string, from: string, rest: Partial<Span> = {}): Span => ({
  id,
  positionId: "p",
  position: "Kepala Dinas",
  from,
  to: null,
  revokedFrom: null,
  ...rest,
});

describe("planEnds", () => {
  it("ends a version the day before the next one begins", () => {
    const plan = planEnds([span("a", "2020-01-01"), span("b", "2027-02-01")], TODAY);
    expect(plan).toEqual({ ends: [{ id: "a", to: "2027-01-31" }], clashes: [] });
  });

  it("puts one between two, however late it comes", () => {
    const spans = [span("a", "2020-01-01", { to: "2027-01-31" }), span("b", "2027-02-01"), span("c", "2026-12-01")];
    expect(planEnds(spans, TODAY).ends).toEqual([
      { id: "a", to: "2026-11-30" },
      { id: "c", to: "2027-01-31" },
    ]);
  });

  it("ends a version with its regulation, also where no other one follows", () => {
    const plan = planEnds([span("a", "2020-01-01", { revokedFrom: "2027-02-01" })], TODAY);
    expect(plan.ends).toEqual([{ id: "a", to: "2027-01-31" }]);
  });

  it.each([
    ["two that begin on the same day", [span("a", "2027-01-01"), span("b", "2027-01-01")], /sesudah hari itu/],
    ["one that is revoked before it begins", [span("a", "2027-01-01", { revokedFrom: "2026-12-01" })], /sesudah/],
    [
      "days that have passed",
      [span("a", "2020-01-01", { to: "2023-12-31" }), span("c", "2022-01-01"), span("b", "2024-01-01")],
      /sudah lewat/,
    ],
  ])("refuses %s", (_what, spans, sentence) => {
    const { clashes } = planEnds(spans, TODAY);
    expect(clashes.join(" ")).toMatch(sentence);
  });

  it("never lets two overlap and never lengthens one, whatever there is", () => {
    const day = fc.integer({ min: 0, max: 4_000 }).map((offset) => {
      return new Date(Date.UTC(2020, 0, 1 + offset)).toISOString().slice(0, 10);
    });
    const line = fc.uniqueArray(fc.record({ from: day, revokedFrom: fc.option(day) }), {
      selector: ({ from }) => from,
      maxLength: 8,
    });
    fc.assert(
      fc.property(line, (rows) => {
        const spans = rows.map(({ from, revokedFrom }, index) => span(String(index), from, { revokedFrom }));
        const { ends, clashes } = planEnds(spans, TODAY);
        if (clashes.length > 0) return;
        const planned = new Map(ends.map(({ id, to }) => [id, to]));
        const after = spans
          .map((each) => ({ ...each, to: planned.get(each.id) ?? each.to }))
          .toSorted((a, b) => (a.from < b.from ? -1 : 1));
        after.forEach((each, index) => {
          const next = after[index + 1];
          expect(each.to === null || each.to >= each.from).toBe(true);
          if (next) expect(each.to !== null && each.to <= dayBefore(next.from)).toBe(true);
        });
      }),
    );
  });
});

describe("a comment", () => {
  const rights = { isDraft: true, isInReview: true, mayDraft: false, mayPublish: false, isEditor: false };
  const [drafter, verifier] = [
    { ...rights, mayDraft: true },
    { ...rights, mayPublish: true },
  ];
  const [own, found] = [{ isFromImport: false }, { isFromImport: true }];

  it.each([
    ["of a verifier, by who drafts", drafter, own, { close: false, answer: true }],
    ["of a verifier, by a verifier", verifier, own, { close: true, answer: false }],
    [
      "of a verifier, by one who wrote on the draft",
      { ...verifier, mayDraft: true, isEditor: true },
      own,
      { close: false, answer: true },
    ],
    ["of the import, by who drafts", drafter, found, { close: true, answer: false }],
    ["of the import, by a verifier", verifier, found, { close: true, answer: false }],
    ["of the import, once it is published", { ...drafter, isDraft: false }, found, { close: false, answer: false }],
  ])("%s", (_what, who, comment, { close, answer }) => {
    expect([mayClose(who, comment), mayAnswer(who, comment)]).toEqual([close, answer]);
  });

  it("is written by verifiers, while they verify", () => {
    expect([mayComment(verifier), mayComment(drafter), mayComment({ ...verifier, isInReview: false })]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

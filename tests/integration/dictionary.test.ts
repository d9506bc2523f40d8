import { beforeAll, describe, expect, it } from "vitest";

import { answerStandard } from "@/lib/api/answers";
import { findCompetency, listDictionary } from "@/lib/dictionary/queries";
import { listRequiringPositions } from "@/lib/dictionary/requiring-queries";
import { SECTIONS } from "@/lib/dictionary/schema";
import { listLevelTexts } from "@/lib/dictionary/wording-queries";
import { competencyName } from "@/lib/standards/labels";
import { mergeRanges } from "@/lib/standards/rules";
import { ensureSystemAccounts } from "@/lib/users/commands";

import { loadInstitutions } from "../../seeds/institutions";
import { loadStandards } from "../../seeds/standards";
import { givenCatalogue } from "../support/catalogue";
import { openSql } from "../support/sql";

const list = (section: (typeof SECTIONS)[number], words = "", page = 1) => listDictionary({ section, words, page });
const namesOf = async (...asked: Parameters<typeof list>) => (await list(...asked)).items.map(({ name }) => name);

beforeAll(async () => {
  await loadInstitutions();
  const { drafter, verifier } = await ensureSystemAccounts();
  await loadStandards(drafter, verifier);
});

describe("the dictionary of the founding regulations", () => {
  it("holds each competency once, in the section it belongs to", async () => {
    const totals = await Promise.all(SECTIONS.map(async (section) => (await list(section)).total));
    // Perekat Bangsa and Nilai Keistimewaan; six levelled technical competencies of Pekalongan.
    expect(totals.slice(0, 3)).toEqual([8, 2, 6]);
    expect(totals[3]).toBeGreaterThan(17);
  });

  it("says which levels are required, and by how many standards", async () => {
    const { items } = await list("manajerial", "integritas");
    expect(items).toEqual([{ code: "integritas", name: "Integritas", levels: [2, 3, 4], positionCount: 5 }]);
    const decisions = await list("manajerial", "pengambilan keputusan");
    // Lampiran II lacks its row.
    expect(decisions.items[0]?.positionCount).toBe(4);
  });

  it("shows the wording of a row whose level is lost, and no wording of statements", async () => {
    const [text, ...others] = await listLevelTexts("advokasi-kebijakan-otonomi-daerah", null, null);
    expect(text?.description).toMatch(/^Mampu mengembangkan strategi advokasi kebijakan otonomi daerah/);
    expect(others).toEqual([]);
    const [statement] = (await list("pernyataan-teknis")).items;
    expect(await listLevelTexts(statement?.code ?? "", null, null)).toEqual([]);
  });

  it("says where the document has lost the name of the row", async () => {
    const { items } = await listRequiringPositions({ code: "pengembangan-diri-dan-orang-lain", level: 3, page: 1 });
    expect(items.map(({ slug, namelessRow }) => [slug, namelessRow])).toEqual([["administrator", "6"]]);
    expect(competencyName({ name: null, ordinal: "6." })).toBe("Nama tidak terbaca pada dokumen sumber (nomor 6)");
    const { items: all } = await listRequiringPositions({ code: "integritas", level: null, page: 1 });
    expect(all.every(({ namelessRow }) => namelessRow === null)).toBe(true);
  });

  it("keeps a competency whose level is lost among the levelled ones", async () => {
    const { items } = await list("teknis");
    expect(items.filter(({ levels }) => levels.length === 0)).toHaveLength(1);
  });

  it("finds a competency by the way in which a document misspells it, too", async () => {
    expect(await namesOf("sosial-kultural", "perikat")).toEqual(["Perekat Bangsa"]);
    expect((await findCompetency("perekat-bangsa", null))?.spellings.join()).toMatch(/perikat bangsa/i);
  });

  it.each(["%", "_", "\\", "'; --"])("takes %s for a letter like any other", async (words) => {
    expect(await namesOf("manajerial", words)).toEqual([]);
  });

  it("is walked page by page, and shows the last page to whoever asks for one behind it", async () => {
    const first = await list("pernyataan-teknis");
    const pages = await Promise.all(
      Array.from({ length: first.pages }, (_, index) => list("pernyataan-teknis", "", index + 1)),
    );
    const codes = pages.flatMap(({ items }) => items.map(({ code }) => code));
    expect(first.pages).toBeGreaterThan(1);
    expect(new Set(codes).size).toBe(first.total);
    expect(await list("pernyataan-teknis", "", 999)).toEqual(pages.at(-1));
  });

  it("has the wordings of a level, with the standards that say it so", async () => {
    const texts = await listLevelTexts("integritas", 4, null);
    const positions = texts.flatMap(({ sources }) =>
      sources.map(({ slug, institution }) => `${institution.slug}/${slug}`),
    );
    expect(positions.sort()).toEqual([
      "pekalongan/sekretaris-daerah",
      "purwakarta/jpt-pratama",
      "purwakarta/sekretaris-daerah",
    ]);
    expect(texts.every(({ indicators }) => indicators.length > 0)).toBe(true);
    expect(await listLevelTexts("integritas", 1, null)).toEqual([]);
  });

  it("says where a wording stands, line by line, with the numbers of its indicators as printed", async () => {
    const [text] = await listLevelTexts("integritas", 2, null);
    expect(text?.sources).toEqual([
      expect.objectContaining({
        slug: "pengawas",
        annexLabel: "IV",
        regulation: {
          slug: "perbup-purwakarta-213-2020",
          ...{ kind: "PERBUP", number: "213", year: 2020, issuer: "BUPATI PURWAKARTA" },
        },
      }),
    ]);
    const standard = await answerStandard({ institution: "purwakarta", position: "pengawas" }, { per: "2026-11-23" });
    const row = standard.competencies.find(({ code }) => code === "integritas");
    expect(text?.indicators).toEqual(row?.indicators.map(({ code, text: words }) => ({ code, text: words })));
    const path = `/competencies/${standard.competencies.findIndex(({ code }) => code === "integritas")}/`;
    const cited = Object.entries(standard.sources).flatMap(([key, { spans }]) => (key.startsWith(path) ? spans : []));
    expect(mergeRanges(text?.sources[0]?.spans ?? [])).toEqual(mergeRanges(cited));
    expect(cited.length).toBeGreaterThan(0);
  });

  it("names the positions that require a competency, all or at one level", async () => {
    const slugs = async (level: number | null) =>
      (await listRequiringPositions({ code: "integritas", level, page: 1 })).items.map((position) => [
        position.slug,
        position.level,
      ]);
    expect(await slugs(3)).toEqual([["administrator", 3]]);
    expect((await slugs(null)).map(([, level]) => level)).toEqual([4, 4, 4, 3, 2]);
    expect(await slugs(5)).toEqual([]);
    expect((await findCompetency("integritas", null))?.levelCounts).toEqual([
      { level: 2, count: 1 },
      { level: 3, count: 1 },
      { level: 4, count: 3 },
    ]);
  });
});

describe("what is not in force today", () => {
  it("is left out: drafts, what has ended, what is still to come", async () => {
    const sql = await openSql();
    try {
      const competencies = (code: string) => [{ code, level: 4 }];
      const published = await givenCatalogue(sql);
      await published.list({ name: "Berlaku", competencies: competencies("uji-berlaku") });
      await published.list({ name: "Lama", validTo: "2021-12-31", competencies: competencies("uji-lama") });
      await published.list({ name: "Nanti", validFrom: "2999-01-01", competencies: competencies("uji-nanti") });
      await published.publish();
      const draft = await givenCatalogue(sql);
      await draft.list({ name: "Rancangan", competencies: competencies("uji-rancangan") });

      expect(await namesOf("manajerial", "uji ")).toEqual(["uji berlaku"]);
      const found = await Promise.all(
        ["uji-berlaku", "uji-lama", "uji-nanti", "uji-rancangan"].map((code) => findCompetency(code, null)),
      );
      // What was published stays, so that one can ask for its day; what only a draft requires does not exist.
      expect(found.map((competency) => competency?.levelCounts ?? null)).toEqual([
        [{ level: 4, count: 1 }],
        [],
        [],
        null,
      ]);
    } finally {
      await sql.end();
    }
  });

  it("is told apart from who follows: followers stand under the position that they follow", async () => {
    const sql = await openSql();
    try {
      const catalogue = await givenCatalogue(sql);
      const group = await catalogue.list({ name: "Camat", competencies: [{ code: "uji-diikuti", level: 3 }] });
      await catalogue.list({ name: "Camat Kota", follows: group });
      await catalogue.publish();
      const { items } = await listRequiringPositions({ code: "uji-diikuti", level: null, page: 1 });
      expect(items.map(({ name, followerCount }) => [name, followerCount])).toEqual([["Camat", 1]]);
    } finally {
      await sql.end();
    }
  });
});

import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import type { Grid } from "@/lib/core/grid";
import { importDictionary, saveEntry, saveLevel } from "@/lib/dictionary-editing/commands";
import { COLUMNS } from "@/lib/dictionary-editing/import-columns";
import { checkDictionary, findEntry, listEntries } from "@/lib/dictionary-editing/queries";
import { removeEntry } from "@/lib/dictionary-editing/removal-commands";
import { SaveLevel } from "@/lib/dictionary-editing/schema";
import { findCompetency } from "@/lib/dictionary/queries";
import { listDictionaryTexts } from "@/lib/dictionary/wording-queries";
import { findStandardInForce } from "@/lib/standards/queries";

import { givenPublishedStandard } from "../support/assessments";
import { givenEntry } from "../support/dictionary";
import { givenEditableDraft } from "../support/editing";
import { givenInstitution, randomKey } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

const today = todayInJakarta(new Date());
let home: GivenInstitution;
let admin: Viewer;
let institutionId: string;

beforeAll(async () => {
  home = await givenInstitution();
  institutionId = home.id;
  admin = await viewerWith("ADMIN", home);
});

async function stored(code: string, viewer = admin, id = institutionId) {
  const entry = await findEntry(viewer, { institutionId: id, code });
  if (!entry) throw new Error("The entry is gone.");
  return entry;
}

describe("an entry of the dictionary", () => {
  it("is added under a code made of its name, and found by its other names", async () => {
    const key = randomKey();
    const words = {
      name: `Tata kelola ${key}`,
      kind: "TECHNICAL" as const,
      definition: "Arti.",
      aliases: [`TK ${key}`],
    };
    const { code } = await saveEntry(admin, { institutionId, rowId: null, code: null, seen: "", ...words });
    expect(code).toBe(`tata-kelola-${key}`);
    expect(await stored(code)).toMatchObject({ ...words, use: { rows: 0, visibleRows: 0, publishedElsewhere: 0 } });
    const { items } = await listEntries(admin, { institutionId, words: `TK ${key}`, kind: null, page: 1 });
    expect(items).toEqual([{ code, name: words.name, kind: "TECHNICAL", levels: [], rows: 0, isInStandards: false }]);
  });

  it("is refused beside the field where code or name belong to another one", async () => {
    const { code, words } = await givenEntry(admin, institutionId);
    const again = { institutionId, rowId: null, seen: "", ...words };
    await expect(saveEntry(admin, { ...again, code, name: `Lain ${code}` })).rejects.toMatchObject({
      fields: { code: [expect.stringContaining("sudah dipakai")] },
    });
    // "Kerja Sama" is "Kerjasama".
    for (const name of [words.name.toUpperCase(), `${words.name}.`, words.name.replaceAll(" ", "")]) {
      await expect(saveEntry(admin, { ...again, code: `x-${code}`, name })).rejects.toMatchObject({
        fields: { name: [expect.stringContaining(code)] },
      });
    }
    await expect(
      saveEntry(admin, { ...again, code: `x-${code}`, name: `Lain ${code}`, aliases: [words.name] }),
    ).rejects.toMatchObject({ fields: { aliases: [expect.stringContaining(code)] } });
  });

  it("takes no other name that is the name of an entry of another kind: imports look names up", async () => {
    const { code, words } = await givenEntry(admin, institutionId);
    const other = { ...words, kind: "MANAGERIAL" as const, name: `Lain ${code}`, aliases: [words.name.toUpperCase()] };
    const save = saveEntry(admin, { institutionId, rowId: null, code: `y-${code}`, seen: "", ...other });
    await expect(save).rejects.toMatchObject({ fields: { aliases: [expect.stringContaining(code)] } });
  });

  it("is taken out with its own texts where nothing goes by it, and stays where a draft of anybody does", async () => {
    const { code, mark } = await givenEntry(admin, institutionId);
    const removal = { institutionId, code, seen: mark };
    const seen = (await stored(code)).levels[0]?.mark ?? "";
    const text = { level: 1, description: "Mampu", indicators: [], source: "Kamus uji" };
    await saveLevel(admin, { institutionId, rowId: code, seen, ...text });
    await expect(removeEntry(admin, { ...removal, seen: "lain" })).rejects.toMatchObject({ kind: "conflict" });
    const { standardId } = await givenEditableDraft(await givenInstitution());
    const { id: competencyId, kind } = await db.competency.findUniqueOrThrow({ where: { code } });
    const row = await db.competencyRequirement.create({
      data: { standardVersionId: standardId, competencyId, kind, place: 91 },
    });
    await expect(removeEntry(admin, removal)).rejects.toMatchObject({ kind: "rule" });
    await db.competencyRequirement.delete({ where: { id: row.id } });

    await removeEntry(admin, removal);
    expect(await findEntry(admin, { institutionId, code })).toBeNull();
    const last = await db.auditEvent.findFirstOrThrow({ where: { subjectId: code }, orderBy: { id: "desc" } });
    expect(last).toMatchObject({ action: "dictionary.entry-removed", before: { texts: [{ description: "Mampu" }] } });
  });

  it("tells an institution of nobody else's drafts", async () => {
    const { code } = await givenEntry(admin, institutionId);
    const other = await givenInstitution();
    const { standardId } = await givenEditableDraft(other);
    const { id: competencyId, kind } = await db.competency.findUniqueOrThrow({ where: { code } });
    await db.competencyRequirement.create({ data: { standardVersionId: standardId, competencyId, kind, place: 90 } });
    expect((await stored(code)).use).toEqual({ rows: 1, visibleRows: 0, publishedElsewhere: 0 });
    const { items } = await listEntries(admin, { institutionId, words: code, kind: null, page: 1 });
    expect(items).toMatchObject([{ code, rows: 0 }]);
    const theirs = await stored(code, await viewerWith("ADMIN", other), other.id);
    expect(theirs.use.visibleRows).toBe(1);
  });

  it("shows both values where two change it at once, and takes what one chooses", async () => {
    const { code, mark, words } = await givenEntry(admin, institutionId);
    const edit = { institutionId, rowId: code, code: null, seen: mark, ...words };
    await saveEntry(admin, { ...edit, definition: "Yang pertama." });
    const second = saveEntry(admin, { ...edit, definition: "Yang kedua." });
    await expect(second).rejects.toMatchObject({
      kind: "conflict",
      fields: { definition: ["Sekarang tersimpan: “Yang pertama.”."] },
    });
    await saveEntry(admin, { ...edit, definition: "Yang kedua.", overwrite: (await stored(code)).mark });
    expect((await stored(code)).definition).toBe("Yang kedua.");
    const trail = await db.auditEvent.findMany({ where: { subjectId: code }, orderBy: { id: "asc" } });
    expect(trail.map(({ action }) => action)).toEqual([
      "dictionary.entry-added",
      "dictionary.entry-edited",
      "dictionary.entry-edited",
    ]);
    expect(trail[2]).toMatchObject({ institutionId, before: { definition: "Yang pertama." } });
  });
});

describe("an entry that published standards name", () => {
  it("changes none of them, keeps its kind, and its name where the standard is of others", async () => {
    const other = await givenInstitution();
    const position = await givenPublishedStandard(other, { annex: "IV" });
    const before = await findStandardInForce(other.slug, position, today);
    const { code } = before?.competencies[0] ?? { code: "" };
    const entry = await stored(code);
    expect(entry.use.publishedElsewhere).toBeGreaterThan(0);
    // Its dictionary has no text of it, but standards do: the list leads there.
    const listed = await listEntries(admin, { institutionId, words: code, kind: null, page: 1 });
    expect(listed.items.find((item) => item.code === code)).toMatchObject({ levels: [], isInStandards: true });
    const { name, kind, aliases, definition } = entry;
    const words = { name, kind, definition, aliases: [...aliases] };
    const edit = { institutionId, rowId: code, code: null, seen: entry.mark, ...words };
    await expect(saveEntry(admin, { ...edit, kind: "TECHNICAL" })).rejects.toMatchObject({
      fields: { kind: [expect.any(String)] },
    });
    await expect(saveEntry(admin, { ...edit, name: `${name} lain` })).rejects.toMatchObject({
      fields: { name: [expect.any(String)] },
    });
    const first = { ...edit, definition: `Definisi ${randomKey()}`, aliases: [...aliases, `Alias ${randomKey()}`] };
    const { mark } = await saveEntry(admin, first);
    // A name for imports, which no standard writes.
    expect((await findCompetency(code, null))?.spellings).not.toContain(first.aliases.at(-1));
    await expect(saveEntry(admin, { ...first, seen: mark, definition: "Lain." })).rejects.toMatchObject({
      fields: { definition: [expect.stringContaining("tetap")] },
    });
    await expect(saveEntry(admin, { ...first, seen: mark, aliases: [] })).rejects.toMatchObject({
      fields: { aliases: [expect.stringContaining("tetap")] },
    });
    expect(await findStandardInForce(other.slug, position, today)).toEqual(before);
  });
});

describe("the text of a level", () => {
  const text = { level: 3, description: "Mampu memimpin.", indicators: ["Satu.", "Dua."], source: "Kamus uji" };

  it("belongs to its institution, is shown with its source, and goes when it is emptied", async () => {
    const { code } = await givenEntry(admin, institutionId);
    const seen = (await stored(code)).levels[2]?.mark ?? "";
    const mark = await saveLevel(admin, { institutionId, rowId: code, seen, ...text });
    expect((await stored(code)).levels[2]).toEqual({ ...text, mark });
    const other = await givenInstitution();
    const theirs = await stored(code, await viewerWith("ADMIN", other), other.id);
    expect(theirs.levels[2]).toMatchObject({ description: null, indicators: [], source: null });
    expect(await listDictionaryTexts(code)).toEqual([{ ...text, institution: home.shortName }]);

    const stale = saveLevel(admin, { institutionId, rowId: code, seen, ...text, indicators: ["Tiga."] });
    await expect(stale).rejects.toMatchObject({
      kind: "conflict",
      fields: { indicators: ["Sekarang tersimpan: “Satu.\nDua.”."] },
    });
    const nothing = { level: 3, description: null, indicators: [], source: null };
    await saveLevel(admin, { institutionId, rowId: code, seen: mark, ...nothing });
    expect(await listDictionaryTexts(code)).toEqual([]);
  });

  it("says beside the field what is missing", () => {
    const typed = { institutionId, rowId: "integritas", level: "3", description: "", indicators: "Satu.", source: "" };
    const parsed = SaveLevel.safeParse(typed);
    expect(parsed.error?.issues.map(({ path }) => path.join())).toEqual(["description", "source"]);
    expect(SaveLevel.safeParse({ ...typed, indicators: "" }).success).toBe(true);
    expect(SaveLevel.safeParse({ ...typed, level: "6" }).success).toBe(false);
  });
});

describe("importing a workbook", () => {
  const table = (name: string, description: string) => [
    COLUMNS.map(({ title }) => title),
    [null, name, "Teknis", "Arti.", "", 3, description, "Satu.\nDua.", "Kamus uji"],
    [null, name, "Teknis", "", "", 9, description, "", "Kamus uji"],
  ];
  const seenOf = async (grid: Grid) => (await checkDictionary(admin, { institutionId, table: grid })).mark;
  const send = async (grid: Grid, seen?: string) =>
    importDictionary(admin, { institutionId, table: grid, seen: seen ?? (await seenOf(grid)) });

  it("writes the good rows, and nothing when the file is sent again", async () => {
    const name = `Arsip ${randomKey()}`;
    const grid = table(name, "Mampu.");
    expect(await send(grid)).toEqual({ added: 1, changed: 0, same: 0, invalid: 1 });
    const code = name.toLowerCase().replace(" ", "-");
    const entry = await stored(code);
    expect(entry).toMatchObject({ name, definition: "Arti." });
    expect(entry.levels[2]).toMatchObject({ description: "Mampu.", indicators: ["Satu.", "Dua."] });
    const trail = () => db.auditEvent.count({ where: { institutionId, action: "dictionary.imported" } });
    const before = await trail();
    expect(await send(grid)).toEqual({ added: 0, changed: 0, same: 1, invalid: 1 });
    expect(await trail()).toBe(before);
    expect(await stored(code)).toEqual(entry);
    expect(await send(table(name, "Lebih mampu."))).toMatchObject({ changed: 1 });
    expect((await stored(code)).levels[2]).toMatchObject({ description: "Lebih mampu." });
  });

  it("replaces only what the dry run showed", async () => {
    const name = `Arsip ${randomKey()}`;
    await send(table(name, "Mampu."));
    const grid = table(name, "Menurut berkas.");
    const seen = await seenOf(grid);
    await send(table(name, "Menurut orang lain."));
    await expect(send(grid, seen)).rejects.toMatchObject({ kind: "conflict" });
  });

  it("two files at once follow each other, and neither is lost", async () => {
    const [one, two] = [table(`Arsip ${randomKey()}`, "Mampu."), table(`Arsip ${randomKey()}`, "Mampu.")];
    const outcomes = await Promise.all([send(one), send(two)]);
    expect(outcomes.map(({ added }) => added)).toEqual([1, 1]);
  });
});

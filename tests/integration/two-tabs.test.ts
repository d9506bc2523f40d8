import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { removeArticle, saveArticle, savePassage } from "@/lib/regulation-editing/commands";
import { articleBy, markOf, rowsAt, rowValues } from "@/lib/regulation-editing/parts";
import { findEditableRegulation } from "@/lib/regulation-editing/queries";
import { keysOf } from "@/lib/regulations/passages";

import { givenEditableDraft } from "../support/editing";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});
afterAll(() => db.$disconnect());

const NEW = { seen: "", rowId: null, reason: null, lines: null } as const;
const TYPED = { ...NEW, chapterHeading: null, chapterTitle: null, articleNumber: "5", lead: "Semula." };

async function givenArticle() {
  const { admin, regulation } = await givenEditableDraft(home);
  const { key, mark } = await saveArticle(admin, { ...TYPED, regulation });
  const partsNow = async () => {
    const opened = await findEditableRegulation(admin, regulation);
    if (!opened) throw new Error("The regulation is gone.");
    return opened.parts;
  };
  return { admin, regulation, key, mark, partsNow };
}

describe("an article that gets another number in another tab", () => {
  it("is found by the form of before, which is shown both values, though its old number is another's by now", async () => {
    const { admin, regulation, key, mark, partsNow } = await givenArticle();
    const open = { ...TYPED, regulation, rowId: key };
    const moved = await saveArticle(admin, { ...open, articleNumber: "6", seen: mark });
    expect(moved.key).toBe(key);
    await saveArticle(admin, { ...TYPED, regulation, lead: "Pasal lain." });
    await expect(saveArticle(admin, { ...open, lead: "Dari tab kedua.", seen: mark })).rejects.toMatchObject({
      kind: "conflict",
      fields: { articleNumber: ["Sekarang tersimpan: “6”."], lead: ["Sekarang tersimpan: “Semula.”."] },
    });
    await saveArticle(admin, {
      ...open,
      articleNumber: "6",
      lead: "Dari tab kedua.",
      seen: mark,
      overwrite: moved.mark,
    });
    const { articles } = await partsNow();
    expect(articles.map(({ number, lead }) => [number, lead?.value])).toEqual([
      ["5", "Pasal lain."],
      ["6", "Dari tab kedua."],
    ]);
    expect(articleBy(articles, key)?.number).toBe("6");
  });

  it("keeps the passages that are typed in the other tab, which the trail names by the number of now", async () => {
    const { admin, regulation, key, mark, partsNow } = await givenArticle();
    const list = `articles/${key}`;
    await savePassage(admin, { ...NEW, regulation, list, marker: "(1)", text: "Pertama." });
    const [row] = rowsAt(await partsNow(), list) ?? [];
    if (!row) throw new Error("The passage is gone.");
    const moved = await saveArticle(admin, { ...TYPED, regulation, rowId: key, articleNumber: "6", seen: mark });
    const edit = { ...NEW, regulation, list, rowId: keysOf([row])[0] ?? "", seen: markOf(rowValues(row)) };
    await savePassage(admin, { ...edit, marker: "(1)", text: "Dari tab kedua." });
    expect((await partsNow()).articles[0]?.items[0]?.text.value).toBe("Dari tab kedua.");
    const { after } = await db.auditEvent.findFirstOrThrow({
      where: { action: "regulation.edited", subjectType: "regulation", institutionId: home.id },
      orderBy: { id: "desc" },
    });
    expect(after).toMatchObject({ part: "articles/6", text: "Dari tab kedua." });
    await removeArticle(admin, { regulation, rowId: key, seen: moved.mark });
    expect((await partsNow()).articles).toEqual([]);
  });
});

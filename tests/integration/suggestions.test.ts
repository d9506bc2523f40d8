import { beforeEach, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { saveSuggestion } from "@/lib/suggestions/commands";
import { findSuggestions, listLibrary } from "@/lib/suggestions/queries";
import { SaveSuggestion } from "@/lib/suggestions/schema";

import { givenEntry } from "../support/dictionary";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;
let hr: Viewer;
let code: string;

beforeEach(async () => {
  home = await givenInstitution();
  hr = await viewerWith("HR", home);
  ({ code } = await givenEntry(await viewerWith("ADMIN", home), home.id));
});

const save = (text: string, changes: Partial<SaveSuggestion> = {}) =>
  saveSuggestion(hr, { institutionId: home.id, code, rowId: null, seen: "", text, ...changes });

const stored = async (institutionId = home.id) =>
  (await findSuggestions(hr, { institutionId, code }))?.suggestions ?? [];

const first = async () => {
  const [suggestion] = await stored();
  if (!suggestion) throw new Error("no suggestion");
  return suggestion;
};

describe("the library of suggestions", () => {
  it("keeps what was written, in its order, and counts it", async () => {
    await save("Ikut pelatihan negosiasi");
    await save("Pimpin satu rapat lintas bidang");
    expect((await stored()).map(({ text }) => text)).toEqual([
      "Ikut pelatihan negosiasi",
      "Pimpin satu rapat lintas bidang",
    ]);
    const { items } = await listLibrary(hr, { institutionId: home.id, words: code, page: 1 });
    expect(items.find((item) => item.code === code)?.suggestions).toBe(2);
  });

  it("belongs to one institution", async () => {
    const other = await givenInstitution();
    const stranger = await viewerWith("HR", other);
    await save("Milik kami");
    const seenThere = await findSuggestions(stranger, { institutionId: other.id, code });
    expect(seenThere?.suggestions).toEqual([]);
    const { id: rowId, mark: seen } = await first();
    const taken = { institutionId: other.id, code, rowId, seen, text: "Milik mereka" };
    await expect(saveSuggestion(stranger, taken)).rejects.toMatchObject({ kind: "not-found" });
    expect((await first()).text).toBe("Milik kami");
  });

  it("rewrites what was seen, and shows what somebody else wrote meanwhile", async () => {
    await save("Lama");
    const { id: rowId, mark: seen } = await first();
    await save("Dari orang lain", { rowId, seen });
    await expect(save("Dari saya", { rowId, seen })).rejects.toMatchObject({
      kind: "conflict",
      fields: { text: [expect.stringContaining("Dari orang lain")] },
    });
    await save("Dari saya", { rowId, seen, overwrite: (await first()).mark });
    expect((await first()).text).toBe("Dari saya");
  });

  it("takes out what is emptied, with what it said in the trail", async () => {
    await save("Tidak dipakai lagi");
    const { id: rowId, mark: seen } = await first();
    await save("", { rowId, seen });
    expect(await stored()).toEqual([]);
    const event = await db.auditEvent.findFirstOrThrow({
      where: { institutionId: home.id, action: "suggestion.removed" },
    });
    expect(event.before).toEqual({ text: "Tidak dipakai lagi" });
  });

  it("refuses nothing, the same twice, and an unknown competency", async () => {
    await save("Sama");
    await expect(save("Sama")).rejects.toMatchObject({ fields: { text: ["Saran ini sudah ada di pustaka."] } });
    await expect(save("")).rejects.toMatchObject({ fields: { text: [expect.anything()] } });
    await expect(save("Ada", { code: "tidak-ada" })).rejects.toMatchObject({ kind: "not-found" });
    const outcomes = await Promise.allSettled([save("Bersamaan"), save("Bersamaan")]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("reads a form, and refuses what is too long", () => {
    const form = { institutionId: home.id, code, rowId: "", text: "  Saran  ", seen: "" };
    expect(SaveSuggestion.parse(form)).toMatchObject({ rowId: null, text: "Saran" });
    expect(SaveSuggestion.safeParse({ ...form, text: "a".repeat(2_001) }).success).toBe(false);
  });
});

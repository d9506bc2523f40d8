import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { Autosave } from "@/lib/sheets/autosave";
import type { Draft, SendAnswer } from "@/lib/sheets/autosave";
import type { SheetChange } from "@/lib/sheets/schema";

const SUBJECT = "00000000-0000-4000-8000-000000000001";

function rating(level: number, note = ""): Omit<SheetChange, "base"> {
  return { entry: "rating", subjectId: SUBJECT, content: { level, mark: null, note } } as Omit<SheetChange, "base">;
}

function saved(revision: number): SendAnswer {
  return {
    status: "ok",
    results: [{ subjectId: SUBJECT, status: "saved", revision, savedAt: "2026-11-23T03:42:00Z" }],
  };
}

/** An autosave whose server answers what the test says, and a browser store one can look into. */
function givenAutosave(answers: (SendAnswer | Promise<SendAnswer>)[], kept: Draft[] = []) {
  const sent: SheetChange[][] = [];
  const replaced: unknown[] = [];
  const store = new Map(kept.map((draft) => [draft.change.subjectId, draft]));
  const autosave = new Autosave({
    revisions: {},
    send: async (changes) => {
      sent.push([...changes]);
      return (await answers.shift()) ?? { status: "unreachable" };
    },
    drafts: {
      load: async () => [...store.values()],
      keep: async (draft) => void store.set(draft.change.subjectId, draft),
      drop: async ({ editId, change }) => {
        if (store.get(change.subjectId)?.editId === editId) store.delete(change.subjectId);
      },
    },
    onReplace: (_subjectId, content) => replaced.push(content),
  });
  return { autosave, sent, store, replaced };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("Autosave", () => {
  it("sends a choice at once and typing when it pauses", async () => {
    const { autosave, sent } = givenAutosave([saved(1), saved(2)]);
    autosave.edit(rating(3), false);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(1);

    autosave.edit(rating(3, "a"), true);
    autosave.edit(rating(3, "ab"), true);
    await vi.advanceTimersByTimeAsync(499);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent[1]).toMatchObject([{ base: 1, content: { note: "ab" } }]);
    expect(autosave.getState()).toMatchObject({ phase: "saved", unsent: 0 });
  });

  it("keeps an edit in the browser until the server has it", async () => {
    const { autosave, store } = givenAutosave([{ status: "unreachable" }, saved(1)]);
    autosave.edit(rating(3), false);
    await vi.advanceTimersByTimeAsync(0);
    expect(autosave.getState()).toMatchObject({ phase: "unreachable", unsent: 1 });
    expect(store.size).toBe(1);

    await vi.advanceTimersByTimeAsync(2_000);
    expect(autosave.getState()).toMatchObject({ phase: "saved", unsent: 0 });
    expect(store.size).toBe(0);
  });

  it("waits longer after each failure", async () => {
    const { autosave, sent } = givenAutosave([]);
    autosave.edit(rating(3), false);
    await vi.advanceTimersByTimeAsync(2_000 + 4_000);
    expect(sent).toHaveLength(3);
    await vi.advanceTimersByTimeAsync(7_999);
    expect(sent).toHaveLength(3);
    autosave.stop();
  });

  it("says that the session has ended, keeps what was typed, and sends it after signing in again", async () => {
    const { autosave, store } = givenAutosave([{ status: "signed-out" }, saved(1)]);
    autosave.edit(rating(3), false);
    await vi.advanceTimersByTimeAsync(0);
    expect(autosave.getState().phase).toBe("signed-out");
    expect(store.size).toBe(1);
    await autosave.flush();
    expect(autosave.getState().phase).toBe("saved");
  });

  it("does not lose what is typed while an answer is on its way", async () => {
    let answer: (value: SendAnswer) => void = () => undefined;
    const slow = new Promise<SendAnswer>((resolve) => (answer = resolve));
    const { autosave, sent } = givenAutosave([slow, saved(2)]);
    autosave.edit(rating(3), false);
    await vi.advanceTimersByTimeAsync(0);
    autosave.edit(rating(4), false);
    answer(saved(1));
    await vi.advanceTimersByTimeAsync(0);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent[1]).toMatchObject([{ base: 1, content: { level: 4 } }]);
    expect(autosave.getState().unsent).toBe(0);
  });

  it("shows both values of a conflict and overwrites only by choice", async () => {
    const current = { level: 5, mark: null, note: "tab lain" };
    const conflict: SendAnswer = {
      status: "ok",
      results: [{ subjectId: SUBJECT, status: "conflict", revision: 7, current }],
    };
    const { autosave, sent, store } = givenAutosave([conflict, saved(8)]);
    autosave.edit(rating(3), false);
    await vi.advanceTimersByTimeAsync(0);
    expect(autosave.getState().conflicts[SUBJECT]).toMatchObject({ mine: { content: { level: 3 } }, current });
    expect(store.size).toBe(1);

    autosave.resolve(SUBJECT, "mine");
    await vi.advanceTimersByTimeAsync(0);
    expect(sent[1]).toMatchObject([{ base: 7, content: { level: 3 } }]);
    expect(autosave.getState().conflicts).toEqual({});
  });

  it("takes the stored value where the person chooses it", async () => {
    const current = { level: 5, mark: null, note: "" };
    const conflict: SendAnswer = {
      status: "ok",
      results: [{ subjectId: SUBJECT, status: "conflict", revision: 7, current }],
    };
    const { autosave, sent, store, replaced } = givenAutosave([conflict]);
    autosave.edit(rating(3), false);
    await vi.advanceTimersByTimeAsync(0);
    autosave.resolve(SUBJECT, "current");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(replaced).toEqual([current]);
    expect([sent.length, store.size]).toEqual([1, 0]);
  });

  it("takes up what an earlier page could not send, on the revision it was typed on", async () => {
    const draft: Draft = { editId: "lama", change: { ...rating(2), base: 4 } as SheetChange };
    const { autosave, sent, replaced } = givenAutosave([saved(5)], [draft]);
    await autosave.restore();
    await vi.advanceTimersByTimeAsync(0);
    expect(replaced).toEqual([draft.change.content]);
    expect(sent[0]).toEqual([draft.change]);
  });

  it("leaves in the browser what another tab has typed over an edit that is acknowledged now", async () => {
    let answer: (value: SendAnswer) => void = () => undefined;
    const slow = new Promise<SendAnswer>((resolve) => (answer = resolve));
    const { autosave, store } = givenAutosave([slow]);
    autosave.edit(rating(3), false);
    await vi.advanceTimersByTimeAsync(0);
    const newer: Draft = { editId: "tab lain", change: { ...rating(3, "lebih baru"), base: 0 } as SheetChange };
    store.set(SUBJECT, newer);
    answer(saved(1));
    await vi.advanceTimersByTimeAsync(0);
    expect(autosave.getState()).toMatchObject({ phase: "saved", unsent: 0 });
    expect(store.get(SUBJECT)).toBe(newer);
  });

  it("gives each edit its own id, in each page", () => {
    const pages = [givenAutosave([]), givenAutosave([])];
    const ids = pages.flatMap(({ autosave, store }) =>
      [1, 1].map((level) => {
        autosave.edit(rating(level), true);
        return store.get(SUBJECT)?.editId;
      }),
    );
    expect(new Set(ids).size).toBe(4);
  });

  it("sends a batch once, however many ask for it at the same time", async () => {
    let answer: (value: SendAnswer) => void = () => undefined;
    const slow = new Promise<SendAnswer>((resolve) => (answer = resolve));
    const { autosave, sent } = givenAutosave([slow, saved(2), saved(3)]);
    autosave.edit(rating(3), false);
    const waiting = [autosave.flush(), autosave.flush(), autosave.flush()];
    autosave.edit(rating(4), false);
    answer(saved(1));
    await Promise.all(waiting);
    expect(sent.map(([change]) => change?.content)).toMatchObject([{ level: 3 }, { level: 4 }]);
  });

  it("stops trying what the server refuses for good, and says why", async () => {
    const { autosave, sent, store } = givenAutosave([{ status: "refused", message: "Lembar ini sudah terkirim." }]);
    autosave.edit(rating(3), false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(store.size).toBe(1);
    expect(autosave.getState()).toMatchObject({ phase: "refused", message: "Lembar ini sudah terkirim." });
  });

  it("sets aside what cannot be taken until it is changed, saves the rest, and loses neither", async () => {
    const refused = { status: "invalid", field: "note", message: "Catatan paling panjang 4000 karakter." } as const;
    const other = "00000000-0000-4000-8000-000000000002";
    const both: SendAnswer = {
      status: "ok",
      results: [
        { subjectId: SUBJECT, ...refused },
        { subjectId: other, status: "saved", revision: 1, savedAt: "2026-11-23T03:42:00Z" },
      ],
    };
    const draft: Draft = { editId: "lama", change: { ...rating(2, "panjang"), base: 4 } as SheetChange };
    const { autosave, sent, store } = givenAutosave([both, saved(5)], [draft]);
    await autosave.restore();
    autosave.edit({ ...rating(3), subjectId: other }, false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect([...store.keys()]).toEqual([SUBJECT]);
    expect(autosave.getState()).toMatchObject({
      phase: "saved",
      unsent: 0,
      invalid: { [SUBJECT]: { field: "note", message: refused.message } },
    });

    // Mended: it stands on the revision that it was typed on, so that another tab's version is not overwritten.
    autosave.edit(rating(2, "pendek"), false);
    expect(autosave.getState().invalid).toEqual({});
    await vi.advanceTimersByTimeAsync(0);
    expect(sent[1]).toMatchObject([{ base: 4, content: { note: "pendek" } }]);
    expect(store.size).toBe(0);
  });

  it("sends again what was typed on while the answer was on its way that it cannot be taken", async () => {
    let answer: (value: SendAnswer) => void = () => undefined;
    const slow = new Promise<SendAnswer>((resolve) => (answer = resolve));
    const { autosave, sent } = givenAutosave([slow, saved(1)]);
    autosave.edit(rating(9), false);
    await vi.advanceTimersByTimeAsync(0);
    autosave.edit(rating(4), false);
    answer({ status: "ok", results: [{ subjectId: SUBJECT, status: "invalid", field: "choice", message: "Level" }] });
    await vi.advanceTimersByTimeAsync(0);
    expect(sent[1]).toMatchObject([{ content: { level: 4 } }]);
    expect(autosave.getState()).toMatchObject({ invalid: {}, unsent: 0 });
  });
});

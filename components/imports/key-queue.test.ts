import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

/** What the page has: a decision that is being saved, and a refusal. */
const page = { isUnderWay: false, isRefused: false };
const pressed: string[] = [];
const said: string[] = [];

const WAIT = "1 tombol menunggu sampai yang sebelumnya selesai.";
const DROPPED = /tombol berikutnya tidak dijalankan: temuan ini masih yang sama/;

type Queue = typeof import("@/components/imports/key-queue");

async function opened(): Promise<Queue> {
  const queue = await import("@/components/imports/key-queue");
  queue.showFinding(1);
  queue.attachBench({
    press: (key) => {
      pressed.push(key);
      page.isUnderWay = key !== "e";
      return key !== "e";
    },
    say: (words) => said.push(words),
  });
  return queue;
}

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  Object.assign(page, { isUnderWay: false, isRefused: false });
  pressed.length = 0;
  said.length = 0;
  vi.stubGlobal("document", {
    querySelector: (selector: string) => {
      const isThere = selector.includes("alert") ? page.isRefused : page.isUnderWay;
      return isThere ? {} : null;
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("keys at the bench", () => {
  it("wait while a decision is saved, however long it takes, and go to the finding that follows", async () => {
    const queue = await opened();
    queue.takeKey("a");
    queue.takeKey("r");
    expect(said.at(-1)).toBe(WAIT);
    vi.advanceTimersByTime(10_000);
    expect(pressed).toEqual(["a"]);
    page.isUnderWay = false;
    queue.showFinding(2);
    expect(pressed).toEqual(["a", "r"]);
    expect(said.at(-1)).toBe("");
  });

  it("outlast an answer of the server that mounts the bench anew", async () => {
    const queue = await opened();
    queue.takeKey("a");
    queue.takeKey("j");
    const detach = queue.attachBench({ press: () => true, say: () => undefined });
    detach();
    page.isUnderWay = false;
    queue.showFinding(2);
    expect(pressed).toEqual(["a"]);
    queue.attachBench({ press: (key) => pressed.push(key) > 0, say: () => undefined });
    expect(pressed).toEqual(["a", "j"]);
  });

  it.each([
    ["is refused", { isUnderWay: false, isRefused: true }],
    ["leads nowhere", { isUnderWay: false }],
  ])("are not pressed at the same finding where the one before %s, and that is said", async (_what, outcome) => {
    const queue = await opened();
    queue.takeKey("a");
    queue.takeKey("a");
    Object.assign(page, outcome);
    vi.advanceTimersByTime(3_000);
    expect(pressed).toEqual(["a"]);
    expect(said.at(-1)).toMatch(DROPPED);
    queue.takeKey("l");
    expect(pressed).toEqual(["a", "l"]);
  });

  it("are text once a field is opened, and are forgotten when somebody takes the mouse", async () => {
    const queue = await opened();
    for (const key of ["a", "e", "r"]) queue.takeKey(key);
    page.isUnderWay = false;
    queue.showFinding(2);
    expect(pressed).toEqual(["a", "e"]);
    queue.takeKey("a");
    queue.takeKey("r");
    queue.dropKeys();
    queue.showFinding(3);
    expect(pressed).toEqual(["a", "e", "a"]);
  });
});

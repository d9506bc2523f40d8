import { setTimeout as sleep } from "node:timers/promises";

import { describe, expect, it } from "vitest";

import { createBatcher } from "@/lib/core/batch";

/** Doubles numbers, a run at a time as the test says. */
function givenBatcher({ lanes = 1, size = 10 } = {}) {
  const runs: { readonly inputs: readonly number[]; readonly end: () => void }[] = [];
  const ask = createBatcher<number, number>({
    lanes,
    size,
    run: async (inputs) => {
      await new Promise<void>((end) => runs.push({ inputs, end }));
      if (inputs.includes(13)) throw new Error("13");
      return inputs.map((input) => input * 2);
    },
  });
  return { ask, runs, asked: () => runs.map(({ inputs }) => inputs) };
}

describe("createBatcher", () => {
  it("runs at once what comes alone, and gathers what comes meanwhile", async () => {
    const { ask, runs, asked } = givenBatcher();
    const first = ask(1);
    await sleep(5);
    const others = [ask(2), ask(3)];
    await sleep(5);
    expect(asked()).toEqual([[1]]);
    runs[0]?.end();
    expect(await first).toBe(2);
    await sleep(5);
    expect(asked()).toEqual([[1], [2, 3]]);
    runs[1]?.end();
    expect(await Promise.all(others)).toEqual([4, 6]);
  });

  it("keeps to its size and its lanes", async () => {
    const { ask, runs, asked } = givenBatcher({ lanes: 2, size: 2 });
    const all = Promise.all([1, 2, 3, 4, 5].map(ask));
    await sleep(5);
    expect(asked()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    runs[1]?.end();
    await sleep(5);
    expect(asked()[2]).toEqual([5]);
    runs.forEach(({ end }) => end());
    expect(await all).toEqual([2, 4, 6, 8, 10]);
  });

  it("tells a failure to those of that run only, and goes on", async () => {
    const { ask, runs } = givenBatcher({ size: 2 });
    const answers = Promise.allSettled([ask(13), ask(1), ask(2)]);
    await sleep(5);
    runs[0]?.end();
    await sleep(5);
    runs[1]?.end();
    expect((await answers).map(({ status }) => status)).toEqual(["rejected", "rejected", "fulfilled"]);
  });
});

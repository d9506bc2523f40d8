import { describe, expect, it } from "vitest";

import type { FinishedPage } from "@/lib/server/finished-page";
import { createPageCache } from "@/lib/server/page-cache";

const page = (bytes: number): FinishedPage => ({
  policy: "",
  link: undefined,
  etagOf: () => "",
  bodyIn: async () => Buffer.alloc(bytes),
  bytes,
});

function listeningCache(maxBytes: number) {
  const cache = createPageCache(maxBytes);
  cache.setListening(true);
  return cache;
}

describe("the page cache", () => {
  it("finds what it was given", () => {
    const cache = listeningCache(100);
    const kept = page(10);
    cache.begin("a").store(kept);
    expect(cache.find("a")).toBe(kept);
    expect(cache.find("b")).toBeUndefined();
  });

  it("gives up what was not asked for the longest when it is full", () => {
    const cache = listeningCache(30);
    for (const key of ["a", "b", "c"]) cache.begin(key).store(page(10));
    cache.find("a");
    cache.begin("d").store(page(10));
    expect(["a", "b", "c", "d"].filter((key) => cache.find(key))).toEqual(["a", "c", "d"]);
  });

  it("does not take a page that is larger than itself", () => {
    const cache = listeningCache(30);
    cache.begin("a").store(page(10));
    cache.begin("b").store(page(31));
    expect([cache.find("a") !== undefined, cache.find("b")]).toEqual([true, undefined]);
  });

  it("does not count a page twice that was rendered twice", () => {
    const cache = listeningCache(25);
    for (const key of ["a", "b", "b", "b"]) cache.begin(key).store(page(10));
    expect(cache.find("a")).toBeDefined();
  });

  it("drops a page whose rendering began before the catalogue changed", () => {
    const cache = listeningCache(100);
    const fill = cache.begin("a");
    cache.clear();
    fill.store(page(10));
    expect(cache.find("a")).toBeUndefined();
  });

  it("neither finds nor keeps anything while it cannot hear of changes", () => {
    const cache = listeningCache(100);
    cache.begin("a").store(page(10));
    cache.setListening(false);
    expect(cache.find("a")).toBeUndefined();
    cache.begin("b").store(page(10));
    cache.setListening(true);
    expect([cache.find("a"), cache.find("b")]).toEqual([undefined, undefined]);
  });
});

import type { FinishedPage } from "@/lib/server/finished-page";

export type PageCache = {
  find(key: string): FinishedPage | undefined;
  /** Begins a fill; `store` does nothing if the catalogue changed since. */
  begin(key: string): { store(page: FinishedPage): void };
  /** Forgets everything, also what is being rendered now. */
  clear(): void;
  /** Off while changes cannot be heard of: nothing is found and nothing is kept. */
  setListening(listening: boolean): void;
};

/** Finished public pages, least recently used first out, within `maxBytes`. Holds nothing that cannot be made again. */
export function createPageCache(maxBytes: number): PageCache {
  const pages = createShelf(maxBytes);
  let generation = 0;
  let listening = false;

  const clear = (): void => {
    generation += 1;
    pages.clear();
  };

  return {
    find: (key) => (listening ? pages.take(key) : undefined),
    begin(key) {
      const started = generation;
      return {
        store(page) {
          if (listening && started === generation) pages.put(key, page);
        },
      };
    },
    clear,
    setListening(value) {
      // What changed while nobody listened is unknown.
      clear();
      listening = value;
    },
  };
}

/** Pages by key within a number of bytes. */
function createShelf(maxBytes: number) {
  // A Map keeps the order of insertion: the first key is the one that was not asked for the longest.
  const pages = new Map<string, FinishedPage>();
  let bytes = 0;

  const remove = (key: string): void => {
    bytes -= pages.get(key)?.bytes ?? 0;
    pages.delete(key);
  };

  return {
    take(key: string): FinishedPage | undefined {
      const page = pages.get(key);
      if (page) {
        pages.delete(key);
        pages.set(key, page);
      }
      return page;
    },
    put(key: string, page: FinishedPage): void {
      remove(key);
      if (page.bytes > maxBytes) return;
      pages.set(key, page);
      bytes += page.bytes;
      for (const oldest of pages.keys()) {
        if (bytes <= maxBytes) break;
        remove(oldest);
      }
    },
    clear(): void {
      pages.clear();
      bytes = 0;
    },
  };
}

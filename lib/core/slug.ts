/** In characters: what is longer is no name, and is not read to its end. */
const MAX_READ = 500;

type Limits = { readonly length: number; readonly words?: number };

/** The small letters and digits of a text, its words joined by hyphens ("s1-d-iv"); empty where it holds none. */
export function slugFrom(text: string, { length, words = Infinity }: Limits): string {
  return text
    .slice(0, MAX_READ)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .slice(0, words)
    .join("-")
    .slice(0, length)
    .replace(/-$/, "");
}

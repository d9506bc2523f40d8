import type { FormValues } from "@/lib/core/result";

/** `scores.INT=3` becomes `{ scores: { INT: "3" } }`, a file stays a file. Null prototypes, so `__proto__` is just a key. */
export function formToObject(form: FormData): Record<string, unknown> {
  const root = emptyRecord();
  for (const [name, value] of entries(form)) {
    const dot = name.indexOf(".");
    if (dot === -1) {
      root[name] = value;
    } else {
      const group = (root[name.slice(0, dot)] ??= emptyRecord()) as Record<string, unknown>;
      group[name.slice(dot + 1)] = value;
    }
  }
  return root;
}

/** What was typed, to refill the form with; passwords are never sent back, and a browser lets no page choose a file. */
export function formToValues(form: FormData): FormValues {
  const texts = entries(form).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(texts.filter(([name]) => !PASSWORD.test(name)));
}

function emptyRecord(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

function entries(form: FormData): [string, FormDataEntryValue][] {
  return [...form]
    .filter(([name]) => !name.startsWith("$ACTION"))
    .map(([name, value]) => [name, typeof value === "string" && !PASSWORD.test(name) ? visible(value) : value]);
}

const PASSWORD = /password/i;
/** Control characters but tabs and breaks, signs that turn the direction of what follows, and those of no width. */
const UNSEEN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** What comes along unseen when text is pasted: it would be found by no search, and PostgreSQL and XML cannot hold all of it. */
const visible = (text: string): string => text.replace(UNSEEN, "");

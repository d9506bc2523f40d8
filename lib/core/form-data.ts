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
  return Object.fromEntries(texts.filter(([name]) => !/password/i.test(name)));
}

function emptyRecord(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

function entries(form: FormData): [string, FormDataEntryValue][] {
  return [...form].filter(([name]) => !name.startsWith("$ACTION"));
}

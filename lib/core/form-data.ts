import type { FormValues } from "@/lib/core/result";

/** `scores.INT=3` becomes `{ scores: { INT: "3" } }`. Null prototypes, so `__proto__` is just a key. */
export function formToObject(form: FormData): Record<string, unknown> {
  const root = emptyRecord();
  for (const [name, value] of textEntries(form)) {
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

/** What was typed, to refill the form with; passwords are never sent back. */
export function formToValues(form: FormData): FormValues {
  return Object.fromEntries(textEntries(form).filter(([name]) => !/password/i.test(name)));
}

function emptyRecord(): Record<string, unknown> {
  return Object.create(null) as Record<string, unknown>;
}

function textEntries(form: FormData): [string, string][] {
  return [...form].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && !entry[0].startsWith("$ACTION"),
  );
}

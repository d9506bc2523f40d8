import type { FieldErrors } from "@/lib/core/result";
import type { ValueChange } from "@/lib/editing/rules";
import { COMPETENCY_KIND_LABEL, IMPORTANCE_LABEL, REQUIREMENT_CATEGORY_LABEL } from "@/lib/standards/labels";

const WORDS: Readonly<Record<string, string>> = {
  ...COMPETENCY_KIND_LABEL,
  ...IMPORTANCE_LABEL,
  ...REQUIREMENT_CATEGORY_LABEL,
  true: "Ya",
  false: "Tidak",
};

/** Beside each field that was typed otherwise: what stands stored now. */
export function differences(stored: object, typed: object): FieldErrors {
  const now = new Map<string, unknown>(Object.entries(stored));
  return Object.fromEntries(
    Object.entries(typed)
      .filter(([field, value]) => JSON.stringify(now.get(field)) !== JSON.stringify(value))
      .map(([field]) => [field === "rule" ? "ruleValue" : field, [`Sekarang tersimpan: ${wordsOf(now.get(field))}.`]]),
  );
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined || value === "") return "kosong";
  if (typeof value === "object") return Object.values(value).slice(1).join(" ");
  const text = String(value as string | number | boolean);
  return WORDS[text] ?? `“${text}”`;
}

type Values = Readonly<Record<string, string | number | null>>;

/** Every field that the form holds, under the path of its value. */
export function valueChanges<Typed extends Values>(
  path: string,
  stored: { readonly [Field in keyof Typed]: string | number | null },
  typed: Typed,
): readonly ValueChange[] {
  return Object.keys(typed).map((field) => ({
    path: `${path}/${field}`,
    before: stored[field] ?? null,
    after: typed[field] ?? null,
  }));
}

/** For the trail: what differs, as it was and as it is; all of it where it is new. */
export function recorded<Typed extends Values>(
  stored: { readonly [Field in keyof Typed]: string | number | null } | null,
  typed: Typed,
): { readonly before?: Values; readonly after: Values } {
  if (stored === null) return { after: typed };
  const changed = Object.keys(typed).filter((field) => stored[field] !== typed[field]);
  const only = (values: Values) => Object.fromEntries(changed.map((field) => [field, values[field] ?? null]));
  return { before: only(stored), after: only(typed) };
}

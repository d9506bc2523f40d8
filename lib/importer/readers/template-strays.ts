import { unplacedLine } from "../rows/template-rows";
import { TEMPLATE_COLUMNS, type TemplateKey } from "./template-columns";

type Row = { readonly at: number; readonly of: (key: TemplateKey) => string };
/** A row with the part of the form in which it stands. */
export type Placed = { readonly row: Row; readonly isRequirement: boolean };

/** What a position says once, on its first row. */
const OF_POSITION = ["group", "affair", "code", "summary"] as const;
/** What a competency says once, on its first row. */
const OF_COMPETENCY = ["number", "level", "detail"] as const;

/** Lines for the values that no line of the form holds: those of another part, and a second one where there is one place. */
export function strayLines(all: readonly Row[], placed: readonly Placed[]): readonly string[] {
  return [...secondValues(all), ...ofOtherParts(placed)];
}

function stray(row: Row, key: TemplateKey, why: string): string {
  const title = TEMPLATE_COLUMNS.find((column) => column.key === key)?.title ?? key;
  return unplacedLine(row.at, `kolom "${title}" ${why}`, [row.of(key)]);
}

const SECOND = "berisi lain daripada baris di atasnya";

function secondValues(rows: readonly Row[]): readonly string[] {
  return OF_POSITION.flatMap((key) => {
    const [first, ...others] = rows.filter((row) => row.of(key) !== "");
    return others.filter((row) => row.of(key) !== first?.of(key)).map((row) => stray(row, key, SECOND));
  });
}

function ofOtherParts(placed: readonly Placed[]): readonly string[] {
  let kept = new Map<TemplateKey, string>();
  return placed.flatMap(({ row, isRequirement }) => {
    if (isRequirement) return ofRequirement(row);
    if (row.of("subject") !== "") kept = new Map();
    const importance = row.of("importance") === "" ? [] : [stray(row, "importance", "hanya untuk persyaratan")];
    return [...OF_COMPETENCY.flatMap((key) => keep(row, key, kept)), ...importance];
  });
}

function ofRequirement(row: Row): readonly string[] {
  const level = row.of("level") === "" ? [] : [stray(row, "level", "hanya untuk kompetensi")];
  const why = strayNumber(row);
  return why === null ? level : [...level, stray(row, "number", why)];
}

function strayNumber(row: Row): string | null {
  if (row.of("number") === "") return null;
  if (row.of("text") === "") return "berisi, tetapi uraian persyaratannya kosong";
  return isRequirementNumber(row.of("number")) ? null : "bukan nomor persyaratan";
}

/** "2", "2." and "b)"; "A" counts the kinds of requirements, and is no part of one's words. */
export function isRequirementNumber(number: string): boolean {
  return /^\(?(?:\d{1,3}|[a-z])[.)]*$/.test(number);
}

function keep(row: Row, key: TemplateKey, kept: Map<TemplateKey, string>): readonly string[] {
  const value = row.of(key);
  if (value === "" || kept.get(key) === value) return [];
  if (kept.has(key)) return [stray(row, key, SECOND)];
  kept.set(key, value);
  return [];
}

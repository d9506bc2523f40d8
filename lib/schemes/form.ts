import { z } from "zod";

import { formatNumber, readDecimal } from "@/lib/core/numbers";
import { Slug } from "@/lib/regulations/schema";
import type { Band, NineBoxLimits } from "@/lib/schemes/schema";
import { SchemeName, SchemeSettings } from "@/lib/schemes/schema";

/** So many rows has the form; a scheme of BKN's has three. */
export const BAND_ROWS = 6;
export const WEIGHED_KINDS = ["MANAGERIAL", "SOCIOCULTURAL", "TECHNICAL"] as const;

const blankToNull = (value: unknown) => (value === "" || value === undefined ? null : value);
const text = z.string("Isian tidak terbaca.").max(2_000, "Isian terlalu panjang.").default("");
const YES_OR_NO = z.enum(["ya", "tidak"], "Pilih ya atau tidak.").transform((answer) => answer === "ya");

const Fields = z.object({
  institutionId: z.uuid("Pilih instansi."),
  /** Code of the scheme, or null for a new one. */
  rowId: z.preprocess(blankToNull, Slug.nullable()),
  /** Mark of what was on the screen when one began to type; "" for a new scheme. */
  seen: z.string().max(64).default(""),
  /** Given when one saw what somebody else stored meanwhile and keeps one's own: the mark of that. */
  overwrite: z.string().max(64).optional(),
  name: text,
  purpose: text,
  legalBasis: text,
  verificationNote: text,
  capAtRequired: YES_OR_NO,
  countsStatements: YES_OR_NO,
  validityYears: text,
  /** "MANAGERIAL": "40". */
  weights: z.record(z.string(), text).default({}),
  /** "performance.middle": "60". */
  nineBox: z.record(z.string(), text).default({}),
  /** "0.label": "Memenuhi syarat". */
  bands: z.record(z.string(), text).default({}),
});
type Fields = z.output<typeof Fields>;

/** The form of a scheme (`/admin/skema`), as one version of it. Messages stand beside the field that they are about. */
export const SaveScheme = Fields.transform((form, context) => {
  const { institutionId, rowId, seen, overwrite } = form;
  const rows = bandRows(form.bands);
  // All that is wrong is said at once, the name with the rest.
  const name = SchemeName.safeParse(form.name);
  const settings = SchemeSettings.safeParse(toSettings(form, rows));
  if (name.success && settings.success) {
    return { institutionId, rowId, seen, overwrite, name: name.data, settings: settings.data };
  }
  for (const { message } of name.error?.issues ?? []) context.addIssue({ code: "custom", message, path: ["name"] });
  for (const { path, message } of settings.error?.issues ?? []) {
    context.addIssue({ code: "custom", message, path: fieldOf(path, rows) });
  }
  return z.NEVER;
});
export type SaveScheme = z.output<typeof SaveScheme>;

/** Which own version; only the one in force can be withdrawn. */
export const WithdrawScheme = z.object({
  institutionId: Fields.shape.institutionId,
  code: Slug,
  version: z.coerce.number().int(),
});
export type WithdrawScheme = z.output<typeof WithdrawScheme>;

type BandRow = { readonly row: number; readonly code: string; readonly label: string; readonly minimum: string };

/** Without the rows that were left empty. */
function bandRows(bands: Fields["bands"]): readonly BandRow[] {
  return Array.from({ length: BAND_ROWS }, (_, row) => ({
    row,
    code: bands[`${row}.code`] ?? "",
    label: bands[`${row}.label`] ?? "",
    minimum: bands[`${row}.minimum`] ?? "",
  })).filter(({ code, label, minimum }) => `${code}${label}${minimum}`.trim() !== "");
}

function toSettings(form: Fields, rows: readonly BandRow[]) {
  const { purpose, legalBasis, verificationNote, capAtRequired, countsStatements, validityYears } = form;
  const weights = WEIGHED_KINDS.map((kind) => [kind, (form.weights[kind] ?? "").trim()] as const);
  const areEqual = weights.every(([, weight]) => weight === "");
  return {
    purpose,
    legalBasis,
    verificationNote,
    capAtRequired,
    countsStatements,
    validityYears: readDecimal(validityYears),
    weights: areEqual ? null : Object.fromEntries(weights.map(([kind, weight]) => [kind, readDecimal(weight)])),
    rounding: { decimals: 2, mode: "half-up" },
    nineBox: toNineBox(form.nineBox),
    bands: rows.map(({ code, label, minimum }) => ({ code, label, minimum: readDecimal(minimum) })),
  };
}

/** The fields of the nine-box as the form names them below `nineBox`. */
export const BOX_FIELDS = ["performance.middle", "performance.upper", "potential.middle", "potential.upper"] as const;

function toNineBox(typed: Fields["nineBox"]) {
  if (BOX_FIELDS.every((field) => (typed[field] ?? "").trim() === "")) return null;
  const limit = (field: (typeof BOX_FIELDS)[number]) => readDecimal(typed[field] ?? "");
  return {
    performance: { middle: limit("performance.middle"), upper: limit("performance.upper") },
    potential: { middle: limit("potential.middle"), upper: limit("potential.upper") },
  };
}

/** The control of the form that a part of the settings was typed into. */
function fieldOf(path: readonly PropertyKey[], rows: readonly BandRow[]): PropertyKey[] {
  const [part, index, column] = path;
  if (part !== "bands" || typeof index !== "number") return [...path];
  return ["bands", `${rows[index]?.row ?? index}.${String(column)}`];
}

/** A band as the form shows it. */
export function bandField(band: Band | undefined, column: keyof Band): string {
  if (band === undefined) return "";
  return column === "minimum" ? formatNumber(band.minimum) : band[column];
}

/** One limit of the nine-box; null where the scheme has none. */
export function boxLimit(nineBox: NineBoxLimits | null, field: (typeof BOX_FIELDS)[number]): number | null {
  const [axis, limit] = field.split(".") as ["performance" | "potential", "middle" | "upper"];
  return nineBox?.[axis][limit] ?? null;
}

/** Name and settings as the form's fields hold them, to tell which of them differ. */
export function asFields({ name, settings }: { readonly name: string; readonly settings: SchemeSettings }) {
  const { weights, bands, nineBox, rounding: _, ...plain } = settings;
  return {
    name,
    ...plain,
    ...Object.fromEntries(WEIGHED_KINDS.map((kind) => [`weights.${kind}`, weights?.[kind] ?? null])),
    ...Object.fromEntries(BOX_FIELDS.map((field) => [`nineBox.${field}`, boxLimit(nineBox, field)])),
    ...Object.fromEntries(
      Array.from({ length: BAND_ROWS }, (_row, row) => [
        [`bands.${row}.code`, bands[row]?.code ?? null],
        [`bands.${row}.label`, bands[row]?.label ?? null],
        [`bands.${row}.minimum`, bands[row]?.minimum ?? null],
      ]).flat(),
    ),
  };
}

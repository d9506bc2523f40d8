import { fieldLabel } from "@/lib/audit/labels";

/** Eighteen digits, also with the usual spaces. The trail holds none by rule; this is for what somebody typed as a reason. */
const NIP = /(?<!\d)\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}(?!\d)/gu;

const EMPTY = "kosong";

/** Puts the words of people in place of a value as it is kept; the field it belongs to says what it means. */
export type Wording = (field: string, value: string) => string;

/** What a file holds: every value as it is kept. */
export const RAW: Wording = (_field, value) => value;

export type Detail = {
  /** In words: "peran", "ke tempat". */
  readonly label: string;
  /** What it was; absent where nothing is said of it. */
  readonly from?: string;
  readonly to: string;
};

function maskNips(text: string): string {
  return text.replace(NIP, "[NIP disamarkan]");
}

/** A value as a sentence's part: "ya", "kosong", a list. Never a NIP. */
export function valueText(field: string, value: unknown, wording: Wording): string {
  if (value === null || value === undefined || value === "") return EMPTY;
  if (typeof value === "boolean") return value ? "ya" : "tidak";
  if (typeof value === "object") return groupText(field, value, wording);
  return typeof value === "string" || typeof value === "number" ? maskNips(wording(field, String(value))) : "";
}

/** "Sekretaris Daerah (versi 2)" of a standard that is told with its id; a file holds that, too. */
function standardText(value: object, wording: Wording): string | null {
  if (wording === RAW || !isGroup(value)) return null;
  const { position, version } = value;
  return typeof position === "string" && typeof version === "number" ? `${position} (versi ${version})` : null;
}

function groupText(field: string, value: object, wording: Wording): string {
  const standard = standardText(value, wording);
  if (standard !== null) return maskNips(standard);
  const parts = Array.isArray(value)
    ? value.map((each) => valueText(field, each, wording))
    : listDetails([null, value], wording).map(detailText);
  return parts.length === 0 ? EMPTY : parts.join(Array.isArray(value) ? ", " : "; ");
}

/** Neither a list nor a single value. */
export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** By field; what is none has the field "isi". */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (value === null || value === undefined) return {};
  return isGroup(value) ? value : { isi: value };
}

/** What the trail holds of a change, in full, field by field. Never a NIP. */
export function listDetails([before, after]: readonly [unknown, unknown], wording: Wording = RAW): readonly Detail[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].map((field) => {
    const [from, to] = [valueText(field, old[field], wording), valueText(field, now[field], wording)];
    const label = fieldLabel(field);
    return field in old ? { label, from, to: field in now ? to : "tidak ada" } : { label, to };
  });
}

/** "peran: HR menjadi ASSESSOR". */
export function detailText({ label, from, to }: Detail): string {
  return from === undefined ? `${label}: ${to}` : `${label}: ${from} menjadi ${to}`;
}

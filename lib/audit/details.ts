import { fieldLabel } from "@/lib/audit/labels";

/** Eighteen digits, also with the usual spaces. The trail holds none by rule; this is for what somebody typed as a reason. */
const NIP = /(?<!\d)\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}(?!\d)/gu;

const EMPTY = "kosong";

function maskNips(text: string): string {
  return text.replace(NIP, "[NIP disamarkan]");
}

function valueText(value: unknown): string {
  if (value === null || value === undefined || value === "") return EMPTY;
  if (typeof value === "boolean") return value ? "ya" : "tidak";
  if (typeof value === "object") return groupText(value);
  return maskNips(typeof value === "string" || typeof value === "number" ? String(value) : "");
}

function groupText(value: object): string {
  const parts = Array.isArray(value) ? value.map(valueText) : listDetails(null, value);
  return parts.length === 0 ? EMPTY : parts.join(Array.isArray(value) ? ", " : "; ");
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (value === null || value === undefined) return {};
  return typeof value === "object" && !Array.isArray(value) ? { ...value } : { isi: value };
}

/** What changed, one sentence per field: "peran: HR menjadi ASSESSOR". Never a NIP. */
export function listDetails(before: unknown, after: unknown): readonly string[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].map((field) => {
    const [from, to] = [valueText(old[field]), valueText(now[field])];
    if (!(field in old)) return `${fieldLabel(field)}: ${to}`;
    return `${fieldLabel(field)}: ${from} menjadi ${field in now ? to : "tidak ada"}`;
  });
}

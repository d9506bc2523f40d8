import { plain, slugOf } from "@/lib/importer/words";
import type { CitedNode, Ground } from "@/lib/imports/cited";
import { settle } from "@/lib/imports/cited";
import type { BenchCompetency, BenchRegulation, BenchRequirement } from "@/lib/imports/keyed";
import { AddedRow } from "@/lib/imports/schema";
import { parseValue } from "@/lib/imports/values";

type Added = Ground & { readonly path: string; readonly key: string; readonly value: string };
type Row = { readonly key: string };

/** Puts a row that was typed at the bench into its list: competencies by their number, others at the end. */
export function addRow(rows: Row[] | null, added: Added, codes: ReadonlyMap<string, string>): boolean {
  const typed = AddedRow.safeParse(parsed(added.value));
  const list = added.path.slice(added.path.lastIndexOf("/") + 1);
  if (!rows || !typed.success || typed.data.list !== list) return false;
  const row = typed.data;
  if (row.list === "competencies") return addCompetency(rows as BenchCompetency[], { row, added }, codes);
  if (row.list === "requirements") return addRequirement(rows as BenchRequirement[], row, added);
  if (row.list === "relations") return addRelation(rows as BenchRegulation["relations"], row, added);
  const [code, text] = [cite(row.code, added), cite(row.text, added)];
  if (!code || !text) return false;
  (rows as unknown[]).push({ key: added.key, code, text });
  return true;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A value that answers for the lines it was judged by; null where nothing answers. */
function cite(typed: string | number, ground: Ground): CitedNode | null {
  const node: CitedNode = { value: null, source: [] };
  if (typed === "") {
    settle(node, null, { ...ground, reason: "Tidak ada pada dokumen sumber." });
    return node;
  }
  return settle(node, typed, ground) ? node : null;
}

type Typed<List> = Extract<AddedRow, { list: List }>;
type NewCompetency = { readonly row: Typed<"competencies">; readonly added: Added };

function addCompetency(
  rows: BenchCompetency[],
  { row, added }: NewCompetency,
  codes: ReadonlyMap<string, string>,
): boolean {
  const level = row.level === "" ? null : parseValue("level", row.level);
  const [ordinal, name] = [cite(row.ordinal, added), cite(row.name, added)];
  if (!ordinal || !name || level === undefined || typeof level === "boolean") return false;
  const competency = {
    key: added.key,
    kind: row.kind,
    code: codes.get(`${row.kind} ${plain(row.name)}`) ?? slugOf(row.name),
    ordinal,
    name,
    level: level === null ? null : cite(level, added),
    description: row.description === "" ? null : cite(row.description, added),
    indicators: [],
    remarks: [],
  } as unknown as BenchCompetency;
  rows.splice(placeFor(rows, row), 0, competency);
  return true;
}

/** Before the first of its kind with a higher number, else after the last of its kind. */
function placeFor(rows: readonly BenchCompetency[], { kind, ordinal }: Typed<"competencies">): number {
  const number = Number.parseInt(ordinal, 10);
  const next = rows.findIndex(
    (other) => other.kind === kind && Number.parseInt(other.ordinal.value ?? "", 10) > number,
  );
  if (next !== -1) return next;
  const last = rows.findLastIndex((other) => other.kind === kind);
  return last === -1 ? rows.length : last + 1;
}

function addRequirement(rows: BenchRequirement[], row: Typed<"requirements">, added: Added): boolean {
  const text = cite(row.text, added);
  if (!text) return false;
  const { category } = row;
  const label = row.label === "" ? null : cite(row.label, added);
  rows.push({ key: added.key, category, ordinal: null, label, text, importance: null } as unknown as BenchRequirement);
  return true;
}

function addRelation(rows: BenchRegulation["relations"], row: Typed<"relations">, added: Added): boolean {
  const citation = cite(row.citation, added);
  if (!citation) return false;
  // What it points at in the store is found when the draft is made.
  rows.push({ key: added.key, type: row.type, target: null, citation } as BenchRegulation["relations"][number]);
  return true;
}

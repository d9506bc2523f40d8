import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import type { Transaction } from "@/lib/core/db";
import { Refusal, refuse } from "@/lib/core/errors";
import type { Prisma } from "@/lib/generated/prisma/client";
import { applyChange, codesOf } from "@/lib/imports/changes";
import { decisionLabel } from "@/lib/imports/labels";
import type { Like } from "@/lib/imports/likes";
import { concernedBy } from "@/lib/imports/likes";
import { settleMended } from "@/lib/imports/mending-commands";
import { loadDictionary, loadDraft, spans } from "@/lib/imports/part-queries";
import { decisionMark } from "@/lib/imports/rules";
import type { DecideFinding } from "@/lib/imports/schema";
import type { Proposal } from "@/lib/imports/steps";
import { changeOfFinding } from "@/lib/imports/steps";
import { isNumberField, NUMBER_EXPECTED } from "@/lib/imports/values";

// How a decision is kept; authorized and locked by the command that asks for it.

export type Decision = Pick<
  DecideFinding,
  "importId" | "ordinal" | "decision" | "replacement" | "code" | "scope" | "seen"
>;

type Decided = { readonly input: Decision; readonly finding: Proposal & Like };

type Standing = Proposal & Like & { readonly decidedById: string | null };

/**
 * Somebody else, or one's other window, was first. What is stored is told and sent back with the answer, so that whoever
 * decides once more replaces it knowingly; who decided the same, or accepts what is mended already, has nothing to compare.
 */
export async function refuseOvertaken(
  tx: Transaction,
  viewer: Viewer,
  { input, finding }: { readonly input: Decision; readonly finding: Standing },
): Promise<void> {
  const stored = decisionMark(finding);
  if (input.seen === undefined || input.seen === stored || isAgreed(input, finding)) return;
  const said = await saidOf(tx, viewer, finding);
  throw new Refusal(
    "conflict",
    `Temuan ini berubah sejak Anda membukanya, kini ${said}. Keputusan Anda belum disimpan; pilih sekali lagi bila keputusan Anda yang berlaku.`,
    { seen: [stored] },
  );
}

function isAgreed({ decision, replacement }: Decision, finding: Standing): boolean {
  // To which competency it was mapped, the decision does not say.
  if (finding.kind === "UNKNOWN_COMPETENCY") return false;
  if (finding.decision === "MENDED") return decision === "ACCEPTED" && replacement === "";
  const asked = {
    decision: decision === "OPEN" ? null : decision,
    replacement: replacement === "" ? null : replacement,
  };
  return decisionMark(asked) === decisionMark(finding);
}

async function saidOf(tx: Transaction, viewer: Viewer, finding: Standing): Promise<string> {
  const { decision, replacement } = finding;
  if (decision === null) return "dibuka kembali";
  const label = decisionLabel({ ...finding, decision }).toLowerCase();
  const value = replacement === null ? "" : `: “${replacement}”`;
  return `${label}${await byWhom(tx, viewer, finding)}${value}`;
}

/** " oleh Asep Sunandar", as it follows what was done. */
async function byWhom(tx: Transaction, viewer: Viewer, { decidedById: id }: Pick<Standing, "decidedById">) {
  if (id === null) return "";
  if (id === viewer.id) return " oleh Anda, di jendela lain";
  const { name } = await tx.user.findUniqueOrThrow({ where: { id }, select: { name: true } });
  return ` oleh ${name}`;
}

type Missing = { readonly importId: string; readonly ordinal: number };

/** The row that was missing is there now. Who comes second would have it twice. */
export async function settleMissingRow(tx: Transaction, viewer: Viewer, { importId, ordinal }: Missing): Promise<void> {
  const where = { importId, ordinal, kind: "MISSING_ROW" };
  const finding = await tx.importFinding.findFirst({ where });
  if (finding?.decision === "ACCEPTED") {
    const by = await byWhom(tx, viewer, finding);
    throw refuse.rule(
      `Baris untuk temuan ini sudah ditambahkan${by}. Muat ulang halaman; baris lain ditambahkan dari drafnya.`,
    );
  }
  const data = { decision: "ACCEPTED" as const, decidedById: viewer.id, decidedAt: new Date() };
  await tx.importFinding.updateMany({ where, data });
}

/** Keeps the decision on the finding, and where asked for on its like; the answer is how many there were. */
export async function keepDecision(tx: Transaction, viewer: Viewer, { input, finding }: Decided): Promise<number> {
  const { importId, ordinal, decision } = input;
  const isAccepted = decision === "ACCEPTED";
  const replacement = replacementOf(input, finding.kind);
  const alike = concernedBy(input, finding);
  const concerned = isAccepted && input.scope === "kind" ? await thoseThatApply(tx, importId, alike) : alike;
  if (isAccepted) {
    // Somebody has mended it meanwhile, or the like of it: there is nothing left to decide.
    if (replacement === null && (await isOver(tx, { importId, ordinal }))) return 0;
    await accept(tx, viewer, { input, concerned, finding: { ...finding, replacement } });
  }
  // Dismissing and putting off change no value.
  const standards = isAccepted || decision === "OPEN" ? await standardsOf(tx, concerned) : [];
  const data =
    decision === "OPEN" ? UNDECIDED : { decision, replacement, decidedById: viewer.id, decidedAt: new Date() };
  const { count } = await tx.importFinding.updateMany({ where: concerned, data });
  if (standards.length > 0) await settleMended(tx, viewer, { importId, standards });
  return count;
}

/** What is put in place of the value; null where the proposal itself is taken, or nothing is accepted. */
function replacementOf({ decision, scope, replacement }: Decision, kind: string): string | null {
  if (decision !== "ACCEPTED") return null;
  // Only how the same words are usually written may be taken without each one being looked at.
  if (scope === "kind" && (kind !== "SPELLING_VARIANT" || replacement !== "")) {
    throw refuse.field("scope", "Menerima hanya untuk temuan ini atau yang sama; setiap usul lain perlu dilihat.");
  }
  return replacement === "" ? null : replacement;
}

const UNDECIDED = { decision: null, replacement: null, decidedById: null, decidedAt: null };

type Accepted = Mapping & { readonly finding: Proposal };

function accept(tx: Transaction, viewer: Viewer, { input, concerned, finding }: Accepted): Promise<void> {
  if (finding.kind === "UNKNOWN_COMPETENCY") return mapCompetencies(tx, viewer, { input, concerned });
  return checkAccepted(tx, input.importId, finding);
}

async function isOver(tx: Transaction, importId_ordinal: { importId: string; ordinal: number }): Promise<boolean> {
  const row = await tx.importFinding.findUniqueOrThrow({ where: { importId_ordinal }, select: { decision: true } });
  return row.decision === "MENDED";
}

/** The parts of the draft that the findings are about. */
async function standardsOf(
  tx: Transaction,
  where: Prisma.ImportFindingWhereInput,
): Promise<readonly (number | null)[]> {
  const rows = await tx.importFinding.findMany({ where, select: { standard: true, path: true } });
  return [
    ...new Set(
      rows.flatMap(({ standard, path }) => (path?.startsWith("/regulation/") ? [standard, null] : [standard])),
    ),
  ];
}

const NOT_ACCEPTABLE = "Usul ini tidak dapat dipasang pada isiannya. Periksa nilainya, atau sunting drafnya.";

/** An accepted finding changes something, and to a value that its field may have. */
async function checkAccepted(tx: Transaction, importId: string, finding: Proposal): Promise<void> {
  const change = changeOfFinding(finding);
  const field = finding.replacement === null ? "decision" : "replacement";
  if (!change) throw refuse.field(field, "Temuan ini tidak punya usul. Tulis penggantinya, atau sunting drafnya.");
  const codes = codesOf(await loadDictionary(tx));
  const standards = finding.standard === null ? [] : [finding.standard];
  const draft = await loadDraft(tx, { importId, standards }, codes);
  if (!applyChange(draft, change, codes)) {
    const isNumber = finding.path !== null && isNumberField(finding.path);
    throw refuse.field(field, isNumber ? NUMBER_EXPECTED : NOT_ACCEPTABLE);
  }
}

/** Of many, those whose proposal can be put in: the others stay to be looked at. */
async function thoseThatApply(
  tx: Transaction,
  importId: string,
  where: Prisma.ImportFindingWhereInput,
): Promise<Prisma.ImportFindingWhereInput> {
  const rows = await tx.importFinding.findMany({ where, orderBy: { ordinal: "asc" } });
  const codes = codesOf(await loadDictionary(tx));
  const standards = [...new Set(rows.flatMap(({ standard }) => (standard === null ? [] : [standard])))];
  const draft = await loadDraft(tx, { importId, standards }, codes);
  const applying = rows.filter((row) => {
    const change = changeOfFinding({ ...row, source: spans(row.source) });
    return change !== null && applyChange(draft, change, codes);
  });
  return { importId, ordinal: { in: applying.map(({ ordinal }) => ordinal) } };
}

type Mapping = { readonly input: Decision; readonly concerned: Prisma.ImportFindingWhereInput };

/** The competencies that the findings are about are the one of this code from now on; without a code they stay new. */
async function mapCompetencies(tx: Transaction, viewer: Viewer, { input, concerned }: Mapping): Promise<void> {
  const { importId, code } = input;
  if (code === "") return;
  const rows = await tx.importFinding.findMany({
    where: { ...concerned, path: { endsWith: "/name" } },
    select: { path: true, standard: true, source: true },
  });
  const decidedAt = new Date();
  await tx.importEdit.createMany({
    data: rows.map(({ path, standard, source }) => ({
      importId,
      standard,
      kind: "VALUE" as const,
      path: (path ?? "").replace(/name$/, "code"),
      value: code,
      reason: "Dipetakan ke kompetensi pada kamus.",
      source: spans(source),
      decidedById: viewer.id,
      decidedAt,
    })),
  });
}

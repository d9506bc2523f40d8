import "server-only";

import { createHash } from "node:crypto";

import type { Viewer } from "@/lib/auth/policy";
import { authorize, authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import type { Decision } from "@/lib/imports/decision-commands";
import { keepDecision, refuseOvertaken, settleMissingRow } from "@/lib/imports/decision-commands";
import { readDrafting } from "@/lib/imports/drafting-queries";
import { findHalfDraft } from "@/lib/imports/half-draft-queries";
import type { CitedNode } from "@/lib/imports/cited";
import { changeRows, citedLines, endingOf, keepUndone, keepValues } from "@/lib/imports/edit-commands";
import { settleMended } from "@/lib/imports/mending-commands";
import { placeOf } from "@/lib/imports/nodes";
import { spans } from "@/lib/imports/part-queries";
import type { Present } from "@/lib/imports/rules";
import { READ_STEPS } from "@/lib/imports/rules";
import { textOf } from "@/lib/imports/rows";
import { EDITED_AT_BENCH } from "@/lib/imports/steps";
import type {
  AddImportRow,
  CancelImport,
  ChangeImportRow,
  EditSection,
  MarkPresence,
  RemoveImport,
  SplitImportRow,
  StartDraft,
  UndoImportEdit,
} from "@/lib/imports/schema";
import { auditImport, lockReview, lockSession } from "@/lib/imports/session-commands";

export type HandedIn = {
  readonly institutionId: string;
  readonly fileName: string;
  readonly text: string;
  /** Its tables come with cells of their own. */
  readonly hasCells?: boolean;
  /** What was noticed while the file was opened, as sentences. */
  readonly notes?: readonly string[];
};

/**
 * Keeps a text with its hash and queues its reading.
 *
 * @throws Refusal `forbidden`
 */
export async function startImport(
  viewer: Viewer,
  { institutionId, fileName, text, hasCells = false, notes = [] }: HandedIn,
) {
  authorize(viewer, "regulation:draft", institutionId);
  const sha256 = createHash("sha256").update(text).digest("hex");
  return db.$transaction(async (tx) => {
    const id = crypto.randomUUID();
    const job = await tx.job.create({
      data: {
        institutionId,
        kind: "IMPORT_READ",
        input: { importId: id },
        total: READ_STEPS.length,
        createdById: viewer.id,
      },
      select: { id: true },
    });
    const lineCount = text.split("\n").length;
    await tx.importSession.create({
      data: {
        id,
        institutionId,
        fileName,
        sha256,
        text,
        lineCount,
        hasCells,
        notes: [...notes],
        jobId: job.id,
        createdById: viewer.id,
      },
    });
    await auditImport(tx, viewer, { id, institutionId, action: "import.started", after: { fileName, sha256 } });
    return { id };
  });
}

/**
 * Stops the reading of a text or the making of its draft; what was read before stays.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` when nothing is under way
 */
export async function cancelImport(viewer: Viewer, { importId }: CancelImport): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, institutionId, jobId } = await lockSession(tx, viewer, importId);
    const cancelled = await tx.job.updateMany({
      where: { id: jobId, status: { in: ["QUEUED", "RUNNING"] } },
      data: { status: "CANCELLED", leasedUntil: null, finishedAt: new Date() },
    });
    if (cancelled.count === 0) throw refuse.rule("Pekerjaan ini sudah selesai atau sudah dibatalkan.");
    const { kind } = await tx.job.findUniqueOrThrow({ where: { id: jobId }, select: { kind: true } });
    await auditImport(tx, viewer, { id, institutionId, action: "import.cancelled", after: { kind } });
  });
}

/**
 * Keeps a decision on a finding, or on all that say the same and are not decided yet.
 *
 * @returns how many findings were decided
 * @throws Refusal `not-found`, `forbidden`, `rule` when not under review, `conflict` where it is decided otherwise than was
 * on the screen, `invalid` where nothing would change by accepting
 */
export async function decideFinding(viewer: Viewer, input: Decision): Promise<{ readonly count: number }> {
  const decide = async (tx: Transaction) => {
    const { id: importId, institutionId } = await lockReview(tx, viewer, input.importId);
    const where = { importId_ordinal: { importId, ordinal: input.ordinal } };
    const finding = await tx.importFinding.findUnique({ where });
    if (!finding) throw refuse.notFound("Temuan");
    const decided = { input, finding: { ...finding, source: spans(finding.source) } };
    await refuseOvertaken(tx, viewer, decided);
    const count = await keepDecision(tx, viewer, decided);
    const findingMessage = finding.message.slice(0, LONGEST_IN_TRAIL);
    const after = { finding: input.ordinal, findingMessage, decision: input.decision, count };
    await auditImport(tx, viewer, { id: importId, institutionId, action: "import.decided", after });
    return { count };
  };
  // All that are alike may be in hundreds of positions.
  return db.$transaction(decide, { timeout: 60_000 });
}

/**
 * Keeps what was typed in a section of the draft, value by value.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` when not under review, `conflict` where a value is another than was on
 * the screen, `invalid` where it is none of its field or no line answers for it
 */
export async function editSection(viewer: Viewer, input: EditSection): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, institutionId } = await lockReview(tx, viewer, input.importId);
    const count = await keepValues(tx, viewer, input);
    // The tier that a position shows is the regulation's.
    await settleMended(tx, viewer, { importId: id, standards: [input.standard, null] });
    const after = { standard: input.standard, values: count };
    await auditImport(tx, viewer, { id, institutionId, action: "import.edited", after });
  });
}

/**
 * Adds a row to the draft at the lines that it answers for.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` when not under review, `invalid` where a value is none of its field
 */
export async function addImportRow(viewer: Viewer, input: AddImportRow): Promise<void> {
  const { importId, standard: _standard, path, line, reason, finding, ...row } = input;
  await changeRows(viewer, input, async (tx) => {
    if (row.list === "relations" ? input.standard !== null : input.standard === null) throw refuse.notFound("Baris");
    const source = await citedLines(tx, importId, line);
    if (source.length === 0) throw refuse.field("line", "Sebutkan baris naskah yang mendasari baris ini.");
    if (finding !== null) {
      await settleMissingRow(tx, viewer, { importId, ordinal: finding });
    }
    return { kind: "ADDED", path, value: JSON.stringify(row), reason, source };
  });
}

/**
 * Moves a row of the draft past its neighbour, or takes it out.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` when not under review or when there is no such row (any more)
 */
export async function changeImportRow(viewer: Viewer, { change, path, next, ...part }: ChangeImportRow): Promise<void> {
  const step = { path, reason: EDITED_AT_BENCH, source: [] };
  const steps = {
    naik: { ...step, kind: "MOVED", value: "naik" },
    turun: { ...step, kind: "MOVED", value: "turun" },
    hapus: { ...step, kind: "REMOVED", value: null },
    gabung: { ...step, kind: "MERGED", value: next ?? "", reason: "Dua baris digabung di meja periksa." },
  } as const;
  await changeRows(viewer, part, () => Promise.resolve(steps[change]));
}

/**
 * Makes two rows of one: what stands after the line break in its text goes to a new row below it.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` when not under review, `invalid` where nothing is split, or words differ
 */
export async function splitImportRow(
  viewer: Viewer,
  { path, text, description, from, ...part }: SplitImportRow,
): Promise<void> {
  await changeRows(viewer, part, (_tx, draft) => {
    const place = placeOf(draft, path);
    const stored = place && textOf(place);
    if (!stored) throw refuse.notFound("Baris");
    const ending = endingOf("text", text, String(stored.value ?? ""));
    if (ending === "") throw refuse.field("text", "Tekan Enter di tempat teksnya harus dipisah.");
    const described = (place.rows[place.at] as { readonly description?: CitedNode | null }).description?.value ?? "";
    const rest = description === "" ? "" : endingOf("description", description, String(described));
    const value = JSON.stringify({ text: ending, description: rest, from });
    return Promise.resolve({ kind: "SPLIT", path, value, reason: "Satu baris dipisah di meja periksa.", source: [] });
  });
}

/**
 * Takes an edit back: the draft is as if it had never been made.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` when not under review or when it has been taken back already
 */
export async function undoImportEdit(viewer: Viewer, { importId, edit }: UndoImportEdit): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, institutionId } = await lockReview(tx, viewer, importId);
    await keepUndone(tx, viewer, { importId, edit });
    await auditImport(tx, viewer, { id, institutionId, action: "import.edited", after: { change: "UNDONE", edit } });
  });
}

/**
 * Removes an import with everything that was decided on it. What a draft was made of stays: the draft answers for its lines.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` while work on it is under way, or once a draft was made of it,
 * be it half a draft
 */
export async function removeImport(viewer: Viewer, { importId }: RemoveImport): Promise<void> {
  await db.$transaction(async (tx) => {
    const session = await lockSession(tx, viewer, importId);
    const { id, institutionId, status } = session;
    if (status === "DRAFTED") {
      throw refuse.rule("Rancangan sudah dibuat dari impor ini; impornya disimpan sebagai asal-usul rancangan itu.");
    }
    if (status === "READING" || status === "DRAFTING") {
      throw refuse.rule("Pekerjaan pada impor ini masih berjalan; batalkan dulu.");
    }
    // Only by its import does one know that it is not whole.
    const half = await findHalfDraft(tx, session);
    if (half) {
      throw refuse.rule(`Impor ini meninggalkan rancangan ${half.name} yang tidak lengkap; hapus rancangan itu dulu.`);
    }
    const { fileName, sha256 } = await tx.importSession.delete({
      where: { id },
      select: { fileName: true, sha256: true },
    });
    await auditImport(tx, viewer, { id, institutionId, action: "import.removed", before: { fileName, sha256 } });
  });
}

/**
 * Queues the making of the draft regulation with its standards. Pressed twice it makes one.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` when not under review or when something stands in the way
 */
export async function startDraft(viewer: Viewer, { importId }: StartDraft): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const session = await lockSession(tx, viewer, importId);
      if (session.status === "DRAFTING" || session.status === "DRAFTED") return;
      await lockReview(tx, viewer, importId);
      const { obstacles, standards } = await readDrafting(tx, importId);
      const [first] = obstacles;
      if (first) throw refuse.rule(`Rancangan belum dapat dibuat: ${first.message}`);
      const { id, institutionId } = session;
      const job = await tx.job.create({
        data: {
          institutionId,
          kind: "IMPORT_DRAFT",
          input: { importId },
          total: standards.length + 1,
          createdById: viewer.id,
        },
        select: { id: true },
      });
      await tx.importSession.update({ where: { id }, data: { jobId: job.id } });
      await auditImport(tx, viewer, { id, institutionId, action: "import.drafted" });
    },
    { timeout: 60_000 },
  );
}

/** How long ago somebody may have been heard of and still count as there. */
const PRESENT_MS = 60_000;
/** A message may quote the document. */
const LONGEST_IN_TRAIL = 300;

/**
 * Says where the viewer is at the bench, and hears who else is there. Not recorded in the audit trail: it is overwritten
 * every few seconds and changes nothing.
 *
 * @returns the others, by name
 * @throws Refusal `not-found`, `forbidden`
 */
export async function markPresence(viewer: Viewer, { importId, standard }: MarkPresence): Promise<readonly Present[]> {
  const session = await db.importSession.findUnique({ where: { id: importId }, select: { institutionId: true } });
  if (!session) throw refuse.notFound("Impor");
  authorizeRecord(viewer, "regulation:draft", { institutionId: session.institutionId, name: "Impor" });
  const seenAt = new Date();
  await db.importPresence.upsert({
    where: { importId_userId: { importId, userId: viewer.id } },
    create: { importId, userId: viewer.id, standard, seenAt },
    update: { standard, seenAt },
  });
  const others = await db.importPresence.findMany({
    where: { importId, userId: { not: viewer.id }, seenAt: { gt: new Date(seenAt.getTime() - PRESENT_MS) } },
    orderBy: { user: { name: "asc" } },
    select: { standard: true, user: { select: { name: true } } },
  });
  return others.map(({ user, ...place }) => ({ name: user.name, ...place }));
}

import "server-only";

import { createHash } from "node:crypto";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorize, authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import { applyAccepted, citedAt } from "@/lib/imports/apply";
import { buildDrafts, readDraftAt } from "@/lib/imports/read-queries";
import { isApplicable, READ_STEPS } from "@/lib/imports/rules";
import type { CancelImport, CorrectValue, DecideFinding, MakeDraft } from "@/lib/imports/schema";

export type HandedIn = {
  readonly institutionId: string;
  readonly fileName: string;
  readonly text: string;
  /** What was noticed while the file was opened, as sentences. */
  readonly notes?: readonly string[];
};

/**
 * Keeps a text with its hash and queues its reading.
 *
 * @throws Refusal `forbidden`
 */
export async function startImport(viewer: Viewer, { institutionId, fileName, text, notes = [] }: HandedIn) {
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
        notes: [...notes],
        jobId: job.id,
        createdById: viewer.id,
      },
    });
    await audit(tx, viewer, { id, institutionId, action: "import.started", after: { fileName, sha256 } });
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
    const { id, institutionId, jobId } = await readSession(tx, viewer, importId);
    const cancelled = await tx.job.updateMany({
      where: { id: jobId, status: { in: ["QUEUED", "RUNNING"] } },
      data: { status: "CANCELLED", leasedUntil: null, finishedAt: new Date() },
    });
    if (cancelled.count === 0) throw refuse.rule("Pekerjaan ini sudah selesai atau sudah dibatalkan.");
    await audit(tx, viewer, { id, institutionId, action: "import.cancelled" });
  });
}

/**
 * Decides on a finding, or takes a decision back. Nothing of the reading changes: the draft is made of both.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (the draft is made or being made), `invalid` (nothing to accept)
 */
export async function decideFinding(viewer: Viewer, input: Omit<DecideFinding, "next">): Promise<void> {
  const { importId, ordinal, decision, replacement } = input;
  await db.$transaction(async (tx) => {
    requireOpen(await readSession(tx, viewer, importId));
    const finding = await tx.importFinding.findUnique({
      where: { importId_ordinal: { importId, ordinal } },
      select: { kind: true, suggestion: true },
    });
    if (!finding) throw refuse.notFound("Temuan");
    if (decision === "ACCEPTED" && replacement === null && !isApplicable(finding)) {
      throw refuse.field(
        "replacement",
        "Usulan temuan ini tidak dapat langsung dipakai: tulis sendiri nilainya, atau abaikan.",
      );
    }
    const isTakenBack = decision === "UNDECIDED";
    await tx.importFinding.update({
      where: { importId_ordinal: { importId, ordinal } },
      data: {
        decision: isTakenBack ? null : decision,
        replacement,
        decidedById: isTakenBack ? null : viewer.id,
        decidedAt: isTakenBack ? null : new Date(),
      },
    });
  });
}

/**
 * Puts another value in the place of one that was read. It stands in the list as a finding of this person's, so that it
 * can be taken back like any other.
 *
 * @throws Refusal `not-found` (also of the value), `forbidden`, `rule`, `invalid` (no value of its kind)
 */
export async function correctValue(viewer: Viewer, { importId, path, value, reason }: CorrectValue): Promise<void> {
  await db.$transaction(async (tx) => {
    requireOpen(await readSession(tx, viewer, importId));
    const draft = await readDraftAt(tx, importId, path);
    const cited = draft && citedAt(draft, path);
    if (!draft || !cited) throw refuse.notFound("Nilai");
    const last = await tx.importFinding.aggregate({ where: { importId }, _max: { ordinal: true } });
    const finding = {
      ordinal: (last._max.ordinal ?? -1) + 1,
      path,
      found: String(cited.value ?? ""),
      suggestion: null,
      message: reason,
      source: [...cited.source],
    };
    const { idle } = applyAccepted(draft, [{ ...finding, replacement: value }], []);
    if (idle.length > 0) throw refuse.field("value", "Isian ini tidak dapat dipakai untuk nilai ini.");
    await tx.importFinding.create({
      data: {
        ...finding,
        importId,
        kind: "TO_VERIFY",
        severity: "WARNING",
        decision: "ACCEPTED",
        replacement: value,
        decidedById: viewer.id,
        decidedAt: new Date(),
      },
    });
  });
}

/**
 * Queues the making of the draft regulation with the drafts of its standards. Asked for twice, it is made once.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule` (something is missing, or under way, or made already)
 */
export async function makeDraft(viewer: Viewer, { importId, ...answers }: MakeDraft): Promise<void> {
  await db.$transaction(
    async (tx) => {
      const session = await readSession(tx, viewer, importId);
      requireOpen(session);
      const drafts = await buildDrafts(tx, importId, answers);
      if ("obstacles" in drafts) throw refuse.rule(firstOf(drafts.obstacles));
      const { slug } = drafts.regulation;
      await requireFree(tx, slug, session.sha256);
      const { institutionId } = session;
      const job = await tx.job.create({
        data: {
          institutionId,
          kind: "IMPORT_DRAFT",
          input: { importId },
          total: drafts.standards.length + 1,
          createdById: viewer.id,
        },
        select: { id: true },
      });
      await tx.importSession.update({ where: { id: importId }, data: { answers, jobId: job.id } });
      await audit(tx, viewer, { id: importId, institutionId, action: "import.drafted", after: { slug } });
    },
    { timeout: 60_000 },
  );
}

/** Free, or what an interrupted making of this very text left behind. */
async function requireFree(tx: Transaction, slug: string, sha256: string): Promise<void> {
  const select = { status: true, document: { select: { sha256: true } } } as const;
  const existing = await tx.regulation.findUnique({ where: { slug }, select });
  if (!existing || (existing.status === "DRAFT" && existing.document.sha256 === sha256)) return;
  throw refuse.rule("Peraturan dengan nomor dan tahun ini sudah ada di portal.");
}

const MAX_OBSTACLES = 10;

function firstOf(obstacles: readonly string[]): string {
  const rest = obstacles.length - MAX_OBSTACLES;
  return [...obstacles.slice(0, MAX_OBSTACLES), ...(rest > 0 ? [`dan ${rest} lagi.`] : [])].join(" ");
}

type Session = Awaited<ReturnType<typeof readSession>>;

/** @throws Refusal `rule` once a draft was made of it, or while something is under way */
function requireOpen({ draftSlug, job }: Session): void {
  if (draftSlug !== null) throw refuse.rule("Rancangan sudah dibuat dari impor ini; sunting pada rancangannya.");
  if (job.status === "QUEUED" || job.status === "RUNNING") throw refuse.rule("Tunggu sampai pekerjaan ini selesai.");
}

/** The row locked, so that decisions and the making of the draft come one after the other. */
async function readSession(tx: Transaction, viewer: Viewer, id: string) {
  await tx.$queryRaw`SELECT 1 FROM import_sessions WHERE id = ${id}::uuid FOR UPDATE`;
  const session = await tx.importSession.findUnique({
    where: { id },
    select: {
      id: true,
      institutionId: true,
      jobId: true,
      sha256: true,
      draftSlug: true,
      job: { select: { status: true } },
    },
  });
  if (!session) throw refuse.notFound("Impor");
  authorizeRecord(viewer, "regulation:draft", { institutionId: session.institutionId, name: "Impor" });
  return session;
}

type Change = {
  readonly id: string;
  readonly institutionId: string;
  readonly action: string;
  readonly after?: Readonly<Record<string, string | number>>;
};

async function audit(tx: Transaction, actor: Viewer, { id, ...change }: Change): Promise<void> {
  await recordAudit(tx, { actor, subjectType: "import", subjectId: id, ...change });
}

import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import { fromCivilDate } from "@/lib/core/civil-date";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { Refusal, refuse } from "@/lib/core/errors";
import { differences } from "@/lib/editing/differences";
import { fingerprint } from "@/lib/editing/fingerprint";
import { headOf } from "@/lib/editing/regulation-head";
import { replaceSheet } from "@/lib/editing/sheet-commands";
import { reviewObstacle } from "@/lib/regulations/rules";
import type { EditRegulation } from "@/lib/regulations/schema";
import { TYPED_FILE, typedRegulation } from "@/lib/regulations/typed";

const HEAD_ROWS = {
  kind: true,
  number: true,
  year: true,
  title: true,
  issuer: true,
  effectiveFrom: true,
} as const;

/** Writes the head of a typed regulation anew: columns, cited body, sheet, and the first day of its standards. */
export async function rewriteHead(viewer: Viewer, { rowId: slug, seen, overwrite, ...typed }: EditRegulation) {
  return db.$transaction(async (tx) => {
    const regulation = await lockTyped(tx, viewer, slug);
    const stored = headOf(regulation);
    if (fingerprint(stored) !== (overwrite ?? seen)) {
      throw new Refusal(
        "conflict",
        "Peraturan ini baru saja diubah orang lain. Bandingkan isian Anda dengan yang tersimpan, lalu pilih salah satu.",
        differences(stored, typed),
      );
    }
    await writeHead(tx, regulation, typed);
    await recordAudit(tx, {
      actor: viewer,
      institutionId: regulation.institutionId,
      action: "regulation.edited",
      subjectType: "regulation",
      subjectId: regulation.id,
      before: stored,
      after: typed,
    });
    return fingerprint(typed);
  });
}

async function lockTyped(tx: Transaction, viewer: Viewer, slug: string) {
  await tx.$queryRaw`SELECT 1 FROM regulations WHERE slug = ${slug} FOR UPDATE`;
  const regulation = await tx.regulation.findUnique({
    where: { slug },
    select: {
      ...HEAD_ROWS,
      id: true,
      slug: true,
      status: true,
      body: true,
      reviews: { where: { endedAt: null }, select: { id: true } },
      institutionId: true,
      institution: { select: { slug: true } },
      document: { select: { id: true, fileName: true, text: true } },
      annexes: { select: { id: true } },
    },
  });
  if (!regulation) throw refuse.notFound("Peraturan");
  const { institutionId } = regulation;
  authorizeRecord(viewer, "regulation:draft", { institutionId, name: "Peraturan" });
  if (regulation.status !== "DRAFT") {
    throw refuse.rule("Peraturan ini bukan rancangan lagi; isinya tidak dapat diubah.");
  }
  const obstacle = reviewObstacle(regulation.reviews);
  if (obstacle) throw refuse.rule(obstacle);
  if (regulation.document.fileName !== TYPED_FILE) {
    throw refuse.rule("Kepala peraturan ini diambil dari dokumen; betulkan pada dokumennya.");
  }
  return regulation;
}

type Locked = Awaited<ReturnType<typeof lockTyped>>;
type Head = Omit<EditRegulation, "rowId" | "seen" | "overwrite">;

async function writeHead(tx: Transaction, regulation: Locked, head: Head): Promise<void> {
  const { draft, source } = typedRegulation(head, regulation.institution.slug);
  const { number, year, title, issuer, annexes } = draft;
  const effectiveFrom = fromCivilDate(head.effectiveFrom);
  const lines = source.text.split("\n");
  const rest = regulation.document.text.split("\n").slice(lines.length);
  await replaceSheet(tx, regulation, [...lines, ...rest].join("\n"));
  await tx.regulation.update({
    where: { id: regulation.id },
    data: {
      ...head,
      effectiveFrom,
      body: { ...(regulation.body as object), number, year, title, issuer },
      revision: { increment: 1 },
    },
  });
  const [annex] = annexes;
  for (const { id } of annex ? regulation.annexes : []) {
    const content = { title: annex?.title, heading: annex?.heading, signature: null };
    await tx.annex.update({ where: { id }, data: { content } });
  }
  await tx.standardVersion.updateMany({ where: { regulationId: regulation.id }, data: { validFrom: effectiveFrom } });
}

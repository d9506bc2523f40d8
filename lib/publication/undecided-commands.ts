import "server-only";

import { z } from "zod";

import type { Transaction } from "@/lib/core/db";
import { groupBy } from "@/lib/core/groups";
import { placedPath } from "@/lib/editing/rules";
import { publicReason } from "@/lib/publication/open-findings";
import { RegulationBody } from "@/lib/regulations/schema";
import type { LineRange } from "@/lib/sources/lines";
import { foldReading, verbatimOf } from "@/lib/sources/reading";
import type { SourceSpan } from "@/lib/sources/schema";
import { STANDARD_ROWS, toStandardDocument } from "@/lib/standards/assemble";
import { noteSourcePath, valueAtPointer } from "@/lib/standards/rules";

// What nobody decided of an import is told to the public (docs/adr/0024). Authorised by whoever publishes or withdraws.

type OpenNote = {
  readonly standardVersionId: string | null;
  readonly path: string;
  readonly reason: string;
  readonly lines: readonly LineRange[];
};

const Lines = z.array(z.object({ lineFrom: z.int(), lineTo: z.int() })).nullable();

async function readOpenNotes(tx: Transaction, regulationId: string): Promise<readonly OpenNote[]> {
  const rows = await tx.reviewComment.findMany({
    where: { regulationId, isFromImport: true, resolvedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { standardVersionId: true, path: true, body: true, lines: true },
  });
  return rows.map(({ body, lines: stored, ...row }) => {
    const lines = Lines.parse(stored) ?? [];
    return { ...row, lines, reason: publicReason(body, lines) };
  });
}

const byStandard = <Note extends OpenNote>(notes: readonly Note[]) =>
  groupBy(notes, ({ standardVersionId }) => standardVersionId ?? "");

/** Makes each note of the import that is still open a transcription note at its value; before the draft is published. */
export async function publishUndecided(tx: Transaction, regulationId: string): Promise<void> {
  const notes = await readOpenNotes(tx, regulationId);
  if (notes.length === 0) return;
  const { document, body } = await tx.regulation.findUniqueOrThrow({
    where: { id: regulationId },
    select: { body: true, document: { select: { id: true, text: true } } },
  });
  const text = document.text.split("\n");
  const cited = notes.map((note) => ({ ...note, source: spansOf(text, note.lines) }));
  for (const [standardVersionId, own] of byStandard(cited)) {
    if (standardVersionId !== "") await noteStandard(tx, { standardVersionId, documentId: document.id }, own);
  }
  const ofRegulation = cited.filter((note) => note.standardVersionId === null);
  if (ofRegulation.length === 0) return;
  const parsed = RegulationBody.parse(body);
  const findings = ofRegulation.map(({ reason, source }) => ({
    remark: { kind: "UNCERTAIN" as const, reason },
    source,
  }));
  const told = { ...parsed, findings: [...parsed.findings, ...findings] };
  await tx.regulation.update({ where: { id: regulationId }, data: { body: told } });
}

function spansOf(text: readonly string[], lines: readonly LineRange[]): SourceSpan[] {
  return lines
    .filter(({ lineTo }) => lineTo <= text.length)
    .map(({ lineFrom, lineTo }) => ({
      lineFrom,
      lineTo,
      reading: foldReading(text.slice(lineFrom - 1, lineTo).join(" ")),
    }));
}

type Place = { readonly standardVersionId: string; readonly documentId: string };
type CitedNote = OpenNote & { readonly source: readonly SourceSpan[] };

async function noteStandard(tx: Transaction, { standardVersionId, documentId }: Place, notes: readonly CitedNote[]) {
  const row = await tx.standardVersion.findUniqueOrThrow({
    where: { id: standardVersionId },
    select: {
      ...STANDARD_ROWS,
      spans: { ...STANDARD_ROWS.spans, select: { ...STANDARD_ROWS.spans.select, reading: true } },
    },
  });
  const standard = toStandardDocument(row);
  const first = row.notes.length;
  const placed = notes.map((note, index) => {
    const path = pointerOf(standard, note.path);
    const value = path === "" ? null : valueAtPointer(standard, path);
    return {
      standardVersionId,
      ordinal: first + index,
      path,
      kind: "UNCERTAIN" as const,
      verbatim: verbatimOf({ source: row.spans.filter((span) => span.path === path) }),
      normalised: value === null ? null : String(value),
      reason: note.reason,
    };
  });
  await tx.transcriptionNote.createMany({ data: placed });
  await tx.sourceSpan.createMany({
    data: notes.flatMap(({ source }, index) =>
      source.map((span, ordinal) => ({
        ...span,
        ordinal,
        standardVersionId,
        documentId,
        path: noteSourcePath(first + index),
      })),
    ),
  });
}

/** The pointer by places that a transcription note has, of one value; "" for the whole, and where its row is gone. */
function pointerOf(standard: Parameters<typeof placedPath>[0], keyed: string): string {
  const placed = placedPath(standard, keyed) ?? "";
  return /^\/(?:requirements\/\d+|competencies\/\d+\/indicators\/\d+)$/.test(placed) ? `${placed}/text` : placed;
}

/** Takes those notes back out of what is a draft again; they are open there as they were. */
export async function unpublishUndecided(tx: Transaction, regulationId: string): Promise<void> {
  const notes = await readOpenNotes(tx, regulationId);
  for (const [standardVersionId, own] of byStandard(notes)) {
    if (standardVersionId === "") continue;
    const where = { standardVersionId, kind: "UNCERTAIN" as const, reason: { in: own.map(({ reason }) => reason) } };
    const told = await tx.transcriptionNote.findMany({ where, select: { ordinal: true } });
    const paths = told.map(({ ordinal }) => noteSourcePath(ordinal));
    await tx.sourceSpan.deleteMany({ where: { standardVersionId, path: { in: paths } } });
    await tx.transcriptionNote.deleteMany({ where });
  }
  const reasons = new Set(notes.filter((note) => note.standardVersionId === null).map(({ reason }) => reason));
  if (reasons.size === 0) return;
  const { body } = await tx.regulation.findUniqueOrThrow({ where: { id: regulationId }, select: { body: true } });
  const parsed = RegulationBody.parse(body);
  const findings = parsed.findings.filter(({ remark }) => !reasons.has(remark.reason));
  await tx.regulation.update({ where: { id: regulationId }, data: { body: { ...parsed, findings } } });
}

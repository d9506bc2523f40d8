import "server-only";

import { recordAudit } from "@/lib/audit/record";
import type { Viewer } from "@/lib/auth/policy";
import { authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { groupBy } from "@/lib/core/groups";
import { bodyGroups, WHOLE_REGULATION } from "@/lib/publication/body-values";
import type { OpenFinding } from "@/lib/publication/open-findings";
import { heldAt, noteOf, shownPath } from "@/lib/publication/open-findings";
import { readText, TEXT } from "@/lib/publication/part-queries";
import { quoteAt, quoteIn, quoteOf, reviewGroups } from "@/lib/publication/values";
import type { LineRange } from "@/lib/sources/lines";
import { STANDARD_ROWS, toStandardDocument } from "@/lib/standards/assemble";

type Told = { readonly regulation: string; readonly findings: readonly OpenFinding[] };
type Note = {
  readonly standardVersionId: string | null;
  readonly path: string;
  readonly quote: string;
  readonly body: string;
  readonly findingKind: string;
  readonly lines: LineRange[];
};

/**
 * Writes a note at each value of a draft that an undecided finding is about, for who drafts and who verifies; the same
 * thing is said once of a value. It is open until somebody marks it as done, and keeps nobody from publishing.
 *
 * @throws Refusal `forbidden` for whoever does not draft there
 */
export async function noteOpenFindings(tx: Transaction, viewer: Viewer, { regulation, findings }: Told): Promise<void> {
  if (findings.length === 0) return;
  const draft = await tx.regulation.findUniqueOrThrow({
    where: { slug: regulation },
    select: { id: true, institutionId: true, ...TEXT },
  });
  authorizeRecord(viewer, "regulation:draft", { institutionId: draft.institutionId, name: "Peraturan" });
  const { id: regulationId, institutionId } = draft;
  const notes: Note[] = [];
  for (const some of groupBy(findings, ({ standard }) => JSON.stringify(standard)).values()) {
    const standard = some[0]?.standard ?? null;
    notes.push(
      ...(standard === null ? onText(readText(draft), some) : await onStandard(tx, { regulationId, standard }, some)),
    );
  }
  const distinct = new Map(notes.map((note) => [JSON.stringify([note.standardVersionId, note.path, note.body]), note]));
  await tx.reviewComment.createMany({
    data: [...distinct.values()].map((note) => ({ ...note, regulationId, authorId: viewer.id, isFromImport: true })),
  });
  await recordAudit(tx, {
    actor: viewer,
    institutionId,
    action: "regulation.commented",
    subjectType: "regulation",
    subjectId: regulationId,
    after: { openFindings: distinct.size },
  });
}

function onText(text: Parameters<typeof bodyGroups>[0], findings: readonly OpenFinding[]): readonly Note[] {
  const groups = bodyGroups(text);
  return findings.map((finding) => {
    const path = quoteIn(groups, finding.path) === null ? heldAt(groups, finding) : finding.path;
    const quote = quoteIn(groups, path) ?? WHOLE_REGULATION;
    return { standardVersionId: null, path, quote, ...toldOf(finding, path) };
  });
}

function toldOf(finding: OpenFinding, path: string): Pick<Note, "body" | "findingKind" | "lines"> {
  return { body: noteOf(finding, path), findingKind: finding.kind, lines: [...finding.lines] };
}

type OfStandard = { readonly regulationId: string; readonly standard: NonNullable<OpenFinding["standard"]> };

async function onStandard(
  tx: Transaction,
  { regulationId, standard: { annex, position } }: OfStandard,
  findings: readonly OpenFinding[],
): Promise<readonly Note[]> {
  const row = await tx.standardVersion.findFirstOrThrow({
    where: { regulationId, annex: { label: annex }, position: { slug: position } },
    select: STANDARD_ROWS,
  });
  const document = toStandardDocument(row);
  const groups = reviewGroups(document);
  return findings.map((finding) => {
    const path = shownPath(document, finding.path) || heldAt(groups, finding);
    const quote = quoteOf(row.position.name, quoteAt(document, path) ?? "");
    return { standardVersionId: row.id, path, quote, ...toldOf(finding, path) };
  });
}

import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { can, institutionsWhere } from "@/lib/auth/policy";
import { toCivilDate } from "@/lib/core/civil-date";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/uuid";
import { competencyMark, DRAFT_ROWS, toDrafted } from "@/lib/editing/draft-queries";
import { fingerprint } from "@/lib/editing/fingerprint";
import type { DraftedStandard } from "@/lib/editing/rules";
import { isEditable } from "@/lib/editing/rules";
import { MAKING_FACTS, readMaking } from "@/lib/publication/making-queries";
import { annexName, positionTitle, REGULATION_NAME, regulationName } from "@/lib/regulations/labels";
import { TYPED_FILE } from "@/lib/regulations/typed";
import { PUBLISHED, UNPUBLISHED } from "@/lib/standards/in-force";
import { isPublished } from "@/lib/standards/validity";

const HEAD = {
  id: true,
  status: true,
  correctionReason: true,
  position: { select: { slug: true, name: true, unit: true } },
  regulation: { select: { slug: true, ...REGULATION_NAME, title: true, status: true } },
} as const;

export type DraftOverview = {
  readonly id: string;
  readonly position: string;
  readonly positionSlug: string;
  readonly regulation: string;
  readonly regulationSlug: string;
  readonly competencyCount: number;
  readonly requirementCount: number;
  /** Otherwise it waits for a verifier and only lies open to read. */
  readonly isEditable: boolean;
  /** Why it corrects our copy of a published regulation; null for a standard of a draft regulation. */
  readonly correctionReason: string | null;
};

export type DraftGroup = {
  readonly id: string;
  readonly shortName: string;
  readonly drafts: readonly DraftOverview[];
  /** Draft regulations, each with the way to its forms. */
  readonly regulations: readonly { readonly slug: string; readonly name: string }[];
};

/** Draft standards of the institutions in which the viewer drafts. */
export async function listDrafts(viewer: Viewer): Promise<readonly DraftGroup[]> {
  const institutions = await db.institution.findMany({
    where: { id: { in: [...institutionsWhere(viewer, "standard:draft")] } },
    orderBy: { name: "asc" },
    select: { id: true, shortName: true },
  });
  const rows = await db.standardVersion.findMany({
    where: {
      status: UNPUBLISHED,
      regulation: { institutionId: { in: institutions.map(({ id }) => id) } },
    },
    orderBy: [{ regulation: { slug: "asc" } }, { position: { name: "asc" } }],
    select: {
      ...HEAD,
      regulation: { select: { ...HEAD.regulation.select, institutionId: true } },
      _count: { select: { competencies: true, requirements: true } },
    },
  });
  const regulations = await readDraftRegulations(institutions.map(({ id }) => id));
  return institutions.map((institution) => ({
    ...institution,
    regulations: regulations
      .filter(({ institutionId }) => institutionId === institution.id)
      .map(({ slug, ...rest }) => ({ slug, name: regulationName(rest) })),
    drafts: rows
      .filter(({ regulation }) => regulation.institutionId === institution.id)
      .map((row) => ({
        id: row.id,
        position: positionTitle(row.position),
        positionSlug: row.position.slug,
        regulation: regulationName(row.regulation),
        regulationSlug: row.regulation.slug,
        competencyCount: row._count.competencies,
        requirementCount: row._count.requirements,
        isEditable: isEditable(row),
        correctionReason: row.correctionReason,
      })),
  }));
}

function readDraftRegulations(institutionIds: readonly string[]) {
  return db.regulation.findMany({
    where: { institutionId: { in: [...institutionIds] }, status: "DRAFT" },
    orderBy: { slug: "asc" },
    select: { slug: true, ...REGULATION_NAME, institutionId: true },
  });
}

export type EditableDraft = DraftOverview & {
  /** Why nothing of it can be changed: it is being verified, or its regulation is not wholly made from its import yet. */
  readonly lock: "IN_REVIEW" | "UNFINISHED" | null;
  readonly standard: DraftedStandard;
  /** Mark of each part as it stands, by row id; that of the identity under "identity". */
  readonly marks: Readonly<Record<string, string>>;
  /** Rows (and "identity") with a value that was read from a document: changing it asks for a reason. */
  readonly cited: readonly string[];
};

/** A draft standard with all its parts, for whoever drafts in its institution; null for everybody else. */
export async function findDraft(viewer: Viewer, id: string): Promise<EditableDraft | null> {
  if (!isUuid(id)) return null;
  const row = await db.standardVersion.findUnique({
    where: { id },
    select: {
      ...DRAFT_ROWS,
      ...HEAD,
      regulation: { select: { ...HEAD.regulation.select, ...MAKING_FACTS } },
    },
  });
  if (!row || !can(viewer, "standard:draft", row.regulation.institutionId)) return null;
  if (isPublished(row)) return null;
  const standard = toDrafted(row);
  const lock = await lockOf(row);
  return {
    id,
    position: positionTitle(row.position),
    positionSlug: row.position.slug,
    regulation: regulationName(row.regulation),
    regulationSlug: row.regulation.slug,
    competencyCount: standard.competencies.length,
    requirementCount: standard.requirements.length,
    isEditable: lock === null,
    lock,
    correctionReason: row.correctionReason,
    standard,
    marks: marksOf(standard),
    cited: citedRows(standard),
  };
}

type Lockable = Parameters<typeof isEditable>[0] & { readonly regulation: Parameters<typeof readMaking>[1] };

async function lockOf(row: Lockable): Promise<EditableDraft["lock"]> {
  if (!isEditable(row)) return "IN_REVIEW";
  return (await readMaking(db, row.regulation)) ? "UNFINISHED" : null;
}

function marksOf({ identity, competencies, requirements }: DraftedStandard): Readonly<Record<string, string>> {
  const rows = [...competencies.flatMap(({ indicators }) => indicators), ...requirements];
  return Object.fromEntries([
    ["identity", fingerprint(identity)],
    ...competencies.map((row) => [row.id, competencyMark(row)] as const),
    ...rows.map((row) => [row.id, fingerprint(row)] as const),
  ]);
}

function citedRows({ spans }: DraftedStandard): readonly string[] {
  const rows = spans.map(({ path }) => {
    const parts = path.split("/").slice(1, -1);
    return parts.at(-1) ?? "identity";
  });
  return [...new Set(rows)];
}

export type CopyChoices = {
  readonly sources: readonly { readonly id: string; readonly name: string; readonly positionSlug: string }[];
  readonly regulations: readonly {
    readonly slug: string;
    readonly name: string;
    readonly effectiveFrom: string;
    readonly institutionId: string;
    /** Those of a typed regulation, which take what none of them names; an imported one's are as its document has them. */
    readonly annexes: readonly { readonly slug: string; readonly name: string }[];
  }[];
  readonly positions: readonly { readonly slug: string; readonly name: string }[];
};

const MAX_CHOICES = 500;

/** What can be copied where, in the institutions in which the viewer drafts. */
export async function listCopyChoices(viewer: Viewer): Promise<CopyChoices> {
  const institutionId = { in: [...institutionsWhere(viewer, "standard:draft")] };
  const [sources, regulations, positions] = await Promise.all([
    db.standardVersion.findMany({
      where: { status: PUBLISHED, position: { institutionId } },
      orderBy: [{ position: { name: "asc" } }, { version: "desc" }],
      take: MAX_CHOICES,
      select: { ...HEAD, version: true },
    }),
    readTargets(institutionId.in),
    db.position.findMany({
      where: { institutionId },
      orderBy: { name: "asc" },
      take: MAX_CHOICES,
      select: { slug: true, name: true, unit: true },
    }),
  ]);
  return {
    sources: sources.map(({ id, position, regulation, version }) => ({
      id,
      positionSlug: position.slug,
      name: `${positionTitle(position)}, versi ${version} (${regulationName(regulation)})`,
    })),
    regulations,
    positions: positions.map(({ slug, ...rest }) => ({ slug, name: positionTitle(rest) })),
  };
}

async function readTargets(institutionIds: readonly string[]): Promise<CopyChoices["regulations"]> {
  const rows = await db.regulation.findMany({
    where: { institutionId: { in: [...institutionIds] }, status: "DRAFT" },
    orderBy: { slug: "asc" },
    take: MAX_CHOICES,
    select: {
      slug: true,
      ...REGULATION_NAME,
      effectiveFrom: true,
      institutionId: true,
      document: { select: { fileName: true } },
      annexes: { orderBy: { ordinal: "asc" }, select: { slug: true, label: true } },
    },
  });
  return rows.map(({ slug, effectiveFrom, institutionId, document, annexes, ...rest }) => ({
    slug,
    name: regulationName(rest),
    effectiveFrom: toCivilDate(effectiveFrom),
    institutionId,
    annexes:
      document.fileName === TYPED_FILE ? annexes.map((annex) => ({ slug: annex.slug, name: annexName(annex) })) : [],
  }));
}

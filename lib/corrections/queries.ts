import "server-only";

import type { Route } from "next";

import type { Viewer } from "@/lib/auth/policy";
import { can, institutionsWhere } from "@/lib/auth/policy";
import { positionPath } from "@/lib/catalogue/paths";
import { toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/uuid";
import type { CorrectionRow } from "@/lib/corrections/correction-queries";
import {
  CORRECTION,
  findLastReturn,
  findReplaced,
  readCorrectable,
  readSent,
} from "@/lib/corrections/correction-queries";
import { standardReviewPath } from "@/lib/corrections/paths";
import type { CorrectionEntry, CorrectionSteps } from "@/lib/corrections/standing";
import { dayObstacle, earliestDay, publishObstacles, startObstacle, validityText } from "@/lib/corrections/rules";
import { positionTitle, regulationName } from "@/lib/regulations/labels";
import { STANDARD_ROWS, toStandardDocument } from "@/lib/standards/assemble";
import type { StandardDocument } from "@/lib/standards/document";
import { PUBLISHED, UNPUBLISHED } from "@/lib/standards/in-force";
import { isPublished } from "@/lib/standards/validity";

export type Correction = CorrectionSteps & {
  readonly id: string;
  readonly revision: number;
  readonly reason: string;
  /** The version that it replaces, and the correction itself; null once it is published, when the public compares them. */
  readonly standards: readonly [StandardDocument, StandardDocument] | null;
};

function toEntry(row: CorrectionRow, today: string): CorrectionEntry {
  const { id, version, position, regulation, validFrom } = row;
  const state = row.status === "IN_REVIEW" ? "IN_REVIEW" : "DRAFT";
  return {
    id,
    path: standardReviewPath({ regulation: regulation.slug, standardId: id }),
    title: isPublished(row) ? `${positionTitle(position)}, versi ${version}` : positionTitle(position),
    regulation: regulationName(regulation),
    about: row.correctionReason ?? "",
    state: isPublished(row) ? "PUBLISHED" : state,
    validity: isPublished(row) ? validityText(toCivilDate(validFrom), today) : null,
  };
}

/**
 * Corrections of our copies, the newest first: those of a regulation, or without one all that are still open. Of the
 * institutions in which the viewer drafts or verifies; none for everybody else.
 */
export async function listCorrections(viewer: Viewer, regulation: string | null): Promise<readonly CorrectionEntry[]> {
  const rows = await db.standardVersion.findMany({
    where: {
      correctionReason: { not: null },
      regulation: {
        institutionId: { in: institutionsWhere(viewer, "standard:draft", "standard:publish") },
        ...(regulation === null ? {} : { slug: regulation }),
      },
      ...(regulation === null ? { status: UNPUBLISHED } : {}),
    },
    orderBy: { id: "desc" },
    select: CORRECTION,
  });
  const today = todayInJakarta(new Date());
  return rows.map((row) => toEntry(row, today));
}

/**
 * A correction beside the version that it replaces, for whoever drafts or verifies in its institution; null for everybody
 * else and of what is no correction.
 */
export async function findCorrection(viewer: Viewer, standardId: string): Promise<Correction | null> {
  if (!isUuid(standardId)) return null;
  const where = { id: standardId, correctionReason: { not: null } } as const;
  return db.$transaction(async (tx) => {
    const row = await tx.standardVersion.findFirst({
      where: {
        ...where,
        regulation: { institutionId: { in: institutionsWhere(viewer, "standard:draft", "standard:publish") } },
      },
      select: CORRECTION,
    });
    if (!row) return null;
    const { institutionId } = row.regulation;
    const today = todayInJakarta(new Date());
    const { about: reason, state, validity } = toEntry(row, today);
    const validFrom = toCivilDate(row.validFrom);
    const isAhead = isPublished(row) && validFrom > today;
    return {
      id: standardId,
      reason,
      state,
      validity,
      publicPath: validity === null ? null : positionPath(row.position, validFrom),
      mayWithdraw: isAhead && can(viewer, "standard:publish", institutionId),
      revision: row.revision,
      mayDraft: can(viewer, "standard:draft", institutionId),
      mayPublish: can(viewer, "standard:publish", institutionId),
      lastReturn: await findLastReturn(tx, { subjectType: "standard-version", subjectId: standardId }),
      ...(await readVerification(tx, viewer, row)),
    };
  });
}

type Verification = Pick<Correction, "standards" | "publishObstacles" | "earliestDay">;

async function readVerification(tx: Transaction, viewer: Viewer, row: CorrectionRow): Promise<Verification> {
  const today = todayInJakarta(new Date());
  if (isPublished(row)) return { standards: null, publishObstacles: [], earliestDay: today };
  const replaced = await findReplaced(tx, row, today);
  const day = replaced === null ? today : earliestDay(replaced, today);
  const over = replaced?.isOwn ? null : dayObstacle(day, replaced, today);
  return {
    standards: replaced?.isOwn ? [await readStandard(tx, replaced.id), await readStandard(tx, row.id)] : null,
    publishObstacles: [...publishObstacles(await readSent(tx, row), viewer.id), ...(over === null ? [] : [over])],
    earliestDay: day,
  };
}

async function readStandard(tx: Transaction, id: string): Promise<StandardDocument> {
  return toStandardDocument(await tx.standardVersion.findUniqueOrThrow({ where: { id }, select: STANDARD_ROWS }));
}

export type CorrectionStart = {
  readonly obstacle: string | null;
  /** The version that is in force today, where it is another one. */
  readonly inForce: { readonly path: Route; readonly version: number; readonly regulation: string } | null;
};

/**
 * Whether this viewer can start a correction of a published standard: what stands against it, or null for nothing. Null in
 * all for who does not draft in its institution, and of what is not published.
 */
export async function findCorrectionStart(viewer: Viewer, standardId: string): Promise<CorrectionStart | null> {
  if (!isUuid(standardId)) return null;
  return db.$transaction(async (tx) => {
    const row = await tx.standardVersion.findFirst({
      where: {
        id: standardId,
        status: PUBLISHED,
        regulation: { institutionId: { in: [...institutionsWhere(viewer, "standard:draft")] } },
      },
      select: CORRECTION,
    });
    if (!row) return null;
    const today = todayInJakarta(new Date());
    const obstacle = startObstacle(await readCorrectable(tx, row), today);
    return { obstacle, inForce: await readInForce(tx, row, today) };
  });
}

async function readInForce(tx: Transaction, row: CorrectionRow, today: string): Promise<CorrectionStart["inForce"]> {
  const replaced = await findReplaced(tx, row, today);
  if (!replaced || replaced.id === row.id) return null;
  const { id: standardId, version, regulation } = replaced;
  const path = standardReviewPath({ regulation: regulation.slug, standardId });
  return { path, version, regulation: regulationName(regulation) };
}

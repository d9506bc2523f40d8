import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { institutionsWhere } from "@/lib/auth/policy";
import type { BodyCorrectionRow, Correcting } from "@/lib/body-corrections/correction-queries";
import {
  BODY_CORRECTION,
  CORRECTABLE,
  nameOf,
  passageValues,
  readCorrecting,
  readPublishObstacles,
  toCorrectable,
} from "@/lib/body-corrections/correction-queries";
import { bodyCorrectionPath } from "@/lib/body-corrections/paths";
import { dayObstacle, earliestDay, startObstacle } from "@/lib/body-corrections/rules";
import { regulationPath } from "@/lib/catalogue/paths";
import { toCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/uuid";
import { findLastReturn } from "@/lib/corrections/correction-queries";
import { validityText } from "@/lib/corrections/rules";
import type { CorrectionEntry, CorrectionSteps } from "@/lib/corrections/standing";
import { citedValue } from "@/lib/publication/cited-values";
import { readCommentRights } from "@/lib/publication/commented-queries";
import type { ReviewCommentView } from "@/lib/publication/part-queries";
import { COMMENT, toComments } from "@/lib/publication/part-queries";
import { mayComment } from "@/lib/publication/rules";
import type { Excerpt, ReviewValue } from "@/lib/publication/values";
import { excerptOf } from "@/lib/publication/values";
import { markOf } from "@/lib/regulation-editing/parts";
import type { BodyPassage } from "@/lib/regulations/corrected";
import { regulationName } from "@/lib/regulations/labels";
import { linesOf } from "@/lib/sources/passage";
import type { CitedText } from "@/lib/sources/schema";

/** A passage that the correction changes. */
export type PassageChange = {
  readonly path: string;
  /** "Menimbang, a." */
  readonly name: string;
  /** What the public reads without it; null where that is not readable. */
  readonly before: string | null;
  readonly after: string;
  readonly reason: string;
  readonly mark: string;
  /** What the document has at the lines of the passage. */
  readonly excerpt: Excerpt | null;
  readonly comments: readonly ReviewCommentView[];
};

/** A passage as who drafts finds it. */
export type CorrectableValue = ReviewValue & {
  readonly excerpt: Excerpt | null;
  readonly comments: readonly never[];
  /** What its form holds; the mark is "" while it is not corrected. */
  readonly form: {
    readonly text: string | null;
    readonly reason: string | null;
    readonly lines: string | null;
    readonly mark: string;
  };
};

export type BodyCorrection = CorrectionSteps & {
  readonly id: string;
  readonly regulation: { readonly slug: string; readonly name: string };
  readonly revision: number;
  readonly changes: readonly PassageChange[];
  /** Comments can be written now, by this viewer. */
  readonly mayComment: boolean;
  /** At passages that the correction does not change any more. */
  readonly otherComments: readonly ReviewCommentView[];
  /** All passages that can be corrected, while this viewer can do so; empty otherwise. */
  readonly groups: readonly { readonly title: string; readonly values: readonly CorrectableValue[] }[];
};

/**
 * A correction of the body of a regulation: each passage beside what it said before and what the document has. For whoever drafts
 * or verifies in its institution; null for everybody else.
 */
export async function findBodyCorrection(viewer: Viewer, id: string): Promise<BodyCorrection | null> {
  if (!isUuid(id)) return null;
  const today = todayInJakarta(new Date());
  return db.$transaction(async (tx) => {
    const row = await tx.bodyCorrection.findFirst({
      where: {
        id,
        regulation: { institutionId: { in: institutionsWhere(viewer, "regulation:draft", "regulation:publish") } },
      },
      select: BODY_CORRECTION,
    });
    if (!row) return null;
    const { regulation } = row;
    const rights = await readCommentRights(tx, viewer, { regulationId: regulation.id, correctionId: id });
    const { mayDraft, mayPublish } = rights;
    const comments = toComments(await readComments(tx, id), rights);
    const correcting = readCorrecting(row, today);
    const lines = linesOf(regulation.document.text);
    return {
      id,
      regulation: { slug: regulation.slug, name: regulationName(regulation) },
      revision: row.revision,
      mayDraft,
      mayPublish,
      ...standingOf(row, today, mayPublish),
      lastReturn: await findLastReturn(tx, { subjectType: "body-correction", subjectId: id }),
      publishObstacles: await obstaclesOf(row, today, () => readPublishObstacles(tx, row, viewer.id)),
      changes: changesOf(correcting, lines).map((change) => ({
        ...change,
        comments: comments.filter(({ path }) => path === change.path),
      })),
      mayComment: mayComment(rights),
      otherComments: comments.filter(({ path }) => !(path in correcting.own)),
      groups: mayDraft && row.status === "DRAFT" ? formsOf(correcting, lines) : [],
    };
  });
}

type Standing = Pick<BodyCorrection, "state" | "validity" | "publicPath" | "mayWithdraw" | "earliestDay">;

function standingOf(row: BodyCorrectionRow, today: string, mayPublish: boolean): Standing {
  const validFrom = row.validFrom && toCivilDate(row.validFrom);
  return {
    state: row.status,
    validity: validFrom && validityText(validFrom, today),
    publicPath: validFrom === null ? null : regulationPath(row.regulation, { asOf: validFrom }),
    // Civil dates sort as text.
    mayWithdraw: mayPublish && validFrom !== null && validFrom > today,
    earliestDay: earliestDay(toCorrectable(row.regulation, today), today),
  };
}

async function obstaclesOf(row: BodyCorrectionRow, today: string, read: () => Promise<readonly string[]>) {
  if (row.status === "PUBLISHED") return [];
  const body = toCorrectable(row.regulation, today);
  const over = dayObstacle(earliestDay(body, today), body, today);
  return [...(await read()), ...(over === null ? [] : [over])];
}

function readComments(tx: Transaction, bodyCorrectionId: string) {
  return tx.reviewComment.findMany({ where: { bodyCorrectionId }, orderBy: { createdAt: "asc" }, select: COMMENT });
}

type Changed = Omit<PassageChange, "comments">;

/** In the order in which they are printed. */
function changesOf({ groups, own, passages }: Correcting, lines: readonly string[]): readonly Changed[] {
  return groups
    .flatMap(({ values }) => values)
    .flatMap(({ path }) => {
      const [passage, before] = [own[path], passages.get(path)];
      if (!passage || !before) return [];
      const { value: after, reason, source } = passage;
      const mark = markOf(passageValues(passage, before));
      const excerpt = excerptOf(lines, source);
      return [{ path, name: nameOf(groups, path), before: before.value, after, reason, mark, excerpt }];
    });
}

function formsOf({ groups, own, passages }: Correcting, lines: readonly string[]): BodyCorrection["groups"] {
  return groups.map(({ title, values }) => ({
    title,
    values: values.flatMap(({ path, label }) => {
      const before = passages.get(path);
      if (!before) return [];
      const value = citedValue(path.slice(1), label, before);
      return [{ ...value, excerpt: excerptOf(lines, value.spans), comments: [], form: formOf(own[path], before) }];
    }),
  }));
}

function formOf(passage: BodyPassage | undefined, before: CitedText): CorrectableValue["form"] {
  if (!passage) return { text: before.value, reason: null, lines: null, mark: "" };
  const values = passageValues(passage, before);
  return { ...values, mark: markOf(values) };
}

/**
 * Whether this viewer can start a correction of the body of a published regulation: what stands against it, or null for nothing.
 * Null in all for who does not draft in its institution, and of a draft.
 */
export async function findBodyCorrectionStart(
  viewer: Viewer,
  slug: string,
): Promise<{ readonly obstacle: string | null } | null> {
  const row = await db.regulation.findFirst({
    where: {
      slug,
      status: { not: "DRAFT" },
      institutionId: { in: [...institutionsWhere(viewer, "regulation:draft")] },
    },
    select: CORRECTABLE,
  });
  const today = todayInJakarta(new Date());
  return row && { obstacle: startObstacle(toCorrectable(row, today), today) };
}

/**
 * Corrections of the bodies of regulations, the newest first: those of one regulation, or without one all that are still open. Of
 * the institutions in which the viewer drafts or verifies; none for everybody else.
 */
export async function listBodyCorrections(
  viewer: Viewer,
  regulation: string | null,
): Promise<readonly CorrectionEntry[]> {
  const rows = await db.bodyCorrection.findMany({
    where: {
      regulation: {
        institutionId: { in: institutionsWhere(viewer, "regulation:draft", "regulation:publish") },
        ...(regulation === null ? {} : { slug: regulation }),
      },
      ...(regulation === null ? { status: { not: "PUBLISHED" } } : {}),
    },
    orderBy: { id: "desc" },
    select: BODY_CORRECTION,
  });
  const today = todayInJakarta(new Date());
  return rows.map((row) => {
    const { groups, own } = readCorrecting(row, today);
    const validFrom = row.validFrom && toCivilDate(row.validFrom);
    const names = Object.keys(own).map((path) => nameOf(groups, path));
    return {
      id: row.id,
      path: bodyCorrectionPath({ regulation: row.regulation.slug, id: row.id }),
      title: "Batang tubuh",
      regulation: regulationName(row.regulation),
      about: names.length === 0 ? "Belum ada bagian yang dikoreksi." : names.join("; "),
      state: row.status,
      validity: validFrom && validityText(validFrom, today),
    };
  });
}

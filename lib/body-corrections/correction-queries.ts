import "server-only";

import type { CorrectableBody } from "@/lib/body-corrections/rules";
import { NOTHING_CORRECTED } from "@/lib/body-corrections/rules";
import { toCivilDate } from "@/lib/core/civil-date";
import { dayBefore } from "@/lib/core/dates";
import type { Transaction } from "@/lib/core/db";
import { publishObstacles } from "@/lib/corrections/rules";
import type { Prisma } from "@/lib/generated/prisma/client";
import { bodyGroups } from "@/lib/publication/body-values";
import { BODY_EDITS, findCorrectors } from "@/lib/publication/commented-queries";
import type { ReviewGroup } from "@/lib/publication/values";
import type { BodyPassage, RegulationText } from "@/lib/regulations/corrected";
import { BodyPassages, CORRECTIONS, correctionsBy, passagesOf } from "@/lib/regulations/corrected";
import { statusOn } from "@/lib/regulations/rules";
import { DraftArticle, RegulationBody } from "@/lib/regulations/schema";
import { linesParameter } from "@/lib/sources/lines";
import type { CitedText } from "@/lib/sources/schema";
import { REGULATION_NAME } from "@/lib/regulations/labels";

// What commands and pages of corrections of a body read in common; whoever asks is authorized by them.

export const CORRECTABLE = {
  id: true,
  slug: true,
  ...REGULATION_NAME,
  status: true,
  effectiveFrom: true,
  revokedFrom: true,
  institutionId: true,
  corrections: CORRECTIONS,
  _count: { select: { corrections: { where: { status: { not: "PUBLISHED" } } } } },
} as const satisfies Prisma.RegulationSelect;

/** What decides which passages a regulation has. */
export const CORRECTED_TEXT = {
  kind: true,
  effectiveFrom: true,
  body: true,
  articles: { orderBy: { ordinal: "asc" }, select: { content: true } },
} as const satisfies Prisma.RegulationSelect;

type TextRow = Prisma.RegulationGetPayload<{ select: typeof CORRECTED_TEXT }>;

type CorrectableRow = Prisma.RegulationGetPayload<{ select: typeof CORRECTABLE }>;

export const BODY_CORRECTION = {
  id: true,
  status: true,
  revision: true,
  passages: true,
  validFrom: true,
  draftedById: true,
  _count: { select: { comments: { where: { resolvedAt: null } } } },
  regulation: {
    select: {
      ...CORRECTABLE,
      ...CORRECTED_TEXT,
      document: { select: { text: true } },
    },
  },
} as const satisfies Prisma.BodyCorrectionSelect;

export type BodyCorrectionRow = Prisma.BodyCorrectionGetPayload<{ select: typeof BODY_CORRECTION }>;

/** What decides whether a correction can be started, and from when on it can be published. */
export function toCorrectable(row: CorrectableRow, today: string): CorrectableBody {
  const effectiveFrom = toCivilDate(row.effectiveFrom);
  const revokedFrom = row.revokedFrom && toCivilDate(row.revokedFrom);
  const last = row.corrections.at(-1)?.validFrom ?? null;
  return {
    status: statusOn({ status: row.status, effectiveFrom, revokedFrom }, today),
    effectiveFrom,
    revokedFrom,
    hasOpenCorrection: row._count.corrections > 0,
    lastCorrected: last && toCivilDate(last),
  };
}

export type Correcting = {
  /** The words that the correction is about, by passage: those of the day before it begins, or of today. */
  readonly passages: ReadonlyMap<string, CitedText>;
  /** What it has them read. */
  readonly own: BodyPassages;
  /** All passages with their names, in the order in which they are printed. */
  readonly groups: readonly ReviewGroup[];
};

export function readCorrecting({ passages, validFrom, regulation }: BodyCorrectionRow, today: string): Correcting {
  const text = toText(regulation);
  const day = validFrom === null ? today : dayBefore(toCivilDate(validFrom));
  const found = passagesOf(text, correctionsBy(regulation.corrections, day));
  return {
    passages: found,
    own: BodyPassages.parse(passages),
    groups: groupsOf(regulation, text)
      .map((group) => ({ ...group, values: group.values.filter(({ path }) => found.has(path)) }))
      .filter(({ values }) => values.length > 0),
  };
}

function toText({ body, articles }: TextRow): RegulationText {
  return {
    body: RegulationBody.parse(body),
    articles: articles.map(({ content }) => DraftArticle.parse(content)),
  };
}

function groupsOf({ kind, effectiveFrom }: TextRow, text: RegulationText): readonly ReviewGroup[] {
  return bodyGroups({ ...text, kind, effectiveFrom: toCivilDate(effectiveFrom), annexes: [], relations: [] });
}

/** What a correction changes, passage by passage: what each is called and why. */
export function reasonsOf({ passages, regulation }: { readonly passages: unknown; readonly regulation: TextRow }) {
  const groups = groupsOf(regulation, toText(regulation));
  const reasons = Object.entries(BodyPassages.parse(passages));
  return reasons.map(([path, { reason }]) => ({ passage: nameOf(groups, path), reason }));
}

/** "Menimbang, a." */
export function nameOf(groups: readonly ReviewGroup[], path: string): string {
  const found = groups.flatMap(({ title, values }) => values.map((value) => ({ title, ...value })));
  const value = found.find((each) => each.path === path);
  return value ? `${value.title}, ${value.label}` : path;
}

/** A corrected passage as its form has it; its mark is the fingerprint of this. Lines only where they are its own. */
export function passageValues({ value, reason, source }: BodyPassage, before: CitedText) {
  const lines = linesParameter(source);
  return { text: value, reason, lines: lines === linesParameter(before.source) ? null : lines };
}

/** Why this verifier cannot publish it, whatever the day: the rules of every correction. */
export async function readPublishObstacles(tx: Transaction, row: BodyCorrectionRow, verifierId: string) {
  const { institutionId } = row.regulation;
  const editorIds = await findCorrectors(tx, { ...row, institutionId }, BODY_EDITS);
  const state = row.status === "IN_REVIEW" ? ("IN_REVIEW" as const) : ("DRAFT" as const);
  const isEmpty = Object.keys(BodyPassages.parse(row.passages)).length === 0;
  return [
    ...publishObstacles({ state, editorIds, isEmpty: false, openCommentCount: row._count.comments }, verifierId),
    ...(isEmpty ? [NOTHING_CORRECTED] : []),
  ];
}

import "server-only";

import type { Prisma } from "@/lib/generated/prisma/client";

/** What a version says, as it is read and as it is edited; where each value stands is selected by who needs it. */
export const CONTENT_ROWS = {
  nameAsWritten: true,
  positionGroup: true,
  affair: true,
  positionCode: true,
  summary: true,
  competencies: {
    orderBy: { place: "asc" },
    select: {
      id: true,
      kind: true,
      ordinal: true,
      name: true,
      nameAsWritten: true,
      requiredLevel: true,
      description: true,
      competency: { select: { code: true } },
      indicators: { orderBy: { place: "asc" }, select: { id: true, code: true, text: true } },
    },
  },
  requirements: {
    orderBy: { place: "asc" },
    select: {
      id: true,
      category: true,
      ordinal: true,
      label: true,
      text: true,
      importance: true,
      importanceUncertain: true,
      anyOfGroup: true,
      rule: true,
    },
  },
  notes: {
    orderBy: { ordinal: "asc" },
    select: { path: true, ordinal: true, kind: true, verbatim: true, normalised: true, reason: true },
  },
} as const satisfies Prisma.StandardVersionSelect;

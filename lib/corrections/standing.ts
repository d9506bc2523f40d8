import type { Route } from "next";

import type { CorrectionState } from "@/lib/corrections/rules";
import type { ReviewOutcome } from "@/lib/generated/prisma/enums";

/** A correction of the copy, whatever it corrects, as lists tell of it. */
export type CorrectionEntry = {
  readonly id: string;
  /** Where it is verified. */
  readonly path: Route;
  /** What it corrects: "Pengawas, versi 2". */
  readonly title: string;
  readonly regulation: string;
  /** Why, or which parts. */
  readonly about: string;
  readonly state: CorrectionState | "PUBLISHED";
  /** From when on it holds, in words; null while it is not published. */
  readonly validity: string | null;
};

/** What this viewer can do with a correction now, whatever it corrects. */
export type CorrectionSteps = Pick<CorrectionEntry, "state" | "validity"> & {
  /** Where the public reads it; null while it is not published. */
  readonly publicPath: Route | null;
  readonly mayDraft: boolean;
  readonly mayPublish: boolean;
  /** It is published, and by this viewer that can be taken back until its first day. */
  readonly mayWithdraw: boolean;
  /** Why it came back from its verifiers, the last time. */
  readonly lastReturn: LastReturn | null;
  /** What keeps this viewer from publishing it, whatever the day. */
  readonly publishObstacles: readonly string[];
  /** The first day from which it can be published. */
  readonly earliestDay: string;
};
export type LastReturn = {
  readonly outcome: ReviewOutcome;
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
};

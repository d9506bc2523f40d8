import type { StatementMark } from "@/lib/generated/prisma/enums";

export const STATEMENT_MARK_LABEL = {
  MET: "Memenuhi",
  PARTIAL: "Memenuhi sebagian",
  NOT_MET: "Belum memenuhi",
} as const satisfies Record<StatementMark, string>;

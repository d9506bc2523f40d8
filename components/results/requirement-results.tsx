import type { ReactNode } from "react";

import { Badge } from "@/components/ui/badge";
import { CHECK_OUTCOME_LABEL, NOT_NEEDED_LABEL, NOT_REQUIRED_LABEL } from "@/lib/requirements/labels";
import { hasAlternative } from "@/lib/requirements/rules";
import type { CheckedRequirement } from "@/lib/results/checks";
import type { CandidateResult } from "@/lib/results/queries";
import type { RequirementDocument } from "@/lib/standards/document";
import { IMPORTANCE_LABEL, printedText, REQUIREMENT_CATEGORY_LABEL, UNREADABLE_ALONE } from "@/lib/standards/labels";
import { isNotRequired } from "@/lib/standards/rules";

const TONE = { MET: "positive", NOT_MET: "critical", NOT_PROVEN: "neutral" } as const;

type Props = {
  readonly result: CandidateResult;
  /** What HR may do about a requirement that no rule decides. */
  readonly renderCheck?: (requirement: RequirementDocument) => ReactNode;
};

/** Requirements apart from the match: met, not met, not proven (DESIGN.md 4); `KnockOuts` stands with the match. */
export function RequirementResults({ result, renderCheck }: Props) {
  const { standard, checks, requirements } = result;
  if (standard.requirements.length === 0) {
    return <p className="text-muted">Peraturan tidak memuat persyaratan untuk jabatan ini.</p>;
  }
  const isAlternative = (requirement: RequirementDocument) => hasAlternative(requirement, standard.requirements);
  return (
    <div className="grid gap-4">
      <p>
        {requirements.met.length} terpenuhi, {requirements.notMet.length} tidak terpenuhi,{" "}
        {requirements.notProven.length} belum terbukti.{" "}
        {ALTERNATIVES[standard.requirements.some(isAlternative) ? "some" : "none"]}
      </p>
      <ul className="grid gap-3">
        {standard.requirements.map((requirement) => {
          const check = checks.find(({ id }) => id === requirement.id);
          return check ? (
            <RequirementRow
              key={requirement.id}
              requirement={requirement}
              check={check}
              isAlternative={isAlternative(requirement)}
              isNotNeeded={requirements.notNeeded.includes(check.id)}
              action={renderCheck?.(requirement)}
            />
          ) : null;
        })}
      </ul>
    </div>
  );
}

const ALTERNATIVES = { some: "Pilihan yang cukup salah satunya dihitung satu.", none: "" } as const;

type RowProps = {
  readonly requirement: RequirementDocument;
  readonly check: CheckedRequirement;
  /** One of several suffices. */
  readonly isAlternative: boolean;
  /** Another alternative is met. */
  readonly isNotNeeded: boolean;
  readonly action: ReactNode;
};

function RequirementRow({ requirement, check, isAlternative, isNotNeeded, action }: RowProps) {
  const { category, label, text, importance, importanceUncertain } = requirement;
  const remarks = [
    importance && IMPORTANCE_LABEL[importance],
    importanceUncertain && "perlu verifikasi",
    isAlternative && "pilihan, cukup salah satu",
  ].filter(Boolean);
  const words = [label, text === null ? null : printedText(text)].filter(Boolean).join(": ") || UNREADABLE_ALONE;
  const isSettled = isNotNeeded || isNotRequired(text);
  return (
    <li className="grid gap-2 rounded-md border border-line bg-surface p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="text-sm text-muted">{[REQUIREMENT_CATEGORY_LABEL[category], ...remarks].join(" · ")}</p>
        {isSettled ? (
          <Badge tone="neutral">{isNotNeeded ? NOT_NEEDED_LABEL : NOT_REQUIRED_LABEL}</Badge>
        ) : (
          <Badge tone={TONE[check.outcome]}>{CHECK_OUTCOME_LABEL[check.outcome]}</Badge>
        )}
      </div>
      <p className="max-w-prose">{words}</p>
      <p className="max-w-prose text-sm text-muted">{check.reason}</p>
      {!isSettled && action}
    </li>
  );
}

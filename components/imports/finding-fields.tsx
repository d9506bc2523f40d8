import type { FormView } from "@/components/ui/action-form";
import type { BenchFinding } from "@/lib/imports/bench-queries";
import { decisionMark } from "@/lib/imports/rules";
import type { FindingFilter } from "@/lib/imports/schema";

/** What each form of a finding needs to know. */
export type Deciding = {
  readonly importId: string;
  readonly filter: FindingFilter;
  readonly finding: BenchFinding;
};

type HiddenProps = Deciding & Pick<FormView, "errors">;

/** What is decided now, as far as this form knows: as the page showed it, after a conflict as its answer told. */
export function Hidden({ importId, filter, finding, errors }: HiddenProps) {
  return (
    <>
      <input type="hidden" name="seen" value={errors("seen")?.[0] ?? decisionMark(finding)} />
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="ordinal" value={finding.ordinal} />
      <input type="hidden" name="filterKind" value={filter.kind ?? ""} />
      <input type="hidden" name="filterState" value={filter.state ?? "semua"} />
      <input type="hidden" name="filterStandard" value={filter.standard ?? ""} />
    </>
  );
}

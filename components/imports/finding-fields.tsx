import type { BenchFinding } from "@/lib/imports/bench-queries";
import type { FindingFilter } from "@/lib/imports/schema";

/** What each form of a finding needs to know. */
export type Deciding = {
  readonly importId: string;
  readonly filter: FindingFilter;
  readonly finding: BenchFinding;
};

export function Hidden({ importId, filter, finding }: Deciding) {
  return (
    <>
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="ordinal" value={finding.ordinal} />
      <input type="hidden" name="filterKind" value={filter.kind ?? ""} />
      <input type="hidden" name="filterState" value={filter.state ?? "semua"} />
      <input type="hidden" name="filterStandard" value={filter.standard ?? ""} />
    </>
  );
}

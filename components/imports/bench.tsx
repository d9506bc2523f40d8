import { BenchKeys } from "@/components/imports/bench-keys";
import { BenchNav, BenchProgress } from "@/components/imports/bench-nav";
import { DraftPane } from "@/components/imports/draft-pane";
import { FindingFilterForm } from "@/components/imports/finding-filter-form";
import { FindingList } from "@/components/imports/finding-list";
import { FindingPanel } from "@/components/imports/finding-panel";
import { Presence } from "@/components/imports/presence";
import { SourcePane } from "@/components/imports/source-excerpt";
import type { Bench as BenchState } from "@/lib/imports/queries";
import type { BenchPlace } from "@/lib/imports/schema";

type Props = { readonly bench: BenchState; readonly place: BenchPlace };

/** The review bench: findings above, the text on the left, the draft on the right. */
export function Bench({ bench: { head, filter, progress, list, part, source }, place }: Props) {
  const { id: importId, status } = head;
  const isEditable = status === "IN_REVIEW";
  return (
    <div className="grid gap-6">
      <BenchNav importId={importId} current="temuan" />
      <BenchProgress progress={progress} />
      {isEditable && <Presence importId={importId} standard={part.standard} />}
      <FindingFilterForm importId={importId} filter={filter} kinds={progress.kinds} />
      <div className="grid gap-6 lg:grid-cols-2">
        <FindingList importId={importId} filter={filter} list={list} />
        {list.selected && <FindingPanel {...{ importId, filter, list, part, isEditable }} finding={list.selected} />}
      </div>
      {isEditable && <BenchKeys selected={list.selected?.ordinal ?? null} />}
      <div className="grid gap-6 lg:grid-cols-2">
        <SourcePane source={source} />
        <DraftPane {...{ importId, filter, place, part, isEditable }} />
      </div>
    </div>
  );
}

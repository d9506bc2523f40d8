import { BenchKeys } from "@/components/imports/bench-keys";
import { BenchNav, BenchProgress } from "@/components/imports/bench-nav";
import { BenchScroll } from "@/components/imports/bench-scroll";
import { DecidedTogether } from "@/components/imports/decided-together";
import { DraftPane } from "@/components/imports/draft-pane";
import { FindingFilterForm } from "@/components/imports/finding-filter-form";
import { FindingList } from "@/components/imports/finding-list";
import { FindingPanel } from "@/components/imports/finding-panel";
import { Presence } from "@/components/imports/presence";
import { SourcePane } from "@/components/imports/source-excerpt";
import type { Bench as BenchState } from "@/lib/imports/queries";
import type { BenchPlace } from "@/lib/imports/schema";

type Props = { readonly bench: BenchState; readonly place: BenchPlace; readonly viewerId: string };

/** The review bench: the findings, the text and the draft beside each other, each with its own scroll; on a phone one below the other. */
export function Bench({ bench: { head, filter, progress, list, part, source }, place, viewerId }: Props) {
  const { id: importId, status } = head;
  const isEditable = status === "IN_REVIEW";
  const selected = list.selected?.ordinal ?? null;
  return (
    <div className="grid gap-4">
      <BenchNav importId={importId} current="temuan" />
      <div className="flex flex-wrap items-start gap-x-8 gap-y-2">
        <BenchProgress progress={progress} />
        {isEditable && <Presence importId={importId} standard={part.standard} />}
        {isEditable && <BenchKeys selected={selected} />}
      </div>
      <div className="grid gap-6 lg:grid-cols-2 xl:mx-[calc(50%-50vw+1.5rem)] xl:grid-cols-[19rem_minmax(0,1fr)_minmax(0,1fr)] xl:gap-4">
        <div className="flex min-w-0 flex-col gap-3 lg:max-xl:col-span-2 xl:sticky xl:top-3 xl:h-[calc(100dvh-1.5rem)]">
          {list.selected && <FindingPanel {...{ importId, filter, list, part, isEditable }} finding={list.selected} />}
          {isEditable && list.together && <DecidedTogether {...{ importId, filter }} {...list.together} />}
          <FindingFilterForm importId={importId} filter={filter} kinds={progress.kinds} />
          <FindingList importId={importId} filter={filter} list={list} />
        </div>
        <SourcePane source={source} />
        <DraftPane
          {...{ importId, viewerId, filter, place, part, isEditable }}
          findingStandard={list.selected?.standard ?? null}
        />
      </div>
      <BenchScroll
        edited={place.edit}
        finding={selected}
        place={[selected, part.standard, part.page, place.edit, source.first].join(" ")}
      />
    </div>
  );
}

import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { groupBy } from "@/lib/core/groups";
import { formatNumber } from "@/lib/core/numbers";
import { isComputerTest } from "@/lib/instruments/rules";
import { levelImportPath } from "@/lib/level-import/paths";
import type { OwnSheet } from "@/lib/sheets/queries";

type TestSheet = Pick<OwnSheet, "isOpen" | "kind" | "instrument" | "instrumentId"> & {
  readonly event: Pick<OwnSheet["event"], "name">;
};

/** The way from sheets to the file that fills them: one for each computer test that is being scored. */
export function LevelImportLinks({ sheets }: { readonly sheets: readonly TestSheet[] }) {
  const open = sheets.filter(({ isOpen, kind }) => isOpen && isComputerTest(kind));
  return [...groupBy(open, ({ instrumentId }) => instrumentId)].map(([instrumentId, own]) => {
    const [{ instrument, event }] = own;
    return (
      <Notice key={instrumentId} title={`Level ${instrument} berasal dari berkas hasil tes`}>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p>
            {event.name}
            {sheets.length > 1 && ` · ${formatNumber(own.length)} lembar belum terkirim`}
          </p>
          <ButtonLink href={levelImportPath(instrumentId)} prefetch={false}>
            Impor level {instrument}
          </ButtonLink>
        </div>
      </Notice>
    );
  });
}

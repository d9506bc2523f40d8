import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { formatNumber } from "@/lib/core/numbers";
import type { Bench, BenchFinding } from "@/lib/imports/bench-queries";
import { DECISION_LABEL, FINDING_KIND_LABEL, SEVERITY_LABEL, STATE_LABEL } from "@/lib/imports/labels";
import { findingPath } from "@/lib/imports/paths";
import { FindingState } from "@/lib/imports/schema";

const TONE = { INFO: "neutral", WARNING: "caution", ERROR: "critical" } as const;

type Props = { readonly importId: string; readonly bench: Bench };

/** How far one is, the filters, and the findings of this page. */
export function FindingList({ importId, bench }: Props) {
  const { findings, filter, page, pageCount, total, done, selected } = bench;
  return (
    <section aria-labelledby="temuan" className="grid gap-4">
      <h2 id="temuan">Temuan</h2>
      <div className="grid max-w-md gap-1">
        <p>
          {formatNumber(done)} dari {formatNumber(total)} selesai
        </p>
        <progress
          value={done}
          max={Math.max(total, 1)}
          aria-label="Temuan yang selesai"
          className="h-2 w-full accent-accent"
        />
      </div>
      <Filters importId={importId} bench={bench} />
      {findings.length === 0 ? (
        <p className="text-muted">{total === 0 ? "Tidak ada temuan." : "Tidak ada temuan dengan saringan ini."}</p>
      ) : (
        <ol className="grid gap-2">
          {findings.map((finding) => (
            <li key={finding.ordinal}>
              <Link
                href={findingPath(importId, { ...filter, page, finding: finding.ordinal })}
                aria-current={finding.ordinal === selected?.ordinal ? "true" : undefined}
                scroll={false}
                className="grid gap-1 rounded-md border border-line bg-surface p-3 aria-[current=true]:border-accent aria-[current=true]:bg-accent-soft"
              >
                <FindingSummary finding={finding} />
              </Link>
            </li>
          ))}
        </ol>
      )}
      {pageCount > 1 && (
        <nav aria-label="Halaman temuan" className="flex flex-wrap items-center gap-4">
          {page > 1 && (
            <Link className={LINK} href={findingPath(importId, { ...filter, page: page - 1 })}>
              Sebelumnya
            </Link>
          )}
          <span>
            Halaman {formatNumber(page)} dari {formatNumber(pageCount)}
          </span>
          {page < pageCount && (
            <Link className={LINK} href={findingPath(importId, { ...filter, page: page + 1 })}>
              Berikutnya
            </Link>
          )}
        </nav>
      )}
    </section>
  );
}

const LINK = "inline-flex min-h-11 items-center text-accent underline underline-offset-4";

export function FindingSummary({ finding: { kind, severity, message, decision } }: { readonly finding: BenchFinding }) {
  return (
    <>
      <span className="flex flex-wrap items-center gap-2">
        <Badge tone={TONE[severity]}>{SEVERITY_LABEL[severity]}</Badge>
        <span className="font-semibold">{FINDING_KIND_LABEL[kind]}</span>
        {decision !== null && <span className="text-sm text-muted">{DECISION_LABEL[decision]}</span>}
      </span>
      <span className="wrap-anywhere">{message}</span>
    </>
  );
}

function Filters({ importId, bench: { filter, kinds } }: Props) {
  return (
    <form action={`/admin/impor/${importId}`} className="flex flex-wrap items-end gap-3">
      <SelectField name="keadaan" label="Keadaan" defaultValue={filter.state ?? ""}>
        <option value="">Semua</option>
        {FindingState.options.map((state) => (
          <option key={state} value={state}>
            {STATE_LABEL[state]}
          </option>
        ))}
      </SelectField>
      <SelectField name="jenis" label="Jenis temuan" defaultValue={filter.kind ?? ""}>
        <option value="">Semua</option>
        {kinds.map(({ kind, count }) => (
          <option key={kind} value={kind}>
            {FINDING_KIND_LABEL[kind]} ({formatNumber(count)})
          </option>
        ))}
      </SelectField>
      <Button type="submit">Saring</Button>
    </form>
  );
}

import Link from "next/link";

import { PageLinks } from "@/components/catalogue/page-links";
import { Badge } from "@/components/ui/badge";
import type { BenchFinding, FindingList as List } from "@/lib/imports/bench-queries";
import { decisionLabel, FINDING_KIND_LABEL, SEVERITY_LABEL } from "@/lib/imports/labels";
import { benchPath } from "@/lib/imports/paths";
import type { FindingFilter } from "@/lib/imports/schema";
import { linesText } from "@/lib/sources/lines";

const TONE = { INFO: "neutral", WARNING: "caution", ERROR: "critical" } as const;

type Props = { readonly importId: string; readonly filter: FindingFilter; readonly list: List };

/** The findings to work off, a page of them; the one that is looked at is marked. */
export function FindingList({ importId, filter, list: { findings, selected, page, pages } }: Props) {
  if (findings.length === 0) return <p>Tidak ada temuan dengan saringan ini.</p>;
  return (
    <div className="flex min-h-0 grow flex-col xl:min-h-60">
      <ol
        id="daftar-temuan"
        className="max-h-64 min-h-24 overflow-y-auto rounded-md border border-line bg-surface xl:max-h-none xl:grow xl:basis-0"
        tabIndex={0}
        aria-label="Temuan"
      >
        {findings.map((finding) => (
          <li key={finding.ordinal} className="border-b border-line last:border-b-0">
            <Link
              href={benchPath(importId, filter, { finding: finding.ordinal, to: "temuan" })}
              prefetch={false}
              aria-current={finding.ordinal === selected?.ordinal ? "true" : undefined}
              className="grid gap-0.5 px-3 py-1.5 text-sm hover:bg-sunken aria-current:bg-accent-soft"
            >
              <Words finding={finding} />
            </Link>
          </li>
        ))}
      </ol>
      <PageLinks pathOf={(other) => benchPath(importId, filter, { page: other })} page={page} pages={pages} />
    </div>
  );
}

function Words({
  finding: { kind, severity, message, decision, replacement, suggestion, lines, standard },
}: {
  readonly finding: BenchFinding;
}) {
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone={TONE[severity]}>{SEVERITY_LABEL[severity]}</Badge>
        <span className="font-semibold">{FINDING_KIND_LABEL[kind]}</span>
        {decision && (
          <Badge tone={decision === "LATER" ? "caution" : "positive"}>
            {decisionLabel({ decision, replacement, suggestion })}
          </Badge>
        )}
      </span>
      <span className="wrap-anywhere">{message}</span>
      <span className="text-muted">
        {standard === null ? "Peraturan" : `Jabatan ${standard + 1}`}
        {lines.length > 0 && `, ${linesText(lines)}`}
      </span>
    </>
  );
}

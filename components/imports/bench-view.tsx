import Link from "next/link";

import { DecisionForm } from "@/components/imports/decision-form";
import { DraftForm } from "@/components/imports/draft-form";
import { DraftValues } from "@/components/imports/draft-values";
import { FindingList, FindingSummary } from "@/components/imports/finding-list";
import { SourceLines } from "@/components/imports/source-lines";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { Bench } from "@/lib/imports/bench-queries";
import { findingPath } from "@/lib/imports/paths";

type Props = {
  readonly importId: string;
  readonly bench: Bench;
  /** Nothing is decided any more once the draft is made. */
  readonly isEditable: boolean;
};

/** The review bench: what is looked at, the text beside the draft, the list to work off, and what comes of it. */
export function BenchView({ importId, bench, isEditable }: Props) {
  const { selected, lines, shown, notes, answers, total, done } = bench;
  return (
    <div className="grid gap-10">
      {notes.length > 0 && (
        <Notice title="Catatan saat berkas dibuka">
          <ul className="list-disc pl-5">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      {selected && <Selected importId={importId} bench={bench} isEditable={isEditable} />}
      <div className="grid gap-8 lg:grid-cols-2">
        <SourceLines lines={lines} />
        <section aria-labelledby="rancangan" className="grid content-start gap-4">
          <h2 id="rancangan">Rancangan</h2>
          <StandardPicker importId={importId} bench={bench} />
          <DraftValues
            importId={importId}
            groups={shown.groups}
            current={selected?.path ?? null}
            isEditable={isEditable}
          />
        </section>
      </div>
      <FindingList importId={importId} bench={bench} />
      {isEditable && (
        <section aria-labelledby="buat" className="grid gap-4">
          <h2 id="buat">Buat rancangan</h2>
          <DraftForm importId={importId} answers={answers} openCount={total - done} />
        </section>
      )}
    </div>
  );
}

function Selected({ importId, bench, isEditable }: Props) {
  const { selected, filter, page, previous, next } = bench;
  if (!selected) return null;
  const at = (finding: number) => findingPath(importId, { ...filter, page, finding });
  return (
    <section
      aria-labelledby="dilihat"
      className="grid max-w-3xl gap-4 rounded-md border border-line-strong bg-surface p-4"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 id="dilihat">Temuan {selected.ordinal + 1}</h2>
        <nav aria-label="Temuan lain" className="flex flex-wrap gap-4">
          {previous !== null && (
            <Link id="temuan-sebelumnya" className={LINK} scroll={false} href={at(previous)}>
              Sebelumnya
            </Link>
          )}
          {next !== null && (
            <Link id="temuan-berikutnya" className={LINK} scroll={false} href={at(next)}>
              Berikutnya
            </Link>
          )}
        </nav>
      </div>
      <div className="grid gap-1">
        <FindingSummary finding={selected} />
        {selected.found !== "" && (
          <p className="wrap-anywhere">
            <span className="text-muted">Pada naskah: </span>
            <span className="font-mono">{selected.found}</span>
          </p>
        )}
      </div>
      {isEditable && <DecisionForm importId={importId} finding={selected} next={at(next ?? selected.ordinal)} />}
    </section>
  );
}

const LINK = "inline-flex min-h-11 items-center text-accent underline underline-offset-4";

function StandardPicker({ importId, bench: { standards, shown, filter } }: Omit<Props, "isEditable">) {
  return (
    <form action={`/admin/impor/${importId}`} className="flex flex-wrap items-end gap-3">
      {filter.kind !== null && <input type="hidden" name="jenis" value={filter.kind} />}
      {filter.state !== null && <input type="hidden" name="keadaan" value={filter.state} />}
      <SelectField name="standar" label="Bagian" defaultValue={shown.standard ?? ""}>
        <option value="">Kepala peraturan</option>
        {standards.map(({ ordinal, name }) => (
          <option key={ordinal} value={ordinal}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button type="submit">Lihat</Button>
    </form>
  );
}

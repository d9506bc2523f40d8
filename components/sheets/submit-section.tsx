"use client";

import type { FormEvent } from "react";

import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { Notice } from "@/components/ui/notice";
import { submitSheetAction } from "@/lib/sheets/actions";
import type { Progress } from "@/lib/sheets/rules";
import type { CompetencyDocument } from "@/lib/standards/document";
import { competencyName } from "@/lib/standards/labels";

type Props = {
  readonly sheetId: string;
  readonly competencies: readonly CompetencyDocument[];
  readonly progress: Progress;
  /** An assessor watches, and says what was seen of each indicator. */
  readonly isWatched: boolean;
  /** It was returned, and is as it was. */
  readonly isUnchanged: boolean;
  readonly hasUnsent: boolean;
  readonly onFlush: () => Promise<void>;
};

/** What is missing first, then sending. */
export function SubmitSection({ sheetId, hasUnsent, isUnchanged, onFlush, ...sheet }: Props) {
  const { progress } = sheet;
  const thin = progress.unmarked.length + progress.withoutNote.length;
  const isComplete = progress.unrated.length === 0;

  return (
    <section aria-labelledby="kirim" className="grid gap-4 rounded-md border border-line bg-surface p-4 sm:p-5">
      <h2 id="kirim">Kirim lembar</h2>
      <Missing {...sheet} />
      {isComplete && (
        <div onClickCapture={hasUnsent ? sendFirst(onFlush) : undefined}>
          <ConfirmedForm<never>
            action={submitSheetAction}
            summary="Kirim lembar"
            variant="primary"
            sent={{ sheetId }}
            submit="Ya, kirim lembar ini"
            pendingLabel="Mengirim…"
          >
            {({ value }) => (
              <>
                <p>
                  Yang dikirim: {sentText(sheet)}. Sesudah terkirim, lembar ini hanya dapat diubah bila ketua tim atau
                  bagian SDM mengembalikannya kepada Anda.
                </p>
                {isUnchanged && (
                  <Notice tone="caution">
                    Lembar ini dikembalikan kepada Anda dan belum ada yang diubah. Kirim lagi hanya bila isinya memang
                    sudah sesuai dengan alasan pengembaliannya.
                  </Notice>
                )}
                {thin > 0 && (
                  <label className="flex items-start gap-3">
                    <input
                      type="checkbox"
                      name="confirmed"
                      value="ya"
                      defaultChecked={value("confirmed") !== undefined}
                      className="mt-1.5 size-4 accent-accent"
                    />
                    Kirim walaupun bukti untuk {thin} indikator belum lengkap
                  </label>
                )}
              </>
            )}
          </ConfirmedForm>
        </div>
      )}
    </section>
  );
}

/** "nilai 27 kompetensi dan pengamatan atas 20 dari 27 indikator, beserta catatannya" */
function sentText({
  competencies,
  progress,
  isWatched,
}: Pick<Props, "competencies" | "progress" | "isWatched">): string {
  const indicators = competencies.flatMap((competency) => competency.indicators).length;
  const seen = isWatched && indicators > 0;
  const observed = ` dan pengamatan atas ${indicators - progress.unmarked.length} dari ${indicators} indikator`;
  return `nilai ${progress.rated} kompetensi${seen ? observed : ""}, beserta catatannya`;
}

/** The last words typed are saved before the sheet is sent: the click is taken again afterwards. */
function sendFirst(onFlush: () => Promise<void>) {
  return (event: FormEvent<HTMLDivElement>) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button) return;
    event.preventDefault();
    event.stopPropagation();
    void onFlush().then(() => button.form?.requestSubmit(button));
  };
}

function Missing({ competencies, progress, isWatched }: Pick<Props, "competencies" | "progress" | "isWatched">) {
  const indicators = competencies.flatMap((competency) => competency.indicators);
  const unrated = competencies.filter(({ id }) => progress.unrated.includes(id));
  const thin = indicators.filter(({ id }) => progress.unmarked.includes(id) || progress.withoutNote.includes(id));
  if (unrated.length + thin.length === 0)
    return <Notice tone="positive">Semua kompetensi dinilai{isWatched && " dan berbukti"}.</Notice>;
  return (
    <>
      {unrated.length > 0 && (
        <Notice tone="caution" title={`${unrated.length} kompetensi belum dinilai; lembar belum dapat dikirim`}>
          <LinkList
            items={unrated.map(({ id, ...competency }) => ({ href: `#k-${id}`, text: competencyName(competency) }))}
          />
        </Notice>
      )}
      {thin.length > 0 && (
        <details>
          <summary>{thin.length} indikator belum ditandai atau belum berbukti</summary>
          <LinkList
            items={thin.map(({ id, code, text }) => ({ href: `#i-${id}`, text: `${code ?? ""} ${text ?? ""}` }))}
          />
        </details>
      )}
    </>
  );
}

function LinkList({ items }: { readonly items: readonly { readonly href: string; readonly text: string }[] }) {
  return (
    <ul className="mt-1 grid list-disc gap-1 pl-6">
      {items.map(({ href, text }) => (
        <li key={href}>
          <a href={href} className="underline underline-offset-4">
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

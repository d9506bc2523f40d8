import { usePathname } from "next/navigation";

import { Notice } from "@/components/ui/notice";
import { signInPath } from "@/lib/auth/return-path";
import { formatNumber } from "@/lib/core/numbers";
import type { AutosaveState } from "@/lib/sheets/autosave";
import { saveStatusText } from "@/lib/sheets/save-status";
import type { CompetencyDocument } from "@/lib/standards/document";
import { competencyName } from "@/lib/standards/labels";

type Props = {
  readonly state: AutosaveState;
  /** Those of the sheet, to lead to what could not be saved. */
  readonly competencies: readonly CompetencyDocument[];
};

/** How far the sheet is saved: a quiet line, and a notice only where the person has to know or do something. */
export function SaveStatus({ state, competencies }: Props) {
  const path = usePathname();
  return (
    <div className="grid gap-2">
      {/* On a narrow screen a bar at the bottom, where it does not scroll away with the top of the sheet. */}
      <p
        role="status"
        className="save-bar text-sm text-muted max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-10 max-lg:border-t max-lg:border-line-strong max-lg:bg-surface max-lg:px-4 max-lg:py-2 print:hidden"
      >
        {saveStatusText(state)}
      </p>
      {state.phase === "unreachable" && (
        <Notice tone="caution" title="Belum terkirim">
          Isian Anda aman di peramban ini dan dikirim sendiri begitu tersambung lagi.
        </Notice>
      )}
      {state.phase === "signed-out" && (
        <Notice tone="caution" title="Sesi Anda berakhir">
          <a href={signInPath(path)} target="_blank" rel="noreferrer" className="underline underline-offset-4">
            Masuk lagi di tab baru
          </a>
          , lalu kembali ke tab ini. Isian Anda tetap ada dan dikirim sendiri.
        </Notice>
      )}
      <Contested conflicts={state.conflicts} competencies={competencies} />
      <InvalidEdits invalid={state.invalid} competencies={competencies} />
      {state.phase === "refused" && (
        <Notice tone="critical" title="Tidak dapat disimpan" role="alert">
          {state.message} Isian terakhir Anda tidak tersimpan, tetapi masih ada di peramban ini; salin bila diperlukan.
        </Notice>
      )}
    </div>
  );
}

type ContestedProps = Pick<Props, "competencies"> & Pick<AutosaveState, "conflicts">;

/** What another tab has changed too, with the way to where one chooses. */
function Contested({ conflicts, competencies }: ContestedProps) {
  const subjectIds = Object.keys(conflicts);
  if (subjectIds.length === 0) return null;
  return (
    <Notice tone="caution" title={`${formatNumber(subjectIds.length)} isian berubah di tab lain`}>
      <p>Pilih yang berlaku pada:</p>
      <ul className="mt-1 grid list-disc gap-1 pl-6">
        {subjectIds.map((subjectId) => {
          const { href, name } = placeOf(competencies, subjectId) ?? noteAt(subjectId);
          return (
            <li key={subjectId}>
              <a href={href} className="underline underline-offset-4">
                {name}
              </a>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

function noteAt(subjectId: string) {
  return { href: `#c-${subjectId}`, name: "Catatan pengamatan" };
}

type InvalidEditsProps = Pick<Props, "competencies"> & Pick<AutosaveState, "invalid">;

/** What the server could not take, with the way to its field; the message itself stands there. */
function InvalidEdits({ invalid, competencies }: InvalidEditsProps) {
  const refused = Object.values(invalid);
  if (refused.length === 0) return null;
  return (
    <Notice tone="critical" title={`${formatNumber(refused.length)} isian belum dapat disimpan`} role="alert">
      <p>Isian lain tetap tersimpan. Yang ini masih ada di peramban, dan disimpan setelah diperbaiki:</p>
      <ul className="mt-1 grid list-disc gap-1 pl-6">
        {refused.map(({ change: { entry, subjectId }, message }) => {
          const place = entry === "field-note" ? noteAt(subjectId) : placeOf(competencies, subjectId);
          return (
            <li key={subjectId}>
              {place && (
                <a href={place.href} className="underline underline-offset-4">
                  {place.name}
                </a>
              )}
              {place ? `: ${message}` : message}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

/** Where something of a sheet stands, and what it is called; null where it is not of a competency. */
export function placeOf(competencies: readonly CompetencyDocument[], subjectId: string) {
  for (const { id, indicators, ...competency } of competencies) {
    const name = competencyName(competency);
    if (id === subjectId) return { href: `#k-${id}`, name };
    const indicator = indicators.find((one) => one.id === subjectId);
    if (indicator) return { href: `#i-${subjectId}`, name: `Indikator ${indicator.code ?? ""}, ${name}` };
  }
  return null;
}

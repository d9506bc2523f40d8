import type { AutosaveState } from "@/lib/sheets/autosave";
import type { Progress } from "@/lib/sheets/rules";
import type { CompetencyDocument } from "@/lib/standards/document";
import { competencyName } from "@/lib/standards/labels";

type Props = {
  readonly competencies: readonly CompetencyDocument[];
  readonly progress: Progress;
  /** By what another tab has changed too. */
  readonly conflicts: AutosaveState["conflicts"];
};

/** The way through the sheet, with what is done said in words. */
export function SheetOutline({ competencies, progress, conflicts }: Props) {
  const unrated = new Set(progress.unrated);
  const isContested = ({ id, indicators }: CompetencyDocument) =>
    [id, ...indicators.map((indicator) => indicator.id)].some((subjectId) => subjectId in conflicts);
  return (
    <nav aria-label="Isi lembar" className="rounded-md border border-line bg-surface p-4 text-sm">
      <p className="mb-2 font-semibold">
        {progress.rated} dari {progress.total} dinilai
      </p>
      <progress value={progress.rated} max={progress.total} aria-label="Kemajuan lembar" className="mb-3" />
      <details>
        <summary className="py-1">Daftar kompetensi</summary>
        <ol className="mt-2 grid gap-1">
          {competencies.map((competency) => (
            <li key={competency.id} className="flex justify-between gap-2">
              <a href={`#k-${competency.id}`} className="text-accent underline underline-offset-4">
                {competencyName(competency)}
              </a>
              {isContested(competency) ? (
                <span className="shrink-0 font-semibold text-caution">pilih isian</span>
              ) : (
                <span className="shrink-0 text-muted">{unrated.has(competency.id) ? "belum" : "dinilai"}</span>
              )}
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

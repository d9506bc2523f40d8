import { ChangeBadge, levelChangeText } from "@/components/comparison/change-badge";
import { WordDiff } from "@/components/comparison/word-diff";
import { LevelScale } from "@/components/standards/level-scale";
import { Badge } from "@/components/ui/badge";
import type { CompetencyChange, ItemChange } from "@/lib/comparison/rules";

type Props = { readonly changes: readonly CompetencyChange[]; readonly onlyDifferences: boolean };

/** Competencies of one kind, each with what changes from the left standard to the right one. */
export function CompetencyChanges({ changes, onlyDifferences }: Props) {
  return (
    <ul className="grid gap-4">
      {changes.map((change) => (
        <li key={change.key} className="grid gap-3 rounded-md border border-line bg-surface p-4 sm:p-5">
          <CompetencyHead change={change} />
          <Wording change={change} onlyDifferences={onlyDifferences} />
        </li>
      ))}
    </ul>
  );
}

function CompetencyHead({ change: { change, left, right, name } }: { readonly change: CompetencyChange }) {
  const isLevelled = left?.level != null || right?.level != null;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3>{name.parts.length === 0 ? "Kompetensi tanpa nama" : <WordDiff parts={name.parts} />}</h3>
        <ChangeBadge change={change} />
        <LevelChange left={left} right={right} />
      </div>
      {isLevelled && (
        <dl className="flex flex-wrap gap-x-8 gap-y-1">
          <SideLevel side="Kiri" competency={left} />
          <SideLevel side="Kanan" competency={right} />
        </dl>
      )}
    </div>
  );
}

function LevelChange({ left, right }: Pick<CompetencyChange, "left" | "right">) {
  const [from, to] = [left?.level ?? null, right?.level ?? null];
  if (from === null || to === null || from === to) return null;
  return <Badge tone="accent">{levelChangeText(from, to)}</Badge>;
}

function SideLevel({ side, competency }: { readonly side: string; readonly competency: CompetencyChange["left"] }) {
  return (
    <div className="flex items-center gap-2">
      <dt className="text-sm text-muted">{side}</dt>
      <dd>{competency ? <LevelScale level={competency.level} /> : <span className="text-muted">Tidak ada</span>}</dd>
    </div>
  );
}

function Wording({
  change,
  onlyDifferences,
}: {
  readonly change: CompetencyChange;
  readonly onlyDifferences: boolean;
}) {
  const { description, indicators } = change;
  const shown = onlyDifferences ? indicators.filter((indicator) => indicator.change !== "SAME") : indicators;
  return (
    <>
      {description.parts.length > 0 && !(onlyDifferences && description.change === "SAME") && (
        <p className="max-w-prose">
          <WordDiff parts={description.parts} />
        </p>
      )}
      {shown.length > 0 && (
        <ul className="grid gap-2">
          {shown.map((indicator) => (
            <ItemRow key={indicator.key} item={indicator} />
          ))}
        </ul>
      )}
    </>
  );
}

/** An indicator or requirement: its number on each side, what happened, the words. */
export function ItemRow({ item: { left, right, change, parts } }: { readonly item: ItemChange }) {
  const numbers = [left, right].filter((code, index, all) => code !== null && all.indexOf(code) === index);
  return (
    <li className="grid gap-x-3 sm:grid-cols-[8rem_minmax(0,1fr)]">
      <span className="flex flex-wrap items-baseline gap-2 text-muted">
        {numbers.join(" → ")} {change !== "SAME" && <ChangeBadge change={change} />}
      </span>
      <p className="max-w-prose">
        <WordDiff parts={parts} />
      </p>
    </li>
  );
}

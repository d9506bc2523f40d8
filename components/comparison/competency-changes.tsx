import { ChangeBadge } from "@/components/comparison/change-badge";
import { ItemRow, Sides, TextSide } from "@/components/comparison/item-row";
import { LevelScale } from "@/components/standards/level-scale";
import { Badge } from "@/components/ui/badge";
import { levelChangeText } from "@/lib/comparison/labels";
import type { CompetencyChange } from "@/lib/comparison/rules";

type Props = { readonly changes: readonly CompetencyChange[]; readonly onlyDifferences: boolean };

/** Competencies of one kind, each with the left standard beside the right one. */
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
  const isRenamed = name.change === "CHANGED";
  return (
    <>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3>{titleOf(left, right)}</h3>
        <ChangeBadge change={change} />
        <LevelChange left={left} right={right} />
      </div>
      {isRenamed && <Sides>{(side) => <TextSide text={name} side={side} />}</Sides>}
      {isLevelled && <Sides>{(side) => <SideLevel competency={side === "left" ? left : right} />}</Sides>}
    </>
  );
}

function titleOf(left: CompetencyChange["left"], right: CompetencyChange["right"]): string {
  const named = left ?? right;
  return named?.name ?? "Kompetensi tanpa nama";
}

function LevelChange({ left, right }: Pick<CompetencyChange, "left" | "right">) {
  const [from, to] = [left?.level ?? null, right?.level ?? null];
  if (from === null || to === null || from === to) return null;
  return <Badge tone="accent">{levelChangeText(from, to)}</Badge>;
}

function SideLevel({ competency }: { readonly competency: CompetencyChange["left"] }) {
  return competency ? <LevelScale level={competency.level} /> : <span className="text-muted">Tidak ada</span>;
}

type WordingProps = { readonly change: CompetencyChange; readonly onlyDifferences: boolean };

function Wording({ change: { description, indicators }, onlyDifferences }: WordingProps) {
  const shown = onlyDifferences ? indicators.filter((indicator) => indicator.change !== "SAME") : indicators;
  return (
    <>
      {description.parts.length > 0 && !(onlyDifferences && description.change === "SAME") && (
        <Sides>{(side) => <TextSide text={description} side={side} />}</Sides>
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

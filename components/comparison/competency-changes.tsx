import { ChangeBadge, PlaceBadge } from "@/components/comparison/change-badge";
import { SideRow, TextRow } from "@/components/comparison/item-row";
import { LevelScale } from "@/components/standards/level-scale";
import { Badge } from "@/components/ui/badge";
import {
  competencyTitle,
  hasLevel,
  levelChangeText,
  lossPair,
  missingLevelText,
  nameText,
  wordingBesideText,
} from "@/lib/comparison/labels";
import type { CompetencyChange } from "@/lib/comparison/rules";
import { isNameLost, isSelected } from "@/lib/comparison/rules";
import type { View } from "@/lib/comparison/sides";
import type { ShownSide } from "@/lib/comparison/words";

type Props = { readonly changes: readonly CompetencyChange[]; readonly view: View };

/** Competencies of one kind, each with the left standard beside the right one. */
export function CompetencyChanges({ changes, view }: Props) {
  return (
    <ul className="grid gap-4 print:block print:space-y-4">
      {changes.map((change) => (
        <li
          key={change.key}
          className="grid gap-3 rounded-md border border-line bg-surface p-4 sm:p-5 print:block print:break-inside-auto!"
        >
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <h3>{competencyTitle(change)}</h3>
            <ChangeBadge change={change.change} relation={view.relation} />
            <LevelChange {...change} />
            <WordingBeside change={change} view={view} />
            <PlaceBadge place={change.place} relation={view.relation} />
          </div>
          <Rows change={change} view={view} />
        </li>
      ))}
    </ul>
  );
}

function LevelChange({ left, right }: Pick<CompetencyChange, "left" | "right">) {
  const [from, to] = [left?.level ?? null, right?.level ?? null];
  if (from === null || to === null || from === to) return null;
  return <Badge tone="accent">{levelChangeText(from, to)}</Badge>;
}

type RowsProps = { readonly change: CompetencyChange; readonly view: View };

function WordingBeside({ change, view }: RowsProps) {
  const text = wordingBesideText(change, view.relation);
  return text !== null && <Badge tone="neutral">{text}</Badge>;
}

function Rows({ change, view }: RowsProps) {
  const { description, indicators, left, right } = change;
  const isOnBothSides = left !== null && right !== null;
  const isDescribed = description.parts.length > 0 && isSelected(description, view.selection);
  const rows = [
    <NameRow key="name" change={change} view={view} />,
    <LevelRow key="level" change={change} view={view} />,
    isDescribed && (
      <TextRow key="description" label="Deskripsi" text={description} view={view} isBadged={isOnBothSides} />
    ),
    ...indicators
      .filter((indicator) => isSelected(indicator, view.selection))
      .map((indicator) => (
        <TextRow key={indicator.key} label={null} text={indicator} view={view} isBadged={isOnBothSides} />
      )),
    <LossRow key="losses" change={change} view={view} />,
  ];
  return <ul className="grid gap-2">{rows}</ul>;
}

/** Only where the names differ, or one document lost it. */
function NameRow({ change, view }: RowsProps) {
  const { name, left, right } = change;
  if (isNameLost(change)) {
    return (
      <SideRow label="Nama" names={view.names}>
        {(side) => <SideName competency={side === "left" ? left : right} />}
      </SideRow>
    );
  }
  const isDifferent = name.change === "CHANGED" || name.change === "NOTATION";
  return isDifferent && isSelected(name, view.selection) && <TextRow label="Nama" text={name} view={view} />;
}

function SideName({ competency }: { readonly competency: CompetencyChange["left"] }) {
  return <span className={competency?.name == null ? "text-muted italic" : ""}>{nameText(competency)}</span>;
}

function LevelRow({ change, view }: RowsProps) {
  if (!hasLevel(change)) return null;
  return (
    <SideRow label={null} names={view.names}>
      {(side) => <SideLevel change={change} side={side} />}
    </SideRow>
  );
}

function SideLevel({ change, side }: { readonly change: CompetencyChange; readonly side: ShownSide }) {
  const competency = side === "left" ? change.left : change.right;
  const missing = missingLevelText(change, side);
  return competency ? (
    <LevelScale level={competency.level} missing={missing} />
  ) : (
    <span className="text-muted">{missing}</span>
  );
}

/** What cannot be read of the row, as the page of the standard says it. */
function LossRow({ change, view }: RowsProps) {
  const losses = lossPair(change);
  if (losses === null) return null;
  return (
    <SideRow label="Tidak terbaca" names={view.names}>
      {(side) => <span className="text-muted italic">{losses[side === "left" ? 0 : 1]}</span>}
    </SideRow>
  );
}

import {
  CHANGE_LABEL,
  levelChangeText,
  MARK_LABEL,
  nameText,
  placeText,
  textChangeLabel,
  wordingBesideText,
} from "@/lib/comparison/labels";
import type { CompetencyChange, ItemChange } from "@/lib/comparison/rules";
import { isNameLost, isSelected } from "@/lib/comparison/rules";
import type { Relation } from "@/lib/comparison/sides";
import { withoutRequirements } from "@/lib/comparison/sides";
import type { ChangeKind, ShownSide, TextChange } from "@/lib/comparison/words";
import { hasMarks, partsOf } from "@/lib/comparison/words";
import type { ComparisonDownload } from "@/lib/downloads/comparison";
import { countGroups } from "@/lib/comparison/counts";
import { annexName, positionTitle, regulationName } from "@/lib/regulations/labels";
import type { StandardDocument } from "@/lib/standards/document";
import { validityText } from "@/lib/standards/validity";

// What the files of a comparison say, the same in each of them.

const ABSENT = { left: "ADDED", right: "REMOVED" } as const;

/** The text of one side as it stands there; null where only the other side has it. */
export function sideText(text: TextChange, side: ShownSide): string | null {
  if (text.change === ABSENT[side]) return null;
  return partsOf(text, side)
    .map((part) => part.text)
    .join("");
}

/** Both sides of a text as they stand there. */
export const bothSides = (text: TextChange) => [sideText(text, "left"), sideText(text, "right")] as const;

/** Both sides with their changes marked in words: "Mengelola [dihapus: arsip] kantor". */
export function markedSides(text: TextChange, relation: Relation): readonly string[] {
  return (["left", "right"] as const).map((side) => {
    if (!hasMarks(text)) return sideText(text, side) ?? "Tidak ada";
    return marked(partsOf(text, side), relation);
  });
}

/**
 * Both sides in one text: "Mengelola [dihapus: arsip] [ditambah: dokumen] kantor"; where there is nothing to mark, what
 * happened; null where nothing did.
 */
export function markedChange(text: TextChange, relation: Relation): string | null {
  if (text.change === "SAME") return null;
  return hasMarks(text) ? marked(text.parts, relation) : textChangeLabel(text, relation);
}

function marked(parts: TextChange["parts"], relation: Relation): string {
  const label = MARK_LABEL[relation];
  return parts.map(({ kind, text }) => (kind === "same" ? text : `[${label[kind]}: ${text}]`)).join("");
}

/** How to read the marks. */
export function legend(relation: Relation): string {
  const { removed, added } = MARK_LABEL[relation];
  const words =
    relation === "VERSIONS"
      ? `Kata yang dihapus ditulis [${removed}: …] di kiri, yang ditambah [${added}: …] di kanan.`
      : `Kata yang hanya ada di satu sisi ditulis [${removed}: …] atau [${added}: …].`;
  return `${words} Rumusan yang sebagian besar katanya lain ditulis apa adanya.`;
}

/** The names on both sides, where they differ or one document lost it; null where there is nothing to say. */
export function namePair({ left, right, ...row }: CompetencyChange, relation: Relation): readonly string[] | null {
  if (isNameLost({ left, right })) return [nameText(left) ?? "", nameText(right) ?? ""];
  const isDifferent = row.name.change === "CHANGED" || row.name.change === "NOTATION";
  return isDifferent ? markedSides(row.name, relation) : null;
}

/** Everything that happened to a row: "Berubah. Level naik dari 2 ke 3. Rumusan juga berubah. Nomor 1 menjadi 2". */
export function competencyChangeText(row: CompetencyChange, relation: Relation): string {
  const [from, to] = [row.left?.level ?? null, row.right?.level ?? null];
  const level = from !== null && to !== null && from !== to ? levelChangeText(from, to) : null;
  return joined([
    CHANGE_LABEL[relation][row.change],
    level,
    wordingBesideText(row, relation),
    placeText(row.place, relation),
  ]);
}

/** What happened to an indicator, a requirement or a line of the head: "Berubah. Nomor 4.1 menjadi 4.2". */
export function itemChangeText({ change, place }: ItemChange, relation: Relation): string {
  return joined([CHANGE_LABEL[relation][change], placeText(place, relation)]);
}

const joined = (said: readonly (string | null)[]): string => said.filter((part) => part !== null).join(". ");

/** "Sekretaris Daerah, Kabupaten Purwakarta, versi 1". */
export function sideTitle({ position, version }: StandardDocument): string {
  return `${positionTitle(position)}, ${position.institution.shortName}, versi ${version}`;
}

/** The regulation of a side, and when its standard is in force. */
export function sideBasis(standard: StandardDocument): string {
  return `${regulationName(standard.regulation)}, ${annexName(standard.annex)}; berlaku ${validityText(standard)}`;
}

/** What the file holds; null where it holds everything. */
export function selectionText({ view: { selection } }: ComparisonDownload): string | null {
  if (selection === "ALL") return null;
  const except = selection === "IN_CONTENT" ? " Yang hanya beda penulisan, nomor, atau urutan tidak dimuat." : "";
  return `Berkas ini hanya memuat yang berbeda.${except}`;
}

/** The rows that go into the file: all, or only what differs. */
export function shownRows<T extends { readonly change: ChangeKind }>(
  { view }: ComparisonDownload,
  rows: readonly T[],
): readonly T[] {
  return rows.filter((row) => isSelected(row, view.selection));
}

/** The counts of the comparison as terms and numbers, in the order of the page, and what must be said beside them. */
export function countRows({
  comparison,
  view,
  left,
  right,
}: ComparisonDownload): readonly (readonly [string, string])[] {
  return countGroups(comparison, view.relation, withoutRequirements(left, right)).flatMap(
    ({ title, counts, remark }) => [
      ...counts.map(([label, count]) => [`${title}: ${label.toLowerCase()}`, String(count)] as const),
      ...(remark === null ? [] : [[`${title}: catatan`, remark] as const]),
    ],
  );
}

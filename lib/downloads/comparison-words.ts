import { CHANGE_LABEL, levelChangeText } from "@/lib/comparison/labels";
import type { CompetencyChange, ItemChange } from "@/lib/comparison/rules";
import type { TextChange } from "@/lib/comparison/words";
import type { ComparisonDownload } from "@/lib/downloads/comparison";
import type { StandardDocument } from "@/lib/standards/document";
import { annexName, positionTitle, regulationName } from "@/lib/regulations/labels";
import { validityText } from "@/lib/standards/validity";

// What the files of a comparison say, the same in each of them.

type ShownSide = "left" | "right";
const ABSENT = { left: "ADDED", right: "REMOVED" } as const;
const GONE = { left: "added", right: "removed" } as const;

/** The text of one side as it stands there; null where only the other side has it. */
export function sideText({ change, parts }: TextChange, side: ShownSide): string | null {
  if (change === ABSENT[side]) return null;
  return parts
    .filter(({ kind }) => kind !== GONE[side])
    .map(({ text }) => text)
    .join("");
}

/** One side with its changes marked in words: "Mengelola [dihapus: arsip] kantor". */
export function markedSide(text: TextChange, side: ShownSide): string {
  return sideText(text, side) === null ? "Tidak ada" : marked(text.parts.filter(({ kind }) => kind !== GONE[side]));
}

/** Both sides in one text: "Mengelola [dihapus: arsip] [ditambah: dokumen] kantor"; null where nothing changed. */
export function markedChange({ change, parts }: TextChange): string | null {
  return change === "SAME" ? null : marked(parts);
}

const MARK = { added: "ditambah", removed: "dihapus" } as const;

function marked(parts: TextChange["parts"]): string {
  return parts.map(({ kind, text }) => (kind === "same" ? text : `[${MARK[kind]}: ${text}]`)).join("");
}

/** "Berubah. Level naik dari 2 ke 3". */
export function competencyChangeText({ change, left, right }: CompetencyChange): string {
  const [from, to] = [left?.level ?? null, right?.level ?? null];
  const isMoved = from !== null && to !== null && from !== to;
  return isMoved ? `${CHANGE_LABEL[change]}. ${levelChangeText(from, to)}` : CHANGE_LABEL[change];
}

/** "Sekretaris Daerah, Kabupaten Purwakarta, versi 1". */
export function sideTitle({ position, version }: StandardDocument): string {
  return `${positionTitle(position)}, ${position.institution.shortName}, versi ${version}`;
}

/** The regulation of a side, and when its standard is in force. */
export function sideBasis(standard: StandardDocument): string {
  return `${regulationName(standard.regulation)}, ${annexName(standard.annex)}; berlaku ${validityText(standard)}`;
}

/** The rows that go into the file: all, or only what differs. */
export function shownRows<T extends Pick<ItemChange, "change">>(
  { onlyDifferences }: ComparisonDownload,
  rows: readonly T[],
): readonly T[] {
  return onlyDifferences ? rows.filter(({ change }) => change !== "SAME") : rows;
}

/** The counts of the comparison as terms and numbers, in the order of the page. */
export function countRows({ comparison }: ComparisonDownload): readonly (readonly [string, number])[] {
  const { competencyCounts: competencies, requirementCounts: requirements, identityCounts: identity } = comparison;
  return [
    ["Kompetensi: level naik", competencies.raised],
    ["Kompetensi: level turun", competencies.lowered],
    ["Kompetensi: ditambah", competencies.added],
    ["Kompetensi: dihapus", competencies.removed],
    ["Kompetensi: berubah, level tidak naik atau turun", competencies.reworded],
    ["Kompetensi: sama", competencies.same],
    ["Persyaratan: ditambah", requirements.added],
    ["Persyaratan: dihapus", requirements.removed],
    ["Persyaratan: rumusan berubah", requirements.reworded],
    ["Persyaratan: sama", requirements.same],
    ["Identitas jabatan: berubah", identity.added + identity.removed + identity.reworded],
    ["Identitas jabatan: sama", identity.same],
  ];
}

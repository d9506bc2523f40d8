import type { PlaceChange } from "@/lib/comparison/places";
import type { Comparison, CompetencyChange } from "@/lib/comparison/rules";
import type { Relation } from "@/lib/comparison/sides";
import type { ChangeKind, ShownSide, TextChange } from "@/lib/comparison/words";
import { isRewritten } from "@/lib/comparison/words";
import type { CompetencyDocument } from "@/lib/standards/document";
import { UNREADABLE, UNREADABLE_NAME } from "@/lib/standards/labels";

/** Indonesian wording. A kind without a label does not compile. */
export const SIDE_LABEL = { left: "Kiri", right: "Kanan" } as const satisfies Record<ShownSide, string>;

/** Only from one version to the next was something added or removed; two positions merely differ. */
export const CHANGE_LABEL = {
  VERSIONS: {
    ADDED: "Ditambah",
    REMOVED: "Dihapus",
    CHANGED: "Berubah",
    NOTATION: "Hanya beda penulisan",
    PLACE: "Hanya beda nomor atau urutan",
    SAME: "Sama",
  },
  POSITIONS: {
    ADDED: "Hanya di kanan",
    REMOVED: "Hanya di kiri",
    CHANGED: "Berbeda",
    NOTATION: "Hanya beda penulisan",
    PLACE: "Hanya beda nomor atau urutan",
    SAME: "Sama",
  },
} as const satisfies Record<Relation, Record<ChangeKind, string>>;

/** What stands before words that only one side has. */
export const MARK_LABEL = {
  VERSIONS: { added: "ditambah", removed: "dihapus" },
  POSITIONS: { added: "hanya di kanan", removed: "hanya di kiri" },
} as const satisfies Record<Relation, Record<"added" | "removed", string>>;

/** What happened to a text; nothing of it is repeated where another text took its place. */
export function textChangeLabel(text: TextChange, relation: Relation): string {
  return isRewritten(text) ? "Rumusan lain" : CHANGE_LABEL[relation][text.change];
}

/** The name of a competency on one side; null where that side has no such competency. */
export function nameText(competency: CompetencyDocument | null): string | null {
  return competency && (competency.name ?? UNREADABLE);
}

/** What stands in the place of a level that a side does not show; it may have none, or have lost it. */
export function missingLevelText({ left, right, losses }: CompetencyChange, side: ShownSide): string {
  if ((side === "left" ? left : right) === null) return "Tidak ada";
  return losses[side].isLevelLost ? `Level ${UNREADABLE}` : "Tanpa level";
}

/** Whether there is anything to say of the level: either side has one, or is known to have lost it. */
export function hasLevel({ left, right, losses }: CompetencyChange): boolean {
  return left?.level != null || right?.level != null || losses.left.isLevelLost || losses.right.isLevelLost;
}

/** What is lost of the row on each side, such as its indicators; null where nothing is. */
export function lossPair({ losses: { left, right } }: CompetencyChange): readonly [string, string] | null {
  if (left.remarks.length === 0 && right.remarks.length === 0) return null;
  return [left.remarks.join(" "), right.remarks.join(" ")];
}

/** What to call a row: the name that either side has. */
export function competencyTitle({ left, right }: Pick<CompetencyChange, "left" | "right">): string {
  return left?.name ?? right?.name ?? UNREADABLE_NAME;
}

/** Why nothing of a part is shown. */
export function nothingShownText(rows: readonly { readonly change: ChangeKind }[]): string {
  if (rows.length === 0) return "Tidak dimuat di kiri maupun di kanan.";
  const has = (kind: ChangeKind) => rows.some(({ change }) => change === kind);
  const but = [has("NOTATION") && "penulisan", has("PLACE") && "nomor atau urutan"].filter((what) => what !== false);
  return but.length === 0 ? "Tidak ada perbedaan." : `Tidak ada perbedaan selain ${but.join(", ")}.`;
}

/** "Level naik dari 2 ke 3": said where both sides have a level that differs. */
export function levelChangeText(from: number, to: number): string {
  return `Level ${to > from ? "naik" : "turun"} dari ${from} ke ${to}`;
}

/** What a level that changed must not hide: that the words differ too; null where they do not, or nothing hides it. */
export function wordingBesideText(
  { levelChange, wording }: Pick<CompetencyChange, "levelChange" | "wording">,
  relation: Relation,
): string | null {
  if (!levelChange || wording === "SAME") return null;
  return wording === "NOTATION"
    ? "Penulisan juga beda"
    : `Rumusan juga ${CHANGE_LABEL[relation].CHANGED.toLowerCase()}`;
}

const PLACE_LABEL = {
  VERSIONS: { order: "Urutan berubah", numbers: (from, to) => `Nomor ${from} menjadi ${to}` },
  POSITIONS: { order: "Urutan berbeda", numbers: (from, to) => `Nomor ${from} di kiri, ${to} di kanan` },
} as const satisfies Record<Relation, { readonly order: string; numbers: (from: string, to: string) => string }>;

/** "Urutan berubah. Nomor 1 menjadi 2"; null where the place is the same. */
export function placeText(place: PlaceChange | null, relation: Relation): string | null {
  if (place === null) return null;
  const label = PLACE_LABEL[relation];
  const [from, to] = (place.numbers ?? []).map((number) => number.replace(/\.$/, ""));
  const said = [
    ...(place.isReordered ? [label.order] : []),
    ...(from !== undefined && to !== undefined ? [label.numbers(from, to)] : []),
  ];
  return said.join(". ");
}

type Counted = Pick<Comparison, "competencyCounts" | "requirementCounts" | "identityCounts">;

/** "3 level naik, 1 kompetensi ditambah": what changed from one version to the next, without what is zero. */
export function changeSummary({ competencyCounts, requirementCounts, identityCounts }: Counted): string {
  const { added, removed, reworded } = identityCounts;
  const changes = counted([
    [competencyCounts.raised, "level naik"],
    [competencyCounts.lowered, "level turun"],
    [competencyCounts.besides.reworded, "di antaranya juga berubah rumusan"],
    [competencyCounts.besides.notation, "di antaranya juga beda penulisan"],
    [competencyCounts.added, "kompetensi ditambah"],
    [competencyCounts.removed, "kompetensi dihapus"],
    [competencyCounts.reworded, "kompetensi berubah tanpa naik atau turun level"],
    [requirementCounts.added, "persyaratan ditambah"],
    [requirementCounts.removed, "persyaratan dihapus"],
    [requirementCounts.reworded, "persyaratan berubah rumusan"],
    [added + removed + reworded, "bagian identitas jabatan berubah"],
  ]);
  const notation = counted([
    [competencyCounts.notation, "kompetensi"],
    [requirementCounts.notation, "persyaratan"],
    [identityCounts.notation, "bagian identitas jabatan"],
  ]);
  const place = counted([
    [competencyCounts.place + competencyCounts.besides.place, "kompetensi"],
    [requirementCounts.place + requirementCounts.besides.place, "persyaratan"],
  ]);
  return [
    changes === "" ? "tidak ada perbedaan isi" : changes,
    ...(notation === "" ? [] : [`hanya beda penulisan: ${notation}`]),
    ...(place === "" ? [] : [`beda nomor atau urutan: ${place}`]),
  ].join("; ");
}

function counted(counts: readonly (readonly [number, string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(", ");
}

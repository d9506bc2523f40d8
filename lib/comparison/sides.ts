import type { Selection } from "@/lib/comparison/rules";
import type { ShownSide } from "@/lib/comparison/words";
import { positionTitle } from "@/lib/regulations/labels";
import type { StandardDocument } from "@/lib/standards/document";

/** From a version of one position to a later one, or two standards of which neither came from the other. */
export type Relation = "VERSIONS" | "POSITIONS";

/** What tells the two sides apart, short enough to stand over a column. */
export type SideNames = Readonly<Record<ShownSide, string>>;

/** How two standards are shown beside each other. */
export type View = { readonly relation: Relation; readonly names: SideNames; readonly selection: Selection };

type Named = Pick<StandardDocument, "position" | "version" | "validFrom">;

const keyOf = ({ position }: Named): string => `${position.institution.slug}/${position.slug}`;

/** With the later version to the left, nothing was removed that only the left one has: it was added. */
function relationOf(left: Named, right: Named): Relation {
  // Civil dates sort as text.
  return keyOf(left) === keyOf(right) && left.validFrom <= right.validFrom ? "VERSIONS" : "POSITIONS";
}

/** The version, the position or the institution, whichever differs; both of the latter where both do. */
function sideNames(left: Named, right: Named): SideNames {
  const nameOf = naming(left, right);
  const names = { left: nameOf(left), right: nameOf(right) };
  return names.left === names.right ? { left: "Sisi kiri", right: "Sisi kanan" } : names;
}

function naming(left: Named, right: Named): (side: Named) => string {
  if (keyOf(left) === keyOf(right)) return ({ version }) => (version === null ? "Rancangan" : `Versi ${version}`);
  if (left.position.institution.slug === right.position.institution.slug)
    return ({ position }) => positionTitle(position);
  if (positionTitle(left.position) === positionTitle(right.position))
    return ({ position }) => position.institution.shortName;
  return ({ position }) => `${positionTitle(position)}, ${position.institution.shortName}`;
}

export function viewOf(left: Named, right: Named, selection: Selection): View {
  return { relation: relationOf(left, right), names: sideNames(left, right), selection };
}

/** Said before the counts where both sides are one version of one position; null where they are two. */
export function sameStandardText(
  left: Pick<StandardDocument, "id">,
  right: Pick<StandardDocument, "id">,
): string | null {
  return left.id === right.id ? "Kiri dan kanan adalah standar yang sama, sehingga tidak ada yang berbeda." : null;
}

type WithRequirements = Pick<StandardDocument, "requirements">;

/** Said beside the counts, lest "only on the right" read as a choice of the left one: its annex prints none at all. */
export function withoutRequirements(left: WithRequirements, right: WithRequirements): string | null {
  const [isLeftBare, isRightBare] = [left, right].map(({ requirements }) => requirements.length === 0);
  if (!isLeftBare && !isRightBare) return null;
  const where = isLeftBare && isRightBare ? "di kiri dan di kanan" : isLeftBare ? "di kiri" : "di kanan";
  return `Lampiran ${where} tidak memuat persyaratan jabatan sama sekali.`;
}

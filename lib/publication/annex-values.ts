import { citedValue, decidedValue } from "@/lib/publication/cited-values";
import type { ReviewGroup, ReviewValue } from "@/lib/publication/values";
import type { PositionTier } from "@/lib/generated/prisma/enums";
import { annexName, POSITION_TIER_LABEL, positionTitle } from "@/lib/regulations/labels";
import { keysOf } from "@/lib/regulations/passages";
import type { AnnexContent } from "@/lib/regulations/schema";

export type ReviewAnnex = Pick<AnnexContent, "title" | "heading"> & {
  readonly slug: string;
  readonly label: string;
  /** In the order of the annex. */
  readonly positions: readonly {
    readonly slug: string;
    readonly name: string;
    readonly unit: string;
    readonly tier: PositionTier;
    /** Title of the position whose standard it follows. */
    readonly follows: string | null;
    readonly lineFrom: number;
    readonly lineTo: number;
  }[];
};

/** Number, title and heading of an annex, and the positions that it names. */
export function annexGroups({ slug, label, title, heading, positions }: ReviewAnnex): readonly ReviewGroup[] {
  const name = annexName({ label });
  const path = `annexes/${slug}`;
  const keys = keysOf(heading.map((text) => ({ text })));
  return [
    {
      title: name,
      values: [
        decidedValue(`${path}/label`, {
          label: "Nomor atau huruf",
          text: label === "" ? "Tanpa nomor" : label,
          spans: (heading[0] ?? title).source,
        }),
        citedValue(`${path}/title`, "Judul", title),
        ...heading.map((line, index) => citedValue(`${path}/heading/${keys[index] ?? index}`, "Kepala lampiran", line)),
      ],
    },
    { title: `Jabatan pada ${name}`, values: positions.map((position) => positionValue(path, position)) },
  ];
}

function positionValue(path: string, { slug, follows, tier, lineFrom, lineTo, ...position }: Position): ReviewValue {
  const text = `${positionTitle(position)} (${POSITION_TIER_LABEL[tier]})`;
  const said = follows === null ? text : `${text}, mengikuti standar ${follows}`;
  return decidedValue(`${path}/positions/${slug}`, {
    label: "Jabatan dan jenjang",
    text: said,
    spans: [{ lineFrom, lineTo }],
  });
}

type Position = ReviewAnnex["positions"][number];

import type { Counts, ItemCounts } from "@/lib/comparison/counting";
import { CHANGE_LABEL } from "@/lib/comparison/labels";
import type { Comparison } from "@/lib/comparison/rules";
import type { Relation } from "@/lib/comparison/sides";

/** How much differs of one part of the standards, in the words and the order of the page and the files. */
export type CountGroup = {
  readonly title: string;
  readonly counts: readonly (readonly [label: string, count: number])[];
  /** What must be said beside the counts. */
  readonly remark: string | null;
};

/**
 * Parts that neither standard has, and of which nothing is to be said, are left out.
 *
 * @param requirementRemark see `withoutRequirements`
 */
export function countGroups(
  comparison: Comparison,
  relation: Relation,
  requirementRemark: string | null,
): readonly CountGroup[] {
  const { competencyCounts: competencies, requirementCounts: requirements, identityCounts: identity } = comparison;
  const label = CHANGE_LABEL[relation];
  const groups: readonly CountGroup[] = [
    {
      title: "Kompetensi",
      counts: [
        ["Level naik", competencies.raised],
        ["Level turun", competencies.lowered],
        [label.REMOVED, competencies.removed],
        [label.ADDED, competencies.added],
        [`${label.CHANGED}, level tidak naik atau turun`, competencies.reworded],
        [label.NOTATION, competencies.notation],
        [label.PLACE, competencies.place],
        [label.SAME, competencies.same],
      ],
      remark: besidesText(competencies, relation),
    },
    {
      title: "Persyaratan",
      counts: itemCounts(requirements, relation),
      remark: requirementRemark ?? besidesText(requirements, relation),
    },
    { title: "Identitas jabatan", counts: itemCounts(identity, relation), remark: null },
  ];
  return groups.filter(({ counts, remark }) => remark !== null || counts.some(([, count]) => count > 0));
}

function itemCounts(counts: ItemCounts, relation: Relation): CountGroup["counts"] {
  const label = CHANGE_LABEL[relation];
  return [
    [label.REMOVED, counts.removed],
    [label.ADDED, counts.added],
    [`Rumusan ${label.CHANGED.toLowerCase()}`, counts.reworded],
    [label.NOTATION, counts.notation],
    [label.PLACE, counts.place],
    [label.SAME, counts.same],
  ];
}

/** What else differs in rows that count once, as something that weighs more; null where nothing does. */
function besidesText({ besides }: Pick<Counts, "besides">, relation: Relation): string | null {
  const changed = CHANGE_LABEL[relation].CHANGED.toLowerCase();
  const said = [
    [besides.reworded, `yang levelnya naik atau turun juga ${changed} rumusannya`],
    [besides.notation, "yang levelnya naik atau turun juga beda penulisannya"],
    [besides.place, `yang sudah dihitung ${changed} atau beda penulisan juga beda nomor atau urutannya`],
  ] as const;
  const sentences = said.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}.`);
  return sentences.length === 0 ? null : sentences.join(" ");
}

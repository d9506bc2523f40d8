import type { Renaming } from "@/lib/comparison/counterparts";
import { renamings } from "@/lib/comparison/counterparts";
import { changeSummary } from "@/lib/comparison/labels";
import type { Compared } from "@/lib/comparison/rules";
import { compareStandards } from "@/lib/comparison/rules";
import type { BenchStandard } from "@/lib/imports/keyed";
import type { CompetencyDocument, RequirementDocument } from "@/lib/standards/document";

/** What a draft does to one position, seen from what is in force today. */
export type PositionChange = {
  /** Place of the standard as people count, null for a position that the draft does not have. */
  readonly number: number | null;
  readonly name: string;
  /** Gone is what ends with the draft; what it does not have and does not end stays. */
  readonly change: "NEW" | "RAISED" | "LOWERED" | "CHANGED" | "GONE" | "SAME" | "STAYS";
  /** What changes, in words. */
  readonly summary: string;
  /** It seems to be a position that ends, under another name: then the change is what its standard says otherwise. */
  readonly renamedFrom?: string;
};

export type InForce = {
  readonly position: string;
  readonly name: string;
  readonly unit: string;
  readonly tier: string;
  readonly standard: Compared;
  /** The draft revokes the regulation that it stands in. */
  readonly isRevoked: boolean;
};

const NO_LINES = { document: "", spans: [] };

/** The value of a field that a form may not have at all. */
function held<Value>(cited: { readonly value: Value | null } | null): Value | null {
  return cited?.value ?? null;
}

/** The draft of a standard as comparisons read it. */
export function comparedOf({ positionGroup, affair, positionCode, summary, ...standard }: BenchStandard): Compared {
  return {
    positionGroup: held(positionGroup),
    affair: held(affair),
    positionCode: held(positionCode),
    summary: held(summary),
    competencies: standard.competencies.map((row): CompetencyDocument => ({
      id: row.key,
      kind: row.kind,
      code: row.code ?? "",
      ordinal: row.ordinal.value,
      name: row.name.value,
      nameAsWritten: row.name.value,
      level: held(row.level),
      description: held(row.description),
      indicators: row.indicators.map(({ key, code, text }) => ({
        id: key,
        code: code.value,
        text: text.value,
        source: NO_LINES,
      })),
      source: NO_LINES,
    })),
    requirements: standard.requirements.map((row): RequirementDocument => ({
      id: row.key,
      category: row.category,
      ordinal: held(row.ordinal),
      label: held(row.label),
      text: row.text.value,
      importance: held(row.importance),
      importanceUncertain: row.importance?.remark?.kind === "UNCERTAIN",
      anyOfGroup: row.anyOfGroup ?? null,
      rule: row.rule ?? null,
      source: NO_LINES,
    })),
  };
}

export type Drafted = {
  readonly number: number;
  /** What its position is called by now. */
  readonly name: string;
  readonly standard: BenchStandard;
  readonly unit: string;
  /** Null where nobody has read or chosen it yet. */
  readonly tier: string | null;
};

const GONE = {
  change: "GONE",
  summary: "Berakhir: peraturannya dicabut naskah ini, yang tidak memuat jabatan ini",
} as const;
const STAYS = { change: "STAYS", summary: "Tidak ada pada naskah ini, yang tidak mengakhirinya" } as const;

/**
 * Position by position: first those of the draft in its order, then those that end with it, then those that it leaves alone.
 * One that begins is compared with one that ends where it seems to be that under another name (issue 4: "matched by
 * position, then by similarity").
 */
export function diffOf(drafted: readonly Drafted[], inForce: readonly InForce[]): readonly PositionChange[] {
  const before = new Map(inForce.map((row) => [row.position, row]));
  const kept = new Set(drafted.map(({ standard }) => standard.position));
  const renamed = renamedOf(
    drafted.filter(({ standard }) => !before.has(standard.position)),
    inForce.filter(({ position, isRevoked }) => isRevoked && !kept.has(position)),
  );
  const changes = drafted.map((one): PositionChange => {
    const { number, name, standard } = one;
    const renaming = renamed.get(number);
    const old = before.get(standard.position) ?? renaming?.from;
    if (!old) return { number, name, change: "NEW", summary: "Belum ada standar yang berlaku hari ini" };
    // A draft has no notes yet: what the old document lost must not read as a change of its words.
    const change = changeOf({ ...old.standard, notes: [] }, comparedOf(standard));
    return renaming ? { number, name, ...saidOf(change, renaming) } : { number, name, ...change };
  });
  const gone = new Set([...renamed.values()].map(({ from }) => from));
  const others = inForce
    .filter((row) => !kept.has(row.position) && !gone.has(row))
    .toSorted((a, b) => Number(b.isRevoked) - Number(a.isRevoked))
    // A standard ends by a newer one of its position or with its regulation (planPublishing), and by nothing else.
    .map(({ name, isRevoked }): PositionChange => ({ number: null, name, ...(isRevoked ? GONE : STAYS) }));
  return [...changes, ...others];
}

function renamedOf(drafted: readonly Drafted[], ending: readonly InForce[]): ReadonlyMap<number, Renaming<InForce>> {
  const beginning = drafted.flatMap(({ number, name, unit, tier }) =>
    tier === null ? [] : [{ number, name, unit, tier }],
  );
  return new Map([...renamings(ending, beginning)].map(([{ number }, renaming]) => [number, renaming]));
}

type Change = Pick<PositionChange, "change" | "summary">;

function saidOf({ change, summary }: Change, { from, isLikely }: Renaming<InForce>) {
  const words = `${isLikely ? "Kemungkinan besar" : "Mungkin"} berganti nama dari ${from.name}`;
  return { change, summary: `${words}: ${summary.charAt(0).toLowerCase()}${summary.slice(1)}`, renamedFrom: from.name };
}

function changeOf(left: Compared, right: Compared): Change {
  const comparison = compareStandards(left, right);
  const { competencyCounts: counts, requirementCounts, identityCounts } = comparison;
  const summary = changeSummary(comparison);
  if (counts.raised > 0) return { change: "RAISED", summary };
  if (counts.lowered > 0) return { change: "LOWERED", summary };
  const others = [counts, requirementCounts, identityCounts].map(
    ({ added, removed, reworded }) => added + removed + reworded,
  );
  return { change: others.some((count) => count > 0) ? "CHANGED" : "SAME", summary };
}

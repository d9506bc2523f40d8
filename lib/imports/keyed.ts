import type { ImportedRegulation, ImportedStandard } from "@/lib/importer/draft";

/** A row under the key that it keeps when rows are moved, added or removed: its first place, or the id of its edit. */
export type Keyed<Row> = Row & { readonly key: string };

type Competency = ImportedStandard["competencies"][number];
type Indicator = Competency["indicators"][number];
export type BenchCompetency = Keyed<Omit<Competency, "indicators"> & { indicators: Keyed<Indicator>[] }>;
export type BenchRequirement = Keyed<ImportedStandard["requirements"][number]>;

/** A standard as it is worked on at the bench. */
export type BenchStandard = Omit<ImportedStandard, "competencies" | "requirements"> & {
  competencies: BenchCompetency[];
  requirements: BenchRequirement[];
  /** Left out of the draft: no position of this regulation after all. */
  isLeftOut: boolean;
};

type Annex = ImportedRegulation["annexes"][number];
type Position = Annex["positions"][number];
/** A position whose tier nobody has read or chosen yet has none. */
export type BenchPosition = Omit<Position, "tier"> & { tier: Position["tier"] | null };
export type BenchAnnex = Omit<Annex, "positions"> & { positions: BenchPosition[] };
/** The regulation as it was read and is kept. */
export type ReadRegulation = Omit<ImportedRegulation, "annexes"> & { annexes: BenchAnnex[] };
/** The regulation as it is worked on at the bench. */
export type BenchRegulation = Omit<ReadRegulation, "relations"> & {
  relations: Keyed<ImportedRegulation["relations"][number]>[];
};

/** What is worked on: the regulation, and standards by their place (all of them, or those one looks at). */
export type BenchDraft = {
  readonly regulation: BenchRegulation;
  readonly standards: Readonly<Record<number, BenchStandard>>;
};

/** What the form of a standard calls its position, else its address. */
export function positionNameOf({ positionNameAsWritten, position }: BenchStandard): string {
  return positionNameAsWritten.value ?? position;
}

const keyed = <Row>(rows: readonly Row[]): Keyed<Row>[] => rows.map((row, at) => ({ ...row, key: String(at) }));

/** What was read, laid out for the bench: rows have keys, and nothing is shared with what was given. */
export function toBench(read: ImportedStandard): BenchStandard {
  const { competencies, requirements, ...rest } = structuredClone(read);
  return {
    ...rest,
    competencies: keyed(competencies).map((row) => ({ ...row, indicators: keyed(row.indicators) })),
    requirements: keyed(requirements),
    isLeftOut: false,
  };
}

export function toBenchRegulation(read: ReadRegulation): BenchRegulation {
  const { relations, ...rest } = structuredClone(read);
  return { ...rest, relations: keyed(relations) };
}

const bare = <Row extends object>({ key: _key, ...row }: Keyed<Row>) => row;

export function fromBenchRegulation({ relations, ...rest }: BenchRegulation): ReadRegulation {
  return { ...rest, relations: relations.map(bare) } as ReadRegulation;
}

/** The way back to the shape of the importer. */
export function fromBench({ isLeftOut: _isLeftOut, ...standard }: BenchStandard): ImportedStandard {
  return {
    ...standard,
    competencies: standard.competencies.map((row) => ({ ...bare(row), indicators: row.indicators.map(bare) })),
    requirements: standard.requirements.map(bare),
  } as ImportedStandard;
}

import { endSentence, enumerate } from "@/lib/core/sentences";

/** Who assesses whom with what: one sheet. */
export type Assignment = {
  readonly candidateId: string;
  readonly instrumentId: string;
  readonly assessorId: string;
};

type Named = { readonly id: string; readonly name: string };

/** What balancing works on; the order of the lists decides between equals, so that the same plan has the same answer. */
export type BalanceFacts = {
  readonly candidates: readonly Named[];
  readonly instruments: readonly Named[];
  readonly assessors: readonly Named[];
  /** What is assigned already: it stays as it is. */
  readonly existing: readonly Assignment[];
  readonly conflicts: readonly Pick<Assignment, "candidateId" | "assessorId">[];
  /** Assessors wanted for each candidate × instrument. */
  readonly perCell: number;
};

export type Balance = {
  readonly added: readonly Assignment[];
  /** What could not be met, as sentences. */
  readonly shortfalls: readonly string[];
};

/** At least two assessors per candidate over all instruments (DOMAIN.md, Assessment). */
export const LEAST_ASSESSORS = 2;

type Cell = { readonly candidateId: string; readonly instrumentId: string };

const keyOf = ({ candidateId, instrumentId }: Cell) => `${candidateId} ${instrumentId}`;

/** The plan while it is being balanced: sheets per assessor, assessors per cell, cells per candidate × assessor. */
class Plan {
  readonly loads: Map<string, number>;
  readonly added = new Map<string, Assignment[]>();
  private readonly cells = new Map<string, Set<string>>();
  private readonly counts = new Map<string, Map<string, number>>();
  private readonly conflicts: ReadonlySet<string>;

  constructor({ assessors, existing, conflicts }: BalanceFacts) {
    this.loads = new Map(assessors.map(({ id }) => [id, 0]));
    this.conflicts = new Set(conflicts.map(({ candidateId, assessorId }) => `${candidateId} ${assessorId}`));
    for (const assignment of existing) this.put(assignment, 1);
  }

  private put({ candidateId, instrumentId, assessorId }: Assignment, step: 1 | -1): void {
    const cell = this.assessorsOf({ candidateId, instrumentId });
    if (step === 1) cell.add(assessorId);
    else cell.delete(assessorId);
    const counts = this.countsOf(candidateId);
    counts.set(assessorId, (counts.get(assessorId) ?? 0) + step);
    this.loads.set(assessorId, this.loadOf(assessorId) + step);
  }

  add(assignment: Assignment): void {
    this.put(assignment, 1);
    this.added.set(assignment.assessorId, [...(this.added.get(assignment.assessorId) ?? []), assignment]);
  }

  /** Gives a sheet that was added, never one that was there, to somebody else. */
  move(assignment: Assignment, assessorId: string): void {
    this.put(assignment, -1);
    const rest = (this.added.get(assignment.assessorId) ?? []).filter((one) => one !== assignment);
    this.added.set(assignment.assessorId, rest);
    this.add({ ...assignment, assessorId });
  }

  loadOf(assessorId: string): number {
    return this.loads.get(assessorId) ?? 0;
  }

  assessorsOf(cell: Cell): Set<string> {
    const key = keyOf(cell);
    const known = this.cells.get(key) ?? new Set();
    this.cells.set(key, known);
    return known;
  }

  private countsOf(candidateId: string): Map<string, number> {
    const known = this.counts.get(candidateId) ?? new Map<string, number>();
    this.counts.set(candidateId, known);
    return known;
  }

  assesses(candidateId: string, assessorId: string): boolean {
    return (this.countsOf(candidateId).get(assessorId) ?? 0) > 0;
  }

  distinct(candidateId: string): number {
    return [...this.countsOf(candidateId).values()].filter((count) => count > 0).length;
  }

  isFree({ candidateId, instrumentId, assessorId }: Assignment): boolean {
    return (
      !this.conflicts.has(`${candidateId} ${assessorId}`) &&
      !this.assessorsOf({ candidateId, instrumentId }).has(assessorId)
    );
  }

  /** A move must not leave the candidate with fewer assessors than are wanted. */
  canMove(assignment: Assignment, assessorId: string): boolean {
    const { candidateId } = assignment;
    if (!this.isFree({ ...assignment, assessorId })) return false;
    const isLast = this.countsOf(candidateId).get(assignment.assessorId) === 1;
    return !isLast || !this.assesses(candidateId, assessorId) || this.distinct(candidateId) > LEAST_ASSESSORS;
  }
}

/**
 * Gives every candidate × instrument the wanted number of assessors and every candidate at least two over all, so that
 * the assessors have as equally many sheets as possible (issue, "Planning"). Keeps what is assigned, never assigns
 * against a declared conflict, and adds nothing when asked again on its own answer.
 *
 * @returns the assignments to add, and in words what could not be met
 */
export function balance(facts: BalanceFacts): Balance {
  const plan = new Plan(facts);
  for (const { id } of facts.candidates) fillCandidate(plan, facts, id);
  level(plan, facts);
  const added = facts.assessors.flatMap(({ id }) => plan.added.get(id) ?? []);
  return { added, shortfalls: shortfallsOf(plan, facts) };
}

function fillCandidate(plan: Plan, facts: BalanceFacts, candidateId: string): void {
  for (const { id: instrumentId } of facts.instruments) {
    const cell = { candidateId, instrumentId };
    while (plan.assessorsOf(cell).size < facts.perCell) {
      const wish = plan.distinct(candidateId) < LEAST_ASSESSORS ? "prefer-new" : "any";
      const chosen = choose(plan, facts, { ...cell, wish });
      if (chosen === null) break;
      plan.add({ ...cell, assessorId: chosen });
    }
  }
  while (plan.distinct(candidateId) < LEAST_ASSESSORS) {
    const [cell] = facts.instruments
      .map(({ id: instrumentId }) => ({ candidateId, instrumentId }))
      .toSorted((a, b) => plan.assessorsOf(a).size - plan.assessorsOf(b).size);
    const chosen = cell ? choose(plan, facts, { ...cell, wish: "only-new" }) : null;
    if (!cell || chosen === null) break;
    plan.add({ ...cell, assessorId: chosen });
  }
}

type Wish = "any" | "prefer-new" | "only-new";

/** The one with the fewest sheets among those who may; somebody new to the candidate where that is wanted. */
function choose(
  plan: Plan,
  { assessors }: BalanceFacts,
  { wish, ...cell }: Cell & { readonly wish: Wish },
): string | null {
  const free = assessors.map(({ id }) => id).filter((assessorId) => plan.isFree({ ...cell, assessorId }));
  const fresh = wish === "any" ? [] : free.filter((assessorId) => !plan.assesses(cell.candidateId, assessorId));
  const offered = fresh.length > 0 || wish === "only-new" ? fresh : free;
  return offered.reduce<string | null>(
    (best, id) => (best === null || plan.loadOf(id) < plan.loadOf(best) ? id : best),
    null,
  );
}

/** Moves added sheets from who has many to who has few, until no single move makes the loads more equal. */
function level(plan: Plan, { assessors }: BalanceFacts): void {
  const byLoad = () => assessors.map(({ id }) => id).toSorted((a, b) => plan.loadOf(b) - plan.loadOf(a));
  for (;;) {
    const move = findMove(plan, byLoad());
    if (!move) return;
    plan.move(move.assignment, move.assessorId);
  }
}

function findMove(plan: Plan, heaviestFirst: readonly string[]) {
  const lightestFirst = heaviestFirst.toReversed();
  for (const heavy of heaviestFirst) {
    for (const light of lightestFirst) {
      if (plan.loadOf(heavy) - plan.loadOf(light) < 2) break;
      const assignment = plan.added.get(heavy)?.find((one) => plan.canMove(one, light));
      if (assignment) return { assignment, assessorId: light };
    }
  }
  return null;
}

function shortfallsOf(plan: Plan, { candidates, instruments, perCell }: BalanceFacts): readonly string[] {
  const few = candidates.filter(({ id }) => plan.distinct(id) < LEAST_ASSESSORS);
  const cells = instruments.flatMap((instrument) => {
    const short = candidates.filter(
      ({ id: candidateId }) => plan.assessorsOf({ candidateId, instrumentId: instrument.id }).size < perCell,
    );
    return short.length === 0
      ? []
      : [endSentence(`${instrument.name} kurang dari ${perCell} asesor untuk ${namesOf(short)}`)];
  });
  return [...(few.length > 0 ? [endSentence(`Kurang dari dua asesor untuk ${namesOf(few)}`)] : []), ...cells];
}

const namesOf = (named: readonly Named[]) => enumerate(named.map(({ name }) => name));

export type Load = {
  readonly assessorId: string;
  readonly name: string;
  readonly sheets: number;
  readonly candidates: number;
};

/** Sheets and candidates of each assessor, those without any too. */
export function loadsOf(assessors: readonly Named[], assignments: readonly Assignment[]): readonly Load[] {
  return assessors.map(({ id, name }) => {
    const own = assignments.filter(({ assessorId }) => assessorId === id);
    return {
      assessorId: id,
      name,
      sheets: own.length,
      candidates: new Set(own.map(({ candidateId }) => candidateId)).size,
    };
  });
}

/** The lines of each assessor, assessors by name, lines in their order. */
export function byAssessor<T extends { readonly assessor: string; readonly assessorId: string }>(lines: readonly T[]) {
  const own = new Map<string, { readonly assessor: string; readonly assessorId: string; readonly lines: T[] }>();
  for (const line of lines) {
    const { assessor, assessorId } = line;
    const known = own.get(assessorId) ?? { assessor, assessorId, lines: [] };
    known.lines.push(line);
    own.set(assessorId, known);
  }
  return [...own.values()].toSorted((a, b) => a.assessor.localeCompare(b.assessor, "id"));
}

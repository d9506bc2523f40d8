import type { Viewer } from "@/lib/auth/policy";
import type { Role } from "@/lib/generated/prisma/enums";

import type { GivenInstitution } from "../factories";

/** "nothing": a query that answered, but without the record. */
export type Outcome = "allowed" | "forbidden" | "not-found" | "nothing";

export type Arranged = {
  /** The function under test, on the record that was arranged. */
  readonly call: (viewer: Viewer) => Promise<unknown>;
  /** For lists and searches: does the answer hold the record? Without it, any answer but null counts as "allowed". */
  readonly shows?: (answer: unknown) => boolean;
  /** Whose the record is, for entries that are `owned`. */
  readonly owner?: Viewer;
};

/** What one command or private query answers to whom. What is not listed as allowed must be refused. */
export type Entry = {
  /** As tests/support/data-layer.ts names it: "users/commands.createUser". */
  readonly name: string;
  /** Which record it is tried on, where one function has several entries. */
  readonly on?: string;
  /** Roles that may, in the institution that the record belongs to; "everyone" for what is each viewer's own. */
  readonly allowed: readonly Role[] | "everyone";
  /** True where somebody may because the record is theirs (an assessor's own sheet), which a role alone does not give. */
  readonly owned?: true;
  /** What other roles of that institution are told. */
  readonly refusal?: Exclude<Outcome, "allowed">;
  /** What anybody of another institution is told; "forbidden" only where it is public that the thing exists. */
  readonly strangers?: Outcome;
  /** Makes a fresh record in the institution; called once for every try. */
  readonly arrange: (home: GivenInstitution) => Promise<Arranged>;
};

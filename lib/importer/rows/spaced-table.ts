/** A table whose columns only spaces part: what its head is, and the cells of each of its lines. */
export type SpacedTable = {
  readonly kind: "COMPETENCIES" | "REQUIREMENTS" | "LIST";
  readonly head: number;
  /** The line after it. */
  readonly end: number;
  /** By line, from 0; lines of the block that are no table are not in it. */
  readonly cells: ReadonlyMap<number, readonly string[]>;
  /** Only one space parts its columns. */
  readonly isTight?: boolean;
};

import type { Words } from "../lines";

/** An indicator as it stands: "4.1" and its words; the code is null for words that stand before any code. */
export type IndicatorPart = {
  readonly code: Words | null;
  readonly text: Words;
  /** An item of an HTML list, or behind a bullet, which stands for itself without a code. */
  readonly isItem?: boolean;
  /** Its bullet says that it opens, whatever stands above. */
  readonly isBulleted?: boolean;
};

/** The indicator above words that go on from it. */
export type Above = { readonly code: Words | null; readonly isItem?: boolean } | undefined;

export type EntryIndicator = {
  readonly code: Words | null;
  readonly texts: Words[];
  /** An item of a list that has no numbers. */
  readonly isItem?: boolean;
};

/** A row of the competency table while it is put together from the lines over which the page scatters it. */
export type Entry = {
  readonly kind: "MANAGERIAL" | "SOCIOCULTURAL" | "TECHNICAL";
  /** No section of its own says the kind: socio-cultural ones may stand among the managerial ones. */
  readonly isOfAnyKind?: boolean;
  readonly ordinal: Words;
  readonly name: Words[];
  readonly level: Words | null;
  readonly description: Words[];
  readonly indicators: EntryIndicator[];
  /** A plain sentence of a numbered list instead of a table row. */
  readonly isStatement: boolean;
  /** Of a table that has columns for the level alone. */
  readonly isBare?: boolean;
  /** Of a table that numbers no competencies. */
  readonly isUnnumbered?: boolean;
};

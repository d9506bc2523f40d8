/** A line of a table: where it stands, and from where to where it goes; in points. */
type Ruling = { readonly at: number; readonly from: number; readonly to: number };

/** A table that lines draw: its borders from left to right and from top to bottom, and which of them are drawn where. */
export type RuledTable = {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Whether the border at `xs[column]` is drawn beside the row. */
  isBeside(column: number, row: number): boolean;
  /** Whether the border at `ys[row]` is drawn above the column. */
  isAbove(row: number, column: number): boolean;
};

/** In points: lines that are drawn closer are one. */
const NEAR = 3;
const MAX_PAIRS = 2_000_000;
const MAX_CELLS = 40_000;

/** The tables that the lines of a page draw; frames around a page or a paragraph are none. */
export function tablesOf(rulings: readonly number[]): readonly RuledTable[] {
  const lines = Array.from({ length: Math.floor(rulings.length / 4) }, (_, at) => rulings.slice(at * 4, at * 4 + 4));
  const isFlat = ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): boolean =>
    Math.abs(y1 - y0) < Math.abs(x1 - x0);
  const flat = merged(lines.filter(isFlat).map(([x0 = 0, y0 = 0, x1 = 0, y1 = 0]) => rulingOf((y0 + y1) / 2, x0, x1)));
  const upright = merged(
    lines.filter((line) => !isFlat(line)).map(([x0 = 0, y0 = 0, x1 = 0, y1 = 0]) => rulingOf((x0 + x1) / 2, y0, y1)),
  );
  if (flat.length * upright.length > MAX_PAIRS) return [];
  return connected(flat, upright).flatMap((group) => tableOf(group));
}

function rulingOf(at: number, a: number, b: number): Ruling {
  return { at, from: Math.min(a, b), to: Math.max(a, b) };
}

/** Each cell draws its own borders: those in one line that touch are one. */
function merged(rulings: readonly Ruling[]): readonly Ruling[] {
  const rows: Ruling[][] = [];
  for (const ruling of rulings.toSorted((a, b) => a.at - b.at)) {
    const row = rows.at(-1);
    if (row?.[0] && ruling.at - row[0].at < NEAR) row.push(ruling);
    else rows.push([ruling]);
  }
  return rows.flatMap((row) => {
    const joined: { at: number; from: number; to: number }[] = [];
    for (const { at, from, to } of row.toSorted((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last && from - last.to < NEAR) last.to = Math.max(last.to, to);
      else joined.push({ at, from, to });
    }
    return joined;
  });
}

type Group = { readonly flat: readonly Ruling[]; readonly upright: readonly Ruling[] };

/** Lines that meet, directly or through others, draw one table. */
function connected(flat: readonly Ruling[], upright: readonly Ruling[]): readonly Group[] {
  const seen = new Set<Ruling>();
  return flat.flatMap((first) => {
    if (seen.has(first)) return [];
    const group = { flat: [first], upright: [] as Ruling[] };
    seen.add(first);
    // Both lists grow while they are gone through.
    for (let [at, beside] = [0, 0]; at < group.flat.length || beside < group.upright.length;) {
      const isFlat = at < group.flat.length;
      const ruling = isFlat ? group.flat[at++] : group.upright[beside++];
      const met = (isFlat ? upright : flat).filter((other) => ruling && !seen.has(other) && meet(ruling, other));
      for (const other of met) seen.add(other);
      (isFlat ? group.upright : group.flat).push(...met);
    }
    return [group];
  });
}

function meet(a: Ruling, b: Ruling): boolean {
  return a.at >= b.from - NEAR && a.at <= b.to + NEAR && b.at >= a.from - NEAR && b.at <= a.to + NEAR;
}

function tableOf({ flat, upright }: Group): readonly RuledTable[] {
  const [xs, ys] = [placesOf(upright), placesOf(flat)];
  if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > MAX_CELLS) return [];
  const covers = (rulings: readonly Ruling[], at: number, beside: number): boolean =>
    rulings.some((own) => Math.abs(own.at - at) <= NEAR && own.from - NEAR <= beside && beside <= own.to + NEAR);
  const middle = (places: readonly number[], at: number): number => ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2;
  return [
    {
      xs,
      ys,
      isBeside: (column, row) => covers(upright, xs[column] ?? 0, middle(ys, row)),
      isAbove: (row, column) => covers(flat, ys[row] ?? 0, middle(xs, column)),
    },
  ];
}

function placesOf(rulings: readonly Ruling[]): readonly number[] {
  const places: number[] = [];
  for (const { at } of rulings.toSorted((a, b) => a.at - b.at)) {
    if (at - (places.at(-1) ?? -Infinity) > NEAR) places.push(at);
  }
  return places;
}

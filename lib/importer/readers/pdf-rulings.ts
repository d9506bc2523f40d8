/** A line of a table: where it stands, and from where to where it goes; in points. */
type Ruling = { readonly at: number; readonly from: number; readonly to: number };

/** A table that lines draw: its borders from left to right and from top to bottom, and which of them are drawn where. */
export type RuledTable = {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Whether an upright border is drawn at `x` beside the place `y`, or a flat one at `y` above the place `x`. */
  isBeside(x: number, y: number): boolean;
  isAbove(y: number, x: number): boolean;
  /** How far its lines reach beyond its outermost borders, each way: a side to which several do is open. */
  readonly reach: Reach;
};

/** The places to which lines reach beyond the border of a side, one for each line. */
export type Reach = Readonly<Record<"left" | "right" | "top" | "bottom", readonly number[]>>;

/** In points: lines that are drawn closer are one. */
const NEAR = 3;
/** In points: lines that go on farther beyond a border than this are not only drawn carelessly. */
const OVERSHOOT = 8;
/** Fewer lines beside each other draw no columns. */
const MIN_STANDING = 3;
const MAX_PAIRS = 2_000_000;
const MAX_CELLS = 40_000;

/** What the lines of a page draw together: tables, and frames around a page or a paragraph, which are none. */
export function tablesOf(rulings: readonly number[]): readonly RuledTable[] {
  const lines = Array.from({ length: Math.floor(rulings.length / 4) }, (_, at) => rulings.slice(at * 4, at * 4 + 4));
  const isFlat = ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): boolean =>
    Math.abs(y1 - y0) < Math.abs(x1 - x0);
  const flat = merged(lines.filter(isFlat).map(([x0 = 0, y0 = 0, x1 = 0, y1 = 0]) => rulingOf((y0 + y1) / 2, x0, x1)));
  const upright = merged(
    lines.filter((line) => !isFlat(line)).map(([x0 = 0, y0 = 0, x1 = 0, y1 = 0]) => rulingOf((x0 + x1) / 2, y0, y1)),
  );
  if (flat.length * upright.length > MAX_PAIRS) return [];
  const groups = connected(flat, upright);
  const met = new Set(groups.flatMap((group) => group.upright));
  return [...groups, ...standing(upright.filter((ruling) => !met.has(ruling)))].flatMap(tableOf);
}

/** Upright lines of one height beside each other that meet no flat one: a page has cut the table above and below. */
function standing(upright: readonly Ruling[]): readonly Group[] {
  const groups = new Map<string, Ruling[]>();
  for (const ruling of upright) {
    const key = `${Math.round(ruling.from / NEAR)} ${Math.round(ruling.to / NEAR)}`;
    groups.set(key, [...(groups.get(key) ?? []), ruling]);
  }
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    // Open above and below: its ends are its only flat borders, and are drawn nowhere.
    const ends = first ? [rulingOf(first.from, first.at, first.at), rulingOf(first.to, first.at, first.at)] : [];
    return own.length < MIN_STANDING ? [] : [{ flat: ends, upright: own }];
  });
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
  if (xs.length === 0 || xs.length * ys.length > MAX_CELLS) return [];
  const covers = (rulings: readonly Ruling[], at: number, beside: number): boolean =>
    rulings.some((own) => Math.abs(own.at - at) <= NEAR && own.from - NEAR <= beside && beside <= own.to + NEAR);
  const before = (rulings: readonly Ruling[], border = 0): readonly number[] =>
    rulings.flatMap(({ from }) => (from < border - OVERSHOOT ? [from] : []));
  const beyond = (rulings: readonly Ruling[], border = 0): readonly number[] =>
    rulings.flatMap(({ to }) => (to > border + OVERSHOOT ? [to] : []));
  const reach = {
    left: before(flat, xs[0]),
    right: beyond(flat, xs.at(-1)),
    top: before(upright, ys[0]),
    bottom: beyond(upright, ys.at(-1)),
  };
  return [{ xs, ys, reach, isBeside: (x, y) => covers(upright, x, y), isAbove: (y, x) => covers(flat, y, x) }];
}

function placesOf(rulings: readonly Ruling[]): readonly number[] {
  const places: number[] = [];
  for (const { at } of rulings.toSorted((a, b) => a.at - b.at)) {
    if (at - (places.at(-1) ?? -Infinity) > NEAR) places.push(at);
  }
  return places;
}

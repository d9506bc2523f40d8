import { walkXml } from "./xml";

/** The list and the level (from 0) in which a paragraph stands. */
export type NumberingPlace = { readonly numId: string; readonly level: number };

type Level = { start: number; format: string; text: string; isLegal: boolean; suffix: string; restart: number | null };
type Abstract = { readonly levels: (Level | undefined)[]; link: string | null };
type Num = { abstract: string; readonly starts: (number | undefined)[]; readonly levels: (Level | undefined)[] };

const LEVELS = 9;
const MAX_START = 100_000;
const MAX_TEXT = 60;

/** Counts the lists of a Word document as Word does: their numbers stand nowhere in its text. */
export class WordNumbering {
  private readonly abstracts = new Map<string, Abstract>();
  private readonly nums = new Map<string, Num>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();
  private readonly listOfStyle: (style: string) => string | null;

  /**
   * @param listOfStyle the list that a numbering style names, for lists that are defined through one
   * @throws Error where the XML is damaged
   */
  constructor(xml: string | null, listOfStyle: (style: string) => string | null) {
    this.listOfStyle = listOfStyle;
    if (xml !== null) this.read(xml);
  }

  /** The printed number of the next paragraph of the list with the space after it, "" where it has none. */
  next({ numId, level }: NumberingPlace): string {
    const num = this.nums.get(numId);
    const abstractId = num ? this.resolved(num.abstract) : null;
    if (!num || abstractId === null) return "";
    const at = Math.min(Math.max(level, 0), LEVELS - 1);
    const levelOf = (index: number): Level | undefined =>
      num.levels[index] ?? this.abstracts.get(abstractId)?.levels[index];
    const counter = this.counters.get(abstractId) ?? [];
    this.counters.set(abstractId, counter);
    this.begin(numId, num, counter);
    advance(counter, at, levelOf);
    const own = levelOf(at);
    return own ? printed(own, counter, levelOf) : "";
  }

  /** A list that begins anew shares its counter with the list before it, but not the count. */
  private begin(numId: string, { starts }: Num, counter: (number | undefined)[]): void {
    if (this.begun.has(numId)) return;
    this.begun.add(numId);
    starts.forEach((start, level) => {
      if (start !== undefined) counter[level] = start - 1;
    });
  }

  private resolved(id: string): string | null {
    const found = this.abstracts.get(id);
    if (!found) return null;
    if (found.link === null) return id;
    const list = this.listOfStyle(found.link);
    const linked = list === null ? undefined : this.nums.get(list)?.abstract;
    return linked !== undefined && this.abstracts.get(linked)?.link === null ? linked : id;
  }

  private read(xml: string): void {
    const reader = new NumberingReader(this.abstracts, this.nums);
    walkXml(xml, {
      open: (name, attributes) => reader.open(name, attributes()),
      close: (name) => reader.close(name),
      text() {},
    });
  }
}

class NumberingReader {
  private readonly abstracts: Map<string, Abstract>;
  private readonly nums: Map<string, Num>;
  private abstract: Abstract | null = null;
  private num: Num | null = null;
  private level: Level | null = null;
  private override = 0;

  constructor(abstracts: Map<string, Abstract>, nums: Map<string, Num>) {
    this.abstracts = abstracts;
    this.nums = nums;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const read = (attribute: string): string => attributes[attribute] ?? "";
    if (name === "w:abstractNum") this.openAbstract(read("w:abstractNumId"));
    else if (name === "w:num") this.openNum(read("w:numId"));
    else if (name === "w:lvl") this.openLevel(levelIndex(attributes["w:ilvl"]));
    else if (this.level) readLevel(this.level, name, read("w:val"));
    else if (this.num) this.readNum(this.num, name, attributes);
    else if (name === "w:numStyleLink") this.linkAbstract(read("w:val"));
  }

  close(name: string): void {
    if (name === "w:lvl") this.level = null;
    else if (name === "w:num") this.num = null;
    else if (name === "w:abstractNum") this.abstract = null;
  }

  private openAbstract(id: string): void {
    this.abstract = { levels: [], link: null };
    this.abstracts.set(id, this.abstract);
  }

  private linkAbstract(style: string): void {
    if (this.abstract) this.abstract.link = style;
  }

  private openNum(id: string): void {
    this.num = { abstract: "", starts: [], levels: [] };
    this.nums.set(id, this.num);
  }

  private openLevel(index: number): void {
    this.level = { start: 1, format: "decimal", text: "", isLegal: false, suffix: "tab", restart: null };
    const levels = (this.num ?? this.abstract)?.levels;
    if (levels) levels[index] = this.level;
  }

  private readNum(num: Num, name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "w:abstractNumId") num.abstract = attributes["w:val"] ?? "";
    else if (name === "w:lvlOverride") this.override = levelIndex(attributes["w:ilvl"]);
    else if (name === "w:startOverride") num.starts[this.override] = startOf(attributes["w:val"] ?? "");
  }
}

function readLevel(level: Level, name: string, value: string): void {
  if (name === "w:start") level.start = startOf(value);
  else if (name === "w:numFmt") level.format = value;
  else if (name === "w:lvlText") level.text = value.slice(0, MAX_TEXT);
  else if (name === "w:suff") level.suffix = value;
  else if (name === "w:lvlRestart") level.restart = startOf(value);
  else if (name === "w:isLgl") level.isLegal = !/^(?:0|false|off)$/.test(value);
}

function levelIndex(written: string | undefined): number {
  return Math.min(Math.max(Math.trunc(Number(written ?? 0)) || 0, 0), LEVELS - 1);
}

function startOf(written: string): number {
  return Math.min(Math.max(Math.trunc(Number(written)) || 0, 0), MAX_START);
}

type LevelOf = (index: number) => Level | undefined;

/** One more on this level; the deeper ones begin anew, unless they say that they run on. */
function advance(counter: (number | undefined)[], at: number, levelOf: LevelOf): void {
  const startAt = (index: number): number => levelOf(index)?.start ?? 1;
  for (let above = 0; above < at; above += 1) counter[above] ??= startAt(above);
  const before = counter[at];
  counter[at] = before === undefined ? startAt(at) : before + 1;
  for (let below = at + 1; below < LEVELS; below += 1) {
    if (at < (levelOf(below)?.restart ?? LEVELS)) counter[below] = undefined;
  }
}

function printed(level: Level, counter: readonly (number | undefined)[], levelOf: LevelOf): string {
  if (level.format === "none" && !level.text.includes("%")) return "";
  if (level.format === "bullet") return "- ";
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const format = level.isLegal ? "decimal" : (levelOf(index)?.format ?? "decimal");
    return formatted(counter[index] ?? levelOf(index)?.start ?? 1, format);
  });
  const space = level.suffix === "nothing" || text === "" ? "" : " ";
  return `${text}${space}`;
}

function formatted(value: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return letters(value);
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperRoman":
      return roman(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "none":
      return "";
    default:
      return String(value);
  }
}

/** a … z, aa, bb … as Word counts. */
function letters(value: number): string {
  if (value < 1 || value > 26 * 10) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMANS: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let [rest, text] = [value, ""];
  for (const [worth, sign] of ROMANS) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

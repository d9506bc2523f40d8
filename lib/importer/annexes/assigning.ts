import type { ImportedRegulation, ImportedStandard } from "../draft";
import type { Ledger } from "../ledger";
import { joinWords, NOTHING, type Words } from "../lines";
import { usualCase } from "../names";
import type { ReadStandard } from "../standards/standards";
import { NUMBERED, plain } from "../words";
import { distinct, positionSlug, saysTier, tierOf, type Position } from "./positions";

type Standards = Omit<ImportedStandard, "regulation" | "validFrom">[];

const MAX_SHOWN = 200;

/** What the annexes before have named: one may list the positions, and the next hold their standards. */
export class Known {
  /** Positions of all lists, and those of one name by that name alone. */
  readonly listed = new Map<string, Position>();
  readonly byName = new Map<string, Position[]>();
  /** Slugs of the positions that have their standard. */
  readonly detailed = new Set<string>();

  /** Of which competencies a table says the level, by the slug of the position; and the competencies of such tables. */
  readonly levelled = new Map<string, Set<string | null>>();
  readonly levels = new Set<object>();

  /** Positions that no list had named when their standard was read, by their name alone. */
  readonly own = new Map<string, Position>();

  /** A position of a list whose standard an annex before holds is that one; not where the list has namesakes. */
  named(list: readonly Position[]): readonly Position[] {
    const slugs = list.map(({ name }) => positionSlug(name.value ?? ""));
    return list.map((position, at) => {
      const slug = slugs[at] ?? "";
      const own = slugs.indexOf(slug) === slugs.lastIndexOf(slug) ? this.own.get(slug) : undefined;
      // The list may be the only one that says whose the position is.
      if (own && !own.unit && position.unit) own.unit = position.unit;
      const same = own ?? this.listedBefore(position, slug);
      return same ? { ...position, slug: same.slug, tier: same.tier } : position;
    });
  }

  /** The only position of that name of the lists before, where this one says no unit. */
  private listedBefore({ unit }: Position, name: string): Position | undefined {
    const [listed, ...others] = unit ? [] : (this.byName.get(name) ?? []);
    return others.length === 0 ? listed : undefined;
  }

  add(list: readonly Position[]): void {
    for (const position of list) {
      if (this.listed.has(position.slug)) continue;
      this.listed.set(position.slug, position);
      const name = positionSlug(position.name.value ?? "");
      this.byName.set(name, [...(this.byName.get(name) ?? []), position]);
    }
  }

  addLevels(slug: string, competencies: Standards[number]["competencies"]): void {
    this.levels.add(competencies);
    const codes = this.levelled.get(slug) ?? new Set();
    this.levelled.set(slug, codes);
    for (const { code } of competencies) codes.add(code);
  }

  /** Slugs of listed positions of which nothing says the tier. */
  readonly unsure = new Set<string>();

  /** Names of positions with a standard of which nothing says the tier. */
  readonly untiered: { readonly words: Words; readonly name: object }[] = [];

  /** One finding for all of them: the document says it nowhere. */
  tellUntiered(ledger: Ledger): void {
    const [first] = this.untiered;
    if (!first) return;
    const { length } = this.untiered;
    const words = joinWords(this.untiered.slice(0, MAX_SHOWN).map((each) => each.words));
    const message = `Jenjang jabatan ini tidak terbaca${length === 1 ? "" : ` pada ${length} jabatan`}; pilih jenjangnya.`;
    ledger.note({ kind: "TO_VERIFY", words, message, about: first.name });
  }

  tellUnsure(ledger: Ledger): void {
    const [first] = [...this.unsure].flatMap((slug) => this.listed.get(slug) ?? []);
    if (!first) return;
    ledger.findings.push({
      kind: "TO_VERIFY",
      severity: "WARNING",
      source: first.name.source,
      found: `${this.unsure.size} jabatan`,
      suggestion: null,
      message: `Jenjang ${this.unsure.size} jabatan dalam daftar tidak disebut naskah; sementara dicatat sebagai pelaksana. Pilih jenjangnya.`,
      about: first.name,
    });
  }

  tellWithoutDetails(ledger: Ledger): void {
    const without = [...this.listed.values()].filter(
      ({ slug }) => !this.detailed.has(slug) && !this.levelled.has(slug),
    );
    const [first, last] = [without.at(0), without.at(-1)];
    if (!first || !last) return;
    ledger.findings.push({
      kind: "NO_DETAILS",
      severity: "WARNING",
      source: [...first.name.source, ...(last === first ? [] : last.name.source)],
      found: `${without.length} jabatan`,
      suggestion: null,
      message: `Lampiran menyebut ${this.listed.size} jabatan; rincian ${without.length} di antaranya tidak ada pada dokumen sumber.`,
      about: null,
    });
  }
}

type Assignment = {
  readonly list: readonly Position[];
  readonly annex: string;
  readonly tier: Position["tier"] | null;
  readonly ledger: Ledger;
  readonly known: Known;
};
type State = Assignment & { readonly positions: Position[]; readonly taken: Set<string> };

/** Gives each standard its position: one of a list, or one of its own where no list names it. */
export function assign(
  read: readonly ReadStandard[],
  assignment: Assignment,
): { positions: ImportedRegulation["annexes"][number]["positions"]; standards: Standards } {
  const { ledger, annex, known, list } = assignment;
  const taken = new Set<string>();
  const positions = known.named(list).map((position) => distinct(position, { taken, ledger }));
  known.add(positions);
  if (assignment.tier === null)
    for (const each of positions) if (each.tier === "PELAKSANA" && !saysTier(each)) known.unsure.add(each.slug);
  let { tier } = assignment;
  const standards = read.flatMap((each) => {
    const { names, isForm, standard } = each;
    tier = tierAbove(each) ?? tier;
    const state = { ...assignment, positions, taken, tier };
    if (names.length > 1) tellShared(names, ledger);
    return (names.length === 0 ? [NOTHING] : names).map((words) => {
      const positionNameAsWritten = ledger.item(words);
      if (!isForm) tellTitle(words, positionNameAsWritten, ledger);
      const position = positionOf(words, each, state);
      if (each.isLevels) known.addLevels(position, standard.competencies);
      else known.detailed.add(position);
      return { position, annex, positionNameAsWritten, ...standard };
    });
  });
  return { positions, standards };
}

/** The tier of a title above the form or table, "II. JABATAN PENGAWAS": it holds until the next one. */
function tierAbove({ standard }: ReadStandard): Position["tier"] | null {
  const titles = standard.headings.map(({ value }) => (value ?? "").replace(NUMBERED, ""));
  return tierOf(titles.find((title) => /^(?:STANDAR\s+KOMPETENSI\s+)?JABATAN\s/i.test(title)) ?? "");
}

/** The slug of a standard's position. */
function positionOf(words: Words, read: ReadStandard, state: State): string {
  const { known, list, positions, taken, ledger } = state;
  const slug = positionSlug(read.unit ? `${words.text} ${read.unit.text}` : words.text);
  const found = read.isLevels
    ? namedBefore(words, read, state)
    : (listedAs(words, slug, state) ?? levelledAs(words, known));
  if (found) {
    if (read.unit) takeUnit(found, read.unit, ledger);
    takeTier(found, read, known);
    // The list of another annex: this one names it too.
    if (!taken.has(found.slug)) {
      taken.add(found.slug);
      positions.push({ ...found, name: ledger.text(words), ordinal: null });
    }
    return found.slug;
  }
  if (known.listed.size > 0 && list.length > 0) tellUnlisted(words, ledger);
  const position = distinct(ownPosition(words, slug, { read, ...state }), {
    taken: known.detailed.has(slug) ? new Set([...taken, ...known.detailed]) : taken,
    ledger,
  });
  taken.add(position.slug);
  positions.push(position);
  known.own.set(positionSlug(words.text), position);
  return position.slug;
}

/** What the form says of the unit, where the list says nothing; where both say it, it is one value. */
function takeUnit(position: Position, unit: Words, ledger: Ledger): void {
  if (!position.unit) position.unit = ledger.text(unit);
  else if (plain(position.unit.value ?? "") === plain(unit.text)) ledger.form(unit);
}

/** The tier that the form says, of a position whose list says none. */
function takeTier(position: Position, { standard }: ReadStandard, { unsure }: Known): void {
  const own = tierOf(standard.positionGroup?.value ?? "");
  if (own === null || !unsure.delete(position.slug)) return;
  position.tier = own;
}

/** A table of levels speaks of a position that is listed or described, whether or not it has its standard. */
function namedBefore(words: Words, { unit, standard }: ReadStandard, { known, ledger }: State): Position | undefined {
  const name = positionSlug(words.text);
  const ofUnit = unit ? known.listed.get(positionSlug(`${words.text} ${unit.text}`)) : undefined;
  const namesakes = known.byName.get(name) ?? [];
  const free = [ofUnit, ...namesakes, known.own.get(name)]
    .filter((position) => position !== undefined)
    .filter((position) => {
      const isOther = unit && position.unit && plain(position.unit.value ?? "") !== plain(unit.text);
      const codes = known.levelled.get(position.slug);
      return !isOther && !standard.competencies.some(({ code }) => codes?.has(code));
    });
  const [first] = free;
  if (first && !ofUnit && namesakes.length > 1) tellNamesake(words, first, ledger);
  return first;
}

/** The position of which a table before has said the levels. */
function levelledAs(words: Words, { own, levelled, detailed }: Known): Position | undefined {
  const position = own.get(positionSlug(words.text));
  return position && levelled.has(position.slug) && !detailed.has(position.slug) ? position : undefined;
}

function listedAs(words: Words, slug: string, { known, ledger }: State): Position | undefined {
  const own = known.listed.get(slug);
  if (own && !known.detailed.has(slug)) return own;
  const namesakes = known.byName.get(positionSlug(words.text)) ?? [];
  const free = namesakes.filter((position) => !known.detailed.has(position.slug));
  const [first] = free;
  if (first && namesakes.length > 1) tellNamesake(words, first, ledger);
  return first;
}

function tellNamesake(words: Words, { unit }: Position, ledger: Ledger): void {
  const message = "Beberapa jabatan dalam daftar bernama sama; perangkat daerahnya diambil menurut urutan daftar.";
  ledger.note({ kind: "TO_VERIFY", words, message, suggestion: unit?.value ?? null });
}

function ownPosition(
  words: Words,
  slug: string,
  { read, tier, ledger, known }: State & { read: ReadStandard },
): Position {
  const name = ledger.text(words);
  const own = tierOf(read.standard.positionGroup?.value ?? "") ?? tierOf(words.text) ?? tier;
  if (own === null) known.untiered.push({ words, name });
  if (read.isForm) tellCapitals(words, name, ledger);
  const unit = read.unit ? { unit: ledger.text(read.unit) } : {};
  return { slug, name, ...unit, ordinal: null, tier: own ?? "PELAKSANA" };
}

/** A name in capitals is kept as printed; how it is usually written is proposed. */
function tellCapitals(words: Words, about: object, ledger: Ledger): void {
  const suggestion = usualCase(words.text);
  if (suggestion === null) return;
  const message = `Nama jabatan ini tercetak dengan huruf besar; lazimnya ditulis "${suggestion}".`;
  ledger.note({ kind: "SPELLING_VARIANT", severity: "INFO", words, suggestion, message, about });
}

function tellTitle(words: Words, about: object, ledger: Ledger): void {
  if (words === NOTHING) {
    const message = "Nama jabatan tidak terbaca di atas tabel ini.";
    ledger.note({ kind: "MISSING_NAME", severity: "ERROR", words, message, about });
    return;
  }
  const message = "Nama jabatan diambil dari judul tabel; tuliskan nama yang dipakai sehari-hari.";
  ledger.note({ kind: "TO_VERIFY", severity: "INFO", words, message, suggestion: usualCase(words.text), about });
}

function tellUnlisted(words: Words, ledger: Ledger): void {
  ledger.note({ kind: "NOT_RECOGNISED", words, message: "Jabatan ini tidak ada pada daftar jabatan lampirannya." });
}

function tellShared(names: readonly Words[], ledger: Ledger): void {
  const message = `${names.length} jabatan memakai satu tabel; standarnya dibuat sama untuk masing-masing.`;
  ledger.note({ kind: "SHARED_TABLE", words: joinWords(names), message });
}

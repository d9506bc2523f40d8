import { formatDate, isCivilDate } from "@/lib/core/dates";
import { saysLevel } from "@/lib/sources/levels";

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** White space other than one space, which replaced by itself at every word was most of the work on a large text. */
const GAPS = / \s+|[^\S ]\s*/g;

/** Words that Markdown sets in bold or italic: "**Integritas**"; not what a scan makes of a stroke, "*8/1*". */
const EMPHASIS =
  /(?<![*\p{L}\d])(?:(\*{2,3})(?=[^\s*])([^*]+)(?<=[^\s*])\1|\*(?=\p{L}{3})([^*]+)(?<=[^\s*])\*)(?![*\p{L}\d])/gu;

/** Signs that Markdown would take for its own: "4\\.1". */
const ESCAPED = /\\(?=[.*_#+!>~-])/g;

function withoutMarkdown(text: string): string {
  const plain = text.includes("*") ? text.replace(EMPHASIS, "$2$3") : text;
  return plain.includes("\\") ? plain.replace(ESCAPED, "") : plain;
}

/** Text of a scan as it reads: tags, emphasis and entities of its layout, line breaks and runs of white space folded away. */
export function foldReading(text: string): string {
  return withoutMarkdown(text)
    .replace(/<\/?[a-z][^<>]*>/gi, " ")
    .replace(/&(?:#(\d+)|([a-z]+));/gi, (entity: string, code?: string, name?: string) => {
      // Beyond Unicode's last code point there is no character: such an entity is text like any other.
      if (code !== undefined) return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : entity;
      return ENTITIES[(name ?? "").toLowerCase()] ?? entity;
    })
    .replace(GAPS, " ")
    .trim();
}

type Sourced = { readonly source: readonly { readonly reading: string }[] };

/** The verbatim reading of a value: what stands at its spans, in their order, joined by one space. */
export function verbatimOf({ source }: Sourced): string {
  return source
    .map(({ reading }) => reading)
    .filter((reading) => reading !== "")
    .join(" ");
}

/** A value as a regulation prints it: dates in words, everything else as it is. */
export function printedForm(value: string | number): string {
  return typeof value === "string" && isCivilDate(value) ? formatDate(value) : String(value);
}

/** Also as models that read pictures write it: "[x]", "✅", "$\\checkmark$"; and dots, which some print instead. */
const TICK =
  /^(?:[●•⬤◉■√✓✔☑☒✅✗✘vVxX1ÖöѴѵν]\uFE0F?|[([][vV√xX][)\]]|\$?\\checkmark\$?|:(?:heavy|white)_check_mark:)(?:\s*[√✓vV])?$/;
/** How much a requirement weighs (PermenPANRB 38/2017), by the head of the column or in a word of its own. */
export const WEIGHTS = { MANDATORY: "mutlak", IMPORTANT: "penting", USEFUL: "perlu" } as const;
const WEIGHT_OF: Readonly<Record<string, string>> = WEIGHTS;
/** "mutlak" of MANDATORY; undefined of what is no importance. */
export const weightOf = (value: string | number): string | undefined => WEIGHT_OF[value];
/** In the order in which the form prints their columns. */
export const WEIGHT_HEADS: readonly string[] = Object.values(WEIGHTS);

/** A tick as tables print it, and what a scan makes of one. */
export const isTick = (text: string): boolean => TICK.test(text);
/** An importance that is printed as a word. */
export const isWeight = (text: string): boolean => WEIGHT_HEADS.includes(text.toLowerCase());

/** Whether the words are the mark of an importance: a tick in its column, or its word. */
export function isMarkOf(value: string | number, words: string): boolean {
  const weight = WEIGHT_OF[value];
  return weight !== undefined && (isTick(words) || words.toLowerCase() === weight);
}

/**
 * A name as the document prints it; null where it prints none: one that was given to a row cites what there is of that row,
 * often its number alone.
 */
export function printedName(name: Pick<CitedValue, "value" | "source">): string | null {
  const verbatim = name.value === null ? "" : verbatimOf(name);
  return /\p{L}/u.test(verbatim) ? verbatim : null;
}

/** What is checked of a cited value, whatever its type. */
export type CitedValue = Sourced & {
  readonly value: string | number | null;
  readonly remark?: { readonly kind: string } | undefined;
};

/**
 * What is wrong with a value in the light of its own reading, or `null`: a value that differs says why, a value that
 * does not differ is not called corrected, and nothing stands where the document holds nothing.
 */
export function readingObstacle({ value, source, remark }: CitedValue): string | null {
  const kind = remark?.kind;
  if (value === null) return kind === "UNREADABLE" ? null : "Nilai yang tidak ada pada dokumen harus diberi catatan.";
  if (kind === "UNREADABLE") return "Nilai yang tidak terbaca tidak boleh diisi.";
  if (source.some(({ reading }) => reading === "")) return "Sebutkan bacaan di setiap baris sumbernya.";
  const [verbatim, shown] = [verbatimOf({ source }), printedForm(value)];
  if (kind === undefined && (shown === verbatim || isMarkOf(value, verbatim) || saysLevel(value, verbatim)))
    return null;
  return comparisonObstacle(shown, verbatim, kind);
}

function comparisonObstacle(shown: string, verbatim: string, kind: string | undefined): string | null {
  if (shown === verbatim) return CHANGES_NOTHING[kind ?? ""] ?? null;
  const [kept, printed] = [shown.split(" "), verbatim.split(" ")];
  if (kind === "SEPARATED") return isPartOf(kept, printed) ? null : "Yang dipisahkan hanya boleh kehilangan kata.";
  if (kind === "JOINED") return isReordered(kept, printed) ? null : "Yang disambung harus memuat kata yang sama.";
  if (kind === "CORRECTED" || kind === "UNCERTAIN") return null;
  return "Nilai ini berbeda dari bacaannya: tuliskan alasan perbaikannya.";
}

const CHANGES_NOTHING: Readonly<Record<string, string>> = {
  CORRECTED: "Nilai ini sama dengan bacaannya, jadi tidak ada yang diperbaiki.",
  SEPARATED: "Nilai ini sama dengan bacaannya, jadi tidak ada yang dipisahkan.",
  JOINED: "Nilai ini sama dengan bacaannya, jadi tidak ada yang disambung.",
};

type Words = readonly string[];

/** Whether the words are some of the printed ones, in their order. */
function isPartOf(words: Words, printed: Words): boolean {
  let place = 0;
  for (const word of printed) if (word === words[place]) place += 1;
  return place === words.length;
}

function isReordered(words: Words, printed: Words): boolean {
  return [...words].sort().join(" ") === [...printed].sort().join(" ");
}

// What a person types, and the forms an Indonesian word takes: PostgreSQL's stemmer reads "mengelola" as elola and
// "kelola" as lola, so that neither would find the other (DESIGN.md 7).

const STOP_WORDS = new Set(["dan", "atau", "di", "ke", "dari", "yang", "untuk", "pada", "dengan", "dalam", "serta"]);
const MAX_WORDS = 8;
// Shorter roots would match half the language by their prefix.
const MIN_ROOT = 4;
const PREFIX_LENGTH = 3;
const SUFFIXES = ["nya", "kan", "an", "i"];
/** Prefix, and what it may have swallowed: meng(k)elola, men(t)erima, me(ny → s)usun. */
const PREFIXES: readonly (readonly [prefix: string, swallowed: readonly string[]])[] = [
  ["meny", ["s"]],
  ["peny", ["s"]],
  ["meng", ["", "k"]],
  ["peng", ["", "k"]],
  ["mem", ["", "p"]],
  ["pem", ["", "p"]],
  ["men", ["", "t"]],
  ["pen", ["", "t"]],
  ["ber", [""]],
  ["ter", [""]],
  ["per", [""]],
  ["di", [""]],
  ["ke", [""]],
];
/**
 * Golongan ruang as it is printed, in a folded text: its letter alone stands in every standard. "III/D-IV" are diplomas. The
 * index has the same (ranks_in).
 */
const RANK = /\b(i{1,3}|iv)\s*\/\s*([abce]\b|d\b(?!\s*[-.]?\s*(?:i{1,3}|iv|[1-4])\b(?!\s*\/\s*[a-e]\b)))/;
const WORD = new RegExp(`${RANK.source}|[a-z0-9]+`, "g");
/** Between the parts of a rank, which alone has it. */
const SLASH = "/";
const LIQUID = /^[lmnrwy]/;
/** These keep the letter that follows them only if it is a consonant: me + nuang is no word, men + uang would be "menguang". */
const BEFORE_CONSONANTS: ReadonlySet<string> = new Set(["men", "pen", "mem", "pem"]);
const VOWEL = /^[aiueo]/;

/**
 * The words of a search, folded as the index folds them: lower case, no accents, no signs but that of a rank ("iv/b"); small
 * words only if alone.
 */
export function searchWords(text: string): readonly string[] {
  const words = [...fold(text).matchAll(WORD)].map(([word, group, room]) => (room ? `${group}${SLASH}${room}` : word));
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, MAX_WORDS);
}

export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .trim();
}

/**
 * Beginnings of the words that belong to the same root: "mengelola" → kelola, mengelola, dikelola, pengelola, …
 * None begins with another one: whatever is found by "tingkatkan" is found by "tingkat".
 *
 * @param isKnown whether a word with this beginning exists; without it every root is taken for one
 */
export function wordForms(word: string, isKnown?: IsKnown): readonly string[] {
  const doubtful = isKnown && !hasSwallowedK(word, isKnown) ? swallowedK(word) : [];
  const roots = rootsOf(word).filter((root) => !doubtful.includes(root));
  const forms = [...new Set([word, ...roots.flatMap((root) => [root, ...inflect(root)])])];
  const begins = (form: string) => (other: string) => other !== form && isPrefix(other) && form.startsWith(other);
  return forms.filter((form) => !forms.some(begins(form)));
}

export type IsKnown = (beginning: string, isWhole: boolean) => boolean;

/** Roots that a word has only if "meng-" or "peng-" swallowed a k: kelola of "mengelola", but also kawas of "pengawas". */
function swallowedK(word: string): readonly string[] {
  const roots = withoutSuffixes(word).flatMap((stem) =>
    /^[mp]eng/.test(stem) ? [`k${stem.slice("meng".length)}`] : [],
  );
  return roots.filter((root) => root.length >= MIN_ROOT);
}

/**
 * Such a root exists where it stands by itself or with a prefix that swallows nothing: kelola, dikelola. "Kawasan" proves no
 * "kawas".
 */
function hasSwallowedK(word: string, isKnown: IsKnown): boolean {
  const roots = swallowedK(word);
  const bare = roots.filter((root) => !roots.some((other) => SUFFIXES.some((suffix) => root === other + suffix)));
  return bare.some((root) => isKnown(root, true) || isKnown(`di${root}`, false) || isKnown(`ter${root}`, false));
}

/**
 * Whether PostgreSQL's stem of the word may belong to another root: it cuts "men-" and "pen-" off and does not give the
 * swallowed t back, so that "menuangkan" (tuang) has the stem of "keuangan" (uang).
 */
export function hasDoubtfulStem(word: string): boolean {
  return /^[mp]en[aiueo]/.test(word);
}

/** Shorter ones are words, not beginnings: "di" would begin thousands. A rank is whole as it is. */
export function isPrefix(form: string): boolean {
  return form.length >= PREFIX_LENGTH && !form.includes(SLASH);
}

/**
 * Letters of which a text has at least one if it has one of the forms, as patterns of LIKE: quicker to look for than the forms
 * themselves.
 */
export function coresOf(forms: readonly string[]): readonly string[] {
  const cores = forms.filter((form) => !forms.some((other) => other !== form && form.includes(other)));
  return cores.map((core) => `%${core.replace(SLASH, `%${SLASH}%`)}%`);
}

function rootsOf(word: string): readonly string[] {
  if (/\d/.test(word) || word.includes(SLASH)) return [];
  const stems = withoutSuffixes(word);
  const stripped = stems.flatMap((stem) => [
    ...PREFIXES.filter(([prefix]) => stem.startsWith(prefix)).flatMap(([prefix, swallowed]) =>
      swallowed
        .map((letter) => letter + stem.slice(prefix.length))
        .filter((root) => !(VOWEL.test(root) && BEFORE_CONSONANTS.has(prefix))),
    ),
    ...(/^[mp]e/.test(stem) && LIQUID.test(stem.slice(2)) ? [stem.slice(2)] : []),
  ]);
  return [...stems, ...stripped].filter((root) => root.length >= MIN_ROOT);
}

function withoutSuffixes(word: string): readonly string[] {
  const bare = SUFFIXES.filter((suffix) => word.endsWith(suffix)).map((suffix) => word.slice(0, -suffix.length));
  return [word, ...bare];
}

function inflect(root: string): readonly string[] {
  const nasal = nasalised(root);
  return [`me${nasal}`, `pe${nasal}`, `di${root}`, `ter${root}`, `ber${root}`];
}

function nasalised(root: string): string {
  const first = root.charAt(0);
  if (/[aiueogh]/.test(first)) return `ng${root}`;
  if (/[bfv]/.test(first)) return `m${root}`;
  if (/[cdjz]/.test(first)) return `n${root}`;
  const swallowing: Readonly<Record<string, string>> = { k: "ng", p: "m", t: "n", s: "ny" };
  const letters = swallowing[first];
  return letters === undefined ? root : letters + root.slice(1);
}

/** Matches words with one of the beginnings in a text, for marking them; null where there is nothing to mark. */
export function matcherOf(beginnings: readonly string[]): RegExp | null {
  const forms = beginnings.filter((form) => !STOP_WORDS.has(form));
  if (forms.length === 0) return null;
  const { begun, whole } = partForms(forms);
  const parts = [
    ...(begun.length > 0 ? [`(?:${begun.join("|")})[\\p{L}\\d]*`] : []),
    ...(whole.length > 0 ? [`(?:${whole.join("|")})(?![\\p{L}\\d])`] : []),
  ];
  return new RegExp(`(?<![\\p{L}\\d])(?:${parts.join("|")})`, "giu");
}

/** The same as a pattern of PostgreSQL, for a folded text. */
export function patternOf(forms: readonly string[]): string {
  const { begun, whole } = partForms(forms);
  return `\\m(?:${[...begun, ...whole.map((word) => `${word}\\M`)].join("|")})`;
}

/** A short form is a word of its own: as a beginning it would stand in every sentence. "IV/ a" is printed, too. */
function partForms(forms: readonly string[]) {
  const whole = forms.filter((form) => !isPrefix(form)).map((form) => form.replace(SLASH, `\\s*${SLASH}\\s*`));
  return { begun: forms.filter(isPrefix), whole };
}

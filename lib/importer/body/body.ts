import type { ImportedRegulation } from "../draft";
import type { Ledger } from "../ledger";
import { bare, joinWords, NOTHING, rowWords, sliceWords, type Row, type Words } from "../lines";
import { tight } from "../words";
import { isDecree, readArticles } from "./articles";
import { draftBelow, listOf, wordsOfRows } from "./body-lists";
import { diktumAt } from "./dikta";
import { effectOf } from "./effect";
import { readHead } from "./head";
import { relationsOf } from "./relations";
import { readSignature } from "./signatures";

const PARTS = [
  "head",
  "considering",
  "basis",
  "decision",
  "articles",
  "closing",
  "enacted",
  "promulgated",
  "gazette",
] as const;
type Part = (typeof PARTS)[number];

const OPENINGS: Readonly<Record<Exclude<Part, "head">, RegExp>> = {
  considering: /^Menimbang\b/i,
  basis: /^Mengingat\b/i,
  decision: /^MEMUTUSKAN\b/i,
  articles:
    /^(?:B ?A ?B\s+[IVXLC]{1,7}\b|Pasal\s+(?:\d{1,3}[A-Z]{0,2}|[IVXL]{1,6})$|Pasal\s+1\s+(?:Dalam|Peraturan|Standar|Yang)\b)/i,
  closing: /^Agar\s+setiap\s+orang\b/i,
  enacted: /^Ditetapkan\s+di\b/i,
  promulgated: /^Diundangkan\s+di\b/i,
  gazette: /^(?:BERITA|LEMBARAN)\s+DAERAH\b/i,
};

export type Body = Omit<ImportedRegulation, "annexes" | "findings">;

/** The regulation without its annexes: from its heading to Berita Daerah, in the order of UU 12/2011. */
export function readBody(rows: readonly Row[], ledger: Ledger): Body {
  const parts = partsOf(rows);
  const { head, title } = readHead(parts.head, ledger);
  const considerations = listAfter(parts.considering, ledger);
  const legalBases = basesOf(parts.basis, ledger);
  const articles = readArticles(parts.articles, ledger);
  const signatures = (["enacted", "promulgated"] as const).flatMap((part) =>
    parts[part].length === 0
      ? []
      : [readSignature(part === "enacted" ? "ENACTED" : "PROMULGATED", parts[part], ledger)],
  );
  tellMissing(parts, ledger);
  return {
    ...head,
    considerations,
    legalBases,
    decision: decisionOf(parts.decision, ledger),
    articles,
    closing: parts.closing.length === 0 ? null : ledger.text(all(parts.closing)),
    signatures,
    gazette: parts.gazette.length === 0 ? null : ledger.text(all(parts.gazette.slice(0, 1))),
    effectiveFrom: effectOf({ articles, signatures }, ledger),
    relations: relationsOf({ title, legalBases, rows: parts.articles, ledger }),
  };
}

/** Sorts the lines by the words that open each part; a part begins once, after the one before it. */
function partsOf(rows: readonly Row[]): Readonly<Record<Part, Row[]>> {
  const parts = Object.fromEntries(PARTS.map((part) => [part, []])) as unknown as Record<Part, Row[]>;
  let current: Part = "head";
  for (const row of rows) {
    const text = tight(bare(rowWords(row)).text.slice(0, 200));
    const opened: Part | undefined = partsAfter(current, parts).find(
      (part) => OPENINGS[part].test(text) || (part === "articles" && current === "decision" && diktumAt(text) !== null),
    );
    if (opened) current = opened;
    parts[current].push(row);
  }
  return parts;
}

/** What may open below this part: of two signatures side by side the promulgation may be read first. */
function partsAfter(
  current: Part,
  { enacted }: Readonly<Record<Part, readonly Row[]>>,
): readonly Exclude<Part, "head">[] {
  // A gazette prints its own name and number above the regulation.
  const after = PARTS.slice(PARTS.indexOf(current) + 1).filter(
    (part) => part !== "head" && !(part === "gazette" && current === "head"),
  ) as Exclude<Part, "head">[];
  return current === "promulgated" && enacted.length === 0 ? ["enacted", ...after] : after;
}

function all(rows: readonly Row[]): Words {
  return joinWords(rows.map((row) => bare(rowWords(row))));
}

/** The list after its keyword, which may stand on the same line. */
function listAfter(rows: readonly Row[], ledger: Ledger): ImportedRegulation["considerations"] {
  const [first, ...rest] = wordsOfRows(rows);
  if (!first) return [];
  const opening = bare(first);
  const keyword = /^\p{L}+/u.exec(opening.text)?.[0].length ?? 0;
  ledger.form(sliceWords(opening, 0, keyword));
  const { lead, items } = listOf([sliceWords(opening, keyword), ...rest], ledger);
  // Words before the first letter or number are an item that has lost it.
  const lost = lead.length === 0 ? [] : [{ marker: null, texts: lead, items: [] }];
  return draftBelow([...lost, ...items], ledger);
}

/** Mengingat, and Memperhatikan, which the draft has no place of its own for: its list follows, and that is told. */
function basesOf(rows: readonly Row[], ledger: Ledger): ImportedRegulation["legalBases"] {
  const at = rows.findIndex((row) => /^Memperhatikan\b/i.test(bare(rowWords(row)).text.slice(0, 40)));
  if (at === -1) return listAfter(rows, ledger);
  const [first] = rows.slice(at);
  const message =
    "Bagian Memperhatikan disimpan di bawah Mengingat; pada rancangan tidak ada tempat tersendiri untuknya.";
  ledger.note({ kind: "TO_VERIFY", severity: "INFO", words: first ? rowWords(first) : NOTHING, message });
  return [...listAfter(rows.slice(0, at), ledger), ...listAfter(rows.slice(at), ledger)];
}

function decisionOf(rows: readonly Row[], ledger: Ledger): ImportedRegulation["decision"] {
  const [first, ...rest] = rows;
  const lines = first ? [ledger.text(all([first]))] : [];
  const order = joinWords(rest.map(rowWords));
  return order.text === "" ? lines : [...lines, ledger.text(bare(order))];
}

const NAMES: readonly (readonly [Part, string])[] = [
  ["considering", "Menimbang"],
  ["basis", "Mengingat"],
  ["decision", "MEMUTUSKAN"],
  ["articles", "pasal"],
  ["closing", "perintah pengundangan"],
  ["enacted", "penetapan (Ditetapkan di)"],
  ["promulgated", "pengundangan (Diundangkan di)"],
  ["gazette", "Berita Daerah"],
];

/** A Keputusan is not promulgated (UU 12/2011, Pasal 81). */
const NOT_OF_DECREES: ReadonlySet<Part> = new Set(["closing", "promulgated", "gazette"]);

function tellMissing(parts: Readonly<Record<Part, readonly Row[]>>, ledger: Ledger): void {
  const isOfDecree = isDecree(parts.articles);
  for (const [part, name] of NAMES) {
    if (parts[part].length > 0 || (isOfDecree && NOT_OF_DECREES.has(part))) continue;
    const message = `Bagian ${name} tidak ditemukan pada dokumen sumber.`;
    // No line of the text is the place of what it does not hold.
    ledger.note({ kind: "MISSING_FIELD", words: NOTHING, message });
  }
}

import { shortened } from "@/lib/core/sentences";
import type { ReviewGroup } from "@/lib/publication/values";
import { quoteAt } from "@/lib/publication/values";
import type { LineRange } from "@/lib/sources/lines";
import { linesText } from "@/lib/sources/lines";
import type { CompetencyDocument, StandardDocument } from "@/lib/standards/document";

/** What the reading of a document left to be looked at, and nobody has decided when the draft was made of it. */
export type OpenFinding = {
  /** Its kind (lib/importer/draft). */
  readonly kind: string;
  /** Null for the regulation itself. */
  readonly standard: { readonly annex: string; readonly position: string } | null;
  /** Pointer of the value with places of rows ("/competencies/3/level"), or a field of the regulation; "" for none. */
  readonly path: string;
  readonly found: string;
  readonly message: string;
  readonly lines: readonly LineRange[];
};

/** How the note on such a finding begins. */
const OPEN_FINDING = "Temuan impor yang belum diputuskan: ";

const MOST_WORDS = 200;
/** Between what a finding says and the words that it is about. */
const READ = " Terbaca: “";

/** The note on a finding: what is to be looked at and where; the words, where no value of the draft holds them. */
export function noteOf({ message, found, lines }: OpenFinding, path: string): string {
  const words = shortened(found, MOST_WORDS);
  const read = path === "" && words !== "" ? `${READ}${words}”.` : "";
  const at = lines.length === 0 ? "" : ` (${linesText(lines)})`;
  return `${OPEN_FINDING}${message}${read}${at}`;
}

/** How the public note on it begins, once the regulation is published. */
const PUBLISHED_UNDECIDED = "Belum diputuskan saat penerbitan: ";

/** "; periksa.", ". Pisahkan atau tolak.": what a finding asks of who reviews it, at its end. */
const TASK = /[;.]\s+(?:periksa|bandingkan|tempatkan|pisahkan|pilih|ketik ulang|cocokkan|muat)\b[^.]*\.$/i;

/** What the public reads of a note that was still open at publication; its lines stand beside it. */
export function publicReason(body: string, lines: readonly LineRange[]): string {
  const at = ` (${lines.length === 0 ? "" : linesText(lines)})`;
  const said = body.endsWith(at) ? body.slice(0, -at.length) : body;
  const told = said.startsWith(OPEN_FINDING) ? said.slice(OPEN_FINDING.length) : said;
  const [message, ...read] = told.split(READ);
  return `${PUBLISHED_UNDECIDED}${[message?.replace(TASK, "."), ...read].join(READ)}`;
}

type Held = Pick<OpenFinding, "found" | "lines">;

/** The one value that was read from the lines of a finding and has its words; "" where there is none, or more than one. */
export function heldAt(groups: readonly ReviewGroup[], { found, lines }: Held): string {
  if (found === "") return "";
  const holding = groups
    .flatMap(({ values }) => values)
    .filter(
      ({ text, spans }) => text?.includes(found) && spans.some((span) => lines.some((line) => meets(span, line))),
    );
  return holding.length === 1 ? (holding[0]?.path ?? "") : "";
}

const meets = (one: LineRange, other: LineRange): boolean =>
  one.lineFrom <= other.lineTo && other.lineFrom <= one.lineTo;

/** Values of the identity that have another name in the store. */
const RENAMED: Readonly<Record<string, string>> = { "/positionNameAsWritten": "/nameAsWritten" };

/** The value of a standard that a verifier is shown for a pointer with places; "" for the standard as a whole. */
export function shownPath(standard: StandardDocument, pointer: string): string {
  const candidates = pathsOf(standard, pointer);
  return candidates.find((path) => quoteAt(standard, path) !== null) ?? "";
}

function pathsOf({ competencies, requirements }: StandardDocument, pointer: string): readonly string[] {
  const [list, place, field = "", inner] = pointer.split("/").slice(1);
  if (list === "requirements")
    return requirements.slice(Number(place), Number(place) + 1).map(({ id }) => `/requirements/${id}`);
  if (list !== "competencies") return [RENAMED[pointer] ?? pointer];
  const row = competencies[Number(place)];
  return row ? competencyPaths(row, field, Number(inner)) : [];
}

/** What has no value of its own, such as the kind of the competency, stands with its name. */
function competencyPaths({ id, indicators }: CompetencyDocument, field: string, inner: number): readonly string[] {
  const indicator = field === "indicators" ? indicators[inner] : undefined;
  const own = indicator ? `indicators/${indicator.id}` : field;
  return [`/competencies/${id}/${own}`, `/competencies/${id}/name`];
}

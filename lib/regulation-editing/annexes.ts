import { formatNumber } from "@/lib/core/numbers";
import type { Pen } from "@/lib/regulation-editing/pen";
import { annexName } from "@/lib/regulations/labels";
import type { AnnexContent } from "@/lib/regulations/schema";
import { TYPED_HEAD_LINES } from "@/lib/regulations/typed";
import type { CitedText } from "@/lib/sources/schema";

type Stored = { readonly label: string; readonly content: AnnexContent };
type Typed = { readonly title: string; readonly heading: readonly string[] };

/** The values of an annex as its form has them; its mark is the fingerprint of these. */
export function annexValues({ label, content: { title, heading } }: Stored) {
  return { label, title: title.value ?? "", heading: heading.map(({ value }) => value ?? "").join("\n") };
}

/** The address of an annex within its regulation. */
export const annexSlug = (label: string): string => (label === "" ? "lampiran" : `lampiran-${label.toLowerCase()}`);

/** Whether it stands among the first lines of a typed sheet, which the head of the regulation writes. */
export function isOfHead({ source }: Pick<CitedText, "source">): boolean {
  return source.every(({ lineFrom }) => lineFrom <= TYPED_HEAD_LINES);
}

/** The annex with this title and these heading lines, also a new one; what stays as it is keeps its lines. */
export function writtenAnnex(
  pen: Pen,
  isTyped: boolean,
  [stored, typed]: readonly [AnnexContent | null, Typed],
): AnnexContent {
  const before = stored ?? { title: null, heading: [], signature: null };
  const write = (cited: CitedText | null, value: string): CitedText => {
    if (cited?.value === value) return cited;
    return pen.write(isTyped && cited && isOfHead(cited) ? null : cited, value);
  };
  const heading = pairedHeading(before.heading, typed.heading).map(([cited, value]) => write(cited, value));
  const gone = before.heading.filter((cited) => !heading.includes(cited) && !isOfHead(cited));
  const isRewritten = ({ source }: CitedText) =>
    heading.some((kept) => kept.source[0]?.lineFrom === source[0]?.lineFrom);
  pen.strike(gone.filter((cited) => !isRewritten(cited)));
  return { ...before, title: write(before.title, typed.title), heading };
}

/** Each line with the one it was: the same words, else the one in its place that nobody else was. */
function pairedHeading(stored: readonly CitedText[], lines: readonly string[]) {
  const left = [...stored];
  const take = (isIt: (cited: CitedText) => boolean): CitedText | null => {
    const place = left.findIndex(isIt);
    return place === -1 ? null : (left.splice(place, 1)[0] ?? null);
  };
  const same = lines.map((line) => take(({ value }) => value === line));
  return lines.map((line, place) => [same[place] ?? take((cited) => cited === stored[place]), line] as const);
}

type Held = { readonly label: string; readonly listingCount: number; readonly standardCount: number };

/** Why an annex is not deleted, with what it holds; null where it is empty. */
export function annexObstacle({ label, listingCount, standardCount }: Held): string | null {
  if (listingCount + standardCount === 0) return null;
  const held = `${formatNumber(listingCount)} jabatan dan ${formatNumber(standardCount)} rancangan standar`;
  return `${annexName({ label })} memuat ${held}; hanya lampiran yang kosong dapat dihapus.`;
}

type Printed = { readonly content: Pick<AnnexContent, "title" | "heading"> };

/** The annex under which a line of the document stands: the last whose own words begin above it; null above all of them. */
export function annexAt<Annex extends Printed>(annexes: readonly Annex[], line: number): Annex | null {
  const beginnings = annexes.flatMap((annex) => {
    const { title, heading } = annex.content;
    const lines = [title, ...heading].flatMap(({ source }) => source.map(({ lineFrom }) => lineFrom));
    return lines.length === 0 ? [] : [{ annex, from: Math.min(...lines) }];
  });
  const above = beginnings.filter(({ from }) => from <= line).toSorted((a, b) => b.from - a.from);
  return above[0]?.annex ?? null;
}

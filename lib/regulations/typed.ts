import { formatDate } from "@/lib/core/dates";
import { regulationName } from "@/lib/regulations/labels";
import { DraftRegulation } from "@/lib/regulations/schema";
import type { StartRegulation } from "@/lib/regulations/schema";

/** File name of a source document that no scan stands behind. */
export const TYPED_FILE = "lembar-ketikan.txt";
/** What the sheet says in the place of something that was taken back: the lines below keep their numbers. */
export const TAKEN_BACK = "(baris ini dihapus)";

/** The title of its first annex, until somebody writes what the document says. */
export const UNTITLED_ANNEX = "Jabatan dalam lampiran";

/** The first lines of a sheet, which the head of its regulation writes. */
export const TYPED_HEAD_LINES = 6;

type Head = Omit<StartRegulation, "institutionId">;
type Typed = {
  readonly draft: DraftRegulation;
  readonly source: { readonly fileName: string; readonly text: string };
};

/**
 * The draft of a regulation that is typed, and the sheet of what was typed as its source document: each value of the head
 * cites its line of the sheet, and the sheet's first line says what it is (docs/adr/0012).
 */
export function typedRegulation(input: Head, institution: string): Typed {
  const name = regulationName(input);
  const lines = [
    "Lembar ketikan: disusun di portal melalui formulir, bukan pindaian naskah resmi.",
    input.issuer,
    name,
    input.title,
    `Mulai berlaku ${formatDate(input.effectiveFrom)}`,
    UNTITLED_ANNEX,
  ].map((line) => line.replace(/\s+/g, " "));
  const cite = <Value extends string | number>(line: number, value: Value, reading = String(value)) => ({
    value,
    source: [{ lineFrom: line, lineTo: line, reading }],
  });
  const whole = (line: number) => cite(line, lines[line - 1] ?? "");
  const draft = DraftRegulation.parse({
    slug: regulationSlug(input, institution),
    institution,
    kind: input.kind,
    number: cite(3, input.number),
    year: cite(3, input.year),
    title: whole(4),
    issuer: whole(2),
    considerations: [],
    legalBases: [],
    decision: [],
    articles: [],
    closing: null,
    signatures: [],
    gazette: null,
    effectiveFrom: input.effectiveFrom,
    relations: [],
    annexes: [{ label: "", slug: "lampiran", heading: [whole(3)], title: whole(6), positions: [], signature: null }],
  });
  return { draft, source: { fileName: TYPED_FILE, text: lines.join("\n") } };
}

/** The address of a regulation: its kind, institution, number and year. */
export function regulationSlug(
  { kind, number, year }: Pick<Head, "kind" | "number" | "year">,
  institution: string,
): string {
  return `${kind}-${institution}-${number}-${year}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/-$/, "");
}

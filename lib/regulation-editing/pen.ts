import { Refusal } from "@/lib/core/errors";
import { TAKEN_BACK } from "@/lib/regulations/typed";
import { parseLines } from "@/lib/sources/lines";
import { linesOf, placesOf } from "@/lib/sources/passage";
import { foldReading, printedForm, verbatimOf } from "@/lib/sources/reading";
import type { SourceSpan, TranscriptionRemark } from "@/lib/sources/schema";

/** A value of a regulation with the lines it stands at (lib/sources/schema.ts). */
export type Cited<Value extends string | number> = {
  value: Value | null;
  source: SourceSpan[];
  remark?: TranscriptionRemark | undefined;
};
/** An item of a list: "a.", "1.", "(2)" and its words. */
type Item = { marker: Cited<string> | null; text: Cited<string> };

export type Page = {
  /** The source document, or the sheet of what was typed. */
  readonly text: string;
  readonly isTyped: boolean;
  /** Why a value will stand otherwise than the document has it. */
  readonly reason?: string | null | undefined;
  /** Lines of the document ("12" or "12-14") for a value that cites none yet. */
  readonly lines?: string | null | undefined;
};

/**
 * Writes values of a draft regulation. A typed one gets a line of its sheet, as it was (docs/adr/0012); what was read from a
 * document keeps its lines and its reading, and says why it stands otherwise (docs/adr/0008).
 */
export type Pen = {
  readonly write: <Value extends string | number>(before: Cited<Value> | null, value: Value) => Cited<Value>;
  readonly writeItem: (before: Item | null, item: { marker: string | null; text: string }) => Item;
  /** Takes the words of what is no longer there off the sheet; a document stays as it is. */
  readonly strike: (gone: readonly (Cited<string | number> | null)[]) => void;
  /** The sheet as it stands now. */
  readonly text: () => string;
};

export function penOf(page: Page): Pen {
  return page.isTyped ? sheetPen(page) : documentPen(page);
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

function sheetPen({ text }: Page): Pen {
  const sheet = text.split("\n");
  const put = (before: Cited<string | number> | null, line: string): number => {
    const place = before?.source[0]?.lineFrom ?? sheet.push(line);
    sheet[place - 1] = line;
    return place;
  };
  const cite = <Value extends string | number>(value: Value, place: number): Cited<Value> => ({
    value: (typeof value === "string" ? oneLine(value) : value) as Value,
    source: [{ lineFrom: place, lineTo: place, reading: oneLine(printedForm(value)) }],
  });
  return {
    write: (before, value) => {
      if (before?.value === value) return before;
      return cite(value, put(before, oneLine(printedForm(value))));
    },
    writeItem: (before, { marker, text: words }) => {
      const place = put(before?.text ?? null, oneLine([marker, words].filter((part) => part !== null).join(" ")));
      return { marker: marker === null ? null : cite(marker, place), text: cite(words, place) };
    },
    strike: (gone) => {
      for (const span of gone.flatMap((cited) => cited?.source ?? [])) sheet[span.lineFrom - 1] = TAKEN_BACK;
    },
    text: () => sheet.join("\n"),
  };
}

function documentPen(page: Page): Pen {
  const write: Pen["write"] = (before, value) => {
    if (before?.value === value) return before;
    const isRead = before !== null && before.source.length > 0 && before.source.every(({ reading }) => reading !== "");
    const source = isRead ? before.source : citeLines(page, printedForm(value));
    if (verbatimOf({ source }) === printedForm(value)) return { value, source };
    if (!page.reason) throw missing("reason", "Nilai ini berbeda dari dokumen sumber: tuliskan alasannya.");
    return { value, source, remark: { kind: "CORRECTED", reason: page.reason } };
  };
  return {
    write,
    writeItem: (before, { marker, text }) => ({
      marker: marker === null ? null : write(before?.marker ?? null, marker),
      text: write(before?.text ?? null, text),
    }),
    strike: () => undefined,
    text: () => page.text,
  };
}

/** The lines that answer for a value: their words are its reading, or the value itself where it stands among them. */
function citeLines({ text, lines }: Page, printed: string): SourceSpan[] {
  const ranges = lines ? parseLines(lines.replace(/[–—]/g, "-")) : null;
  if (!ranges) throw missing("lines", "Sebutkan baris naskah yang memuatnya, misalnya 12 atau 12-14.");
  const all = linesOf(text);
  const isBeyond = ranges.some(({ lineTo }) => lineTo > all.length);
  if (isBeyond) throw missing("lines", `Naskah ini berakhir pada baris ${all.length}.`);
  const [first] = ranges;
  if (first && ranges.length === 1 && placesOf(all, { ...first, reading: printed }).length > 0) {
    return [{ ...first, reading: printed }];
  }
  return ranges.map((range) => {
    const reading = foldReading(all.slice(range.lineFrom - 1, range.lineTo).join(" "));
    if (reading === "") throw missing("lines", "Baris itu kosong pada naskah.");
    return { ...range, reading };
  });
}

function missing(field: string, message: string): Refusal {
  return new Refusal("invalid", "Periksa isian yang ditandai.", { [field]: [message] });
}

type Cell = string | null;

const DELIMITERS = [";", ",", "\t"] as const;
/** What Excel would calculate instead of showing. */
const FORMULA = /^[=+\-@\t\r]/;
const GUARDED = /^'(?=[=+\-@])/;

/**
 * A CSV as rows of text. Quoted cells may hold the delimiter, line breaks and doubled quotes; an empty line is an empty
 * row, so that rows keep the numbers that Excel gives them.
 *
 * @param maxRows reading stops after as many, so that a file of nothing but line breaks costs nothing
 */
export function parseCsv(text: string, maxRows = Infinity): readonly (readonly Cell[])[] {
  const scan: Scan = { text, delimiter: delimiterOf(text), at: 0 };
  const rows: Cell[][] = [];
  while (scan.at < text.length && rows.length < maxRows) {
    const row: Cell[] = [];
    while (takeCell(scan, row)) continue;
    rows.push(row);
  }
  return rows;
}

type Scan = { readonly text: string; readonly delimiter: string; at: number };

/** Reads one cell into the row; false when it was the row's last. */
function takeCell(scan: Scan, row: Cell[]): boolean {
  const quoted = scan.text[scan.at] === '"' ? takeQuoted(scan) : "";
  const from = scan.at;
  while (scan.at < scan.text.length && !isEnd(scan)) scan.at += 1;
  row.push(unguarded(quoted + scan.text.slice(from, scan.at)));
  const end = scan.text[scan.at];
  scan.at += end === "\r" && scan.text[scan.at + 1] === "\n" ? 2 : 1;
  return end === scan.delimiter;
}

function isEnd({ text, delimiter, at }: Scan): boolean {
  const char = text[at];
  return char === delimiter || char === "\n" || char === "\r";
}

/** From a quote to the one that closes it; where none does, to the end of the file. */
function takeQuoted(scan: Scan): string {
  const pieces: string[] = [];
  scan.at += 1;
  for (;;) {
    const close = scan.text.indexOf('"', scan.at);
    const end = close === -1 ? scan.text.length : close;
    pieces.push(scan.text.slice(scan.at, end));
    scan.at = end + 1;
    if (scan.text[scan.at] !== '"') return pieces.join('"');
    scan.at += 1;
  }
}

/** The one that the first line with something in it uses most. */
function delimiterOf(text: string): string {
  const [line = ""] = text.trimStart().split(/[\r\n]/, 1);
  const uses = DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return uses.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? ";";
}

function unguarded(text: string): Cell {
  const plain = text.replace(GUARDED, "");
  return plain === "" ? null : plain;
}

/** As Excel reads it where the comma is for decimals: semicolons, and a mark that says UTF-8. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(writeCell).join(";")).join("\r\n")}\r\n`;
}

/** A cell that Excel would take for a formula gets an apostrophe, which makes it text. */
function writeCell(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text;
  return /[";,\r\n\t]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

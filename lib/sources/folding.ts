// HTML that a transcription of scans carries along: paragraphs, lists and emphasis, nothing else.
const CLOSING = /<\/(?:p|li|ul|ol|i|b|em|strong|u)\s*>/gi;
const ITEM = /<li(?:\s[^<>]*)?>/gi;
const BREAK = /<(?:p(?:\s[^<>]*)?|br\s*\/?)>/gi;
const SILENT = /<(?:ul|ol|i|b|em|strong|u)(?:\s[^<>]*)?>/gi;

/**
 * A line of a source text as it reads: without its HTML, each paragraph and list item on a row of its own. It stays one
 * line of the document with its number; the text itself is not touched.
 */
export function foldMarkup(line: string): string {
  if (!line.includes("<")) return line;
  return line
    .replace(CLOSING, "")
    .replace(SILENT, "")
    .replace(ITEM, "\n• ")
    .replace(BREAK, "\n")
    .replace(/[ ]*\n[ \n]*/g, "\n")
    .replace(/(^|\t)\n/g, "$1")
    .trimEnd();
}

/**
 * A text in lines of at most so many characters, broken between words; a word that is longer than a line is broken, too.
 * For drawings, where nothing wraps by itself.
 */
export function wrapWords(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((whole) => piecesOf(whole, most))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= most) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return line === "" ? lines : [...lines, line];
}

function piecesOf(word: string, most: number): readonly string[] {
  return Array.from({ length: Math.ceil(word.length / most) }, (_, place) =>
    word.slice(place * most, (place + 1) * most),
  );
}

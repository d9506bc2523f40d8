/** Names in a row: "A, B"; where a name has a comma of its own ("Ahmad, S.T."), "Ahmad, S.T.; B". */
export function joinNames(names: readonly string[]): string {
  return names.join(names.some((name) => name.includes(",")) ? "; " : ", ");
}

/** The text with one full stop at its end, also where it ends with a degree ("S.T."). */
export function endSentence(text: string): string {
  return text.endsWith(".") ? text : `${text}.`;
}

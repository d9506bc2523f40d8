/**
 * Parts the paragraphs and lines of one cell in a text whose rows are lines: a tag, because every reading folds tags to a
 * blank, so that the words, their places and the numbers of the lines stay what they are.
 */
export const CELL_BREAK = "<br>";

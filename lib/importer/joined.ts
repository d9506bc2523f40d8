import type { Ledger } from "./ledger";
import { joinWords, sliceWords, type Row, type Words } from "./lines";
import { bordersIn, type Border } from "./paragraphs";

const MAX_SHOWN = 200;

/** Tells where paragraphs of one cell were joined: at a value of a list each time, of all others together. */
export function tellJoined(ledger: Ledger): void {
  const told = new Map<Row, Set<string>>();
  const others: Record<"WRAPPED" | "TEXTS", Words[]> = { WRAPPED: [], TEXTS: [] };
  for (const { words, value, isItem } of ledger.joined) {
    const borders = bordersIn(words, ledger.breaks).filter((border) => isNew(border, told));
    const isListed = isItem && borders.some((border) => isDoubtful(border, ledger));
    if (isListed) tellItem(words, value, ledger);
    else
      for (const border of borders) others[border.kind === "WRAPPED" ? "WRAPPED" : "TEXTS"].push(below(words, border));
  }
  tellTogether(others, ledger);
}

function isNew({ row, place }: Border, told: Map<Row, Set<string>>): boolean {
  const own = told.get(row) ?? new Set();
  told.set(row, own);
  const { size } = own;
  return own.add(place).size > size;
}

/** On lines that are broken where they are full a capital says little. */
function isDoubtful({ kind, above }: Border, { breaks }: Ledger): boolean {
  return kind === "PLAIN" || (kind === "DOUBTFUL" && (breaks !== "WRAPS" || !/\p{L}$/u.test(above)));
}

function tellItem(words: Words, value: object, ledger: Ledger): void {
  const message = "Beberapa alinea satu sel dibaca sebagai satu isian; periksa apakah masing-masing berdiri sendiri.";
  ledger.note({ kind: "JOINED", words, message, about: value });
}

/** The first word below a border. */
function below(words: Words, { at }: Border): Words {
  const end = words.text.indexOf(" ", at);
  return sliceWords(words, at, end === -1 ? undefined : end);
}

function tellTogether({ WRAPPED, TEXTS }: Record<"WRAPPED" | "TEXTS", readonly Words[]>, ledger: Ledger): void {
  const tell = (all: readonly Words[], message: string): void => {
    const words = joinWords(all.slice(0, MAX_SHOWN));
    if (all.length > 0) ledger.note({ kind: "JOINED", severity: "INFO", words, message });
  };
  tell(WRAPPED, `Di dalam sel, ${WRAPPED.length} baris disambung ke baris di atasnya karena kalimatnya berlanjut.`);
  tell(TEXTS, `Di dalam sel, ${TEXTS.length} alinea disambung ke alinea di atasnya dan dibaca sebagai satu teks.`);
}

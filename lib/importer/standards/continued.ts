import type { Ledger } from "../ledger";
import { joinWords, rowWords, startOf, type Row } from "../lines";
import { isFormLine, nameOnForm, opensForm } from "./position-form";

const CONTINUED = /\s+lanjutan$/;
/** Every row is asked: without the word it is no such label, whose name is read no further than this. */
const MAYBE = /lanjutan/i;
const MAX_START = 1000;

/** Takes out the labels of a form that a page prints again where its table goes on: "Nama Jabatan : Camat (lanjutan)". */
export function withoutContinued(rows: readonly Row[], ledger: Ledger): readonly Row[] {
  if (!rows.some((row) => MAYBE.test(startOf(row, MAX_START)) && opensForm(row) && CONTINUED.test(nameOnForm(row)))) {
    return rows;
  }
  const again = new Set<Row>();
  let open = "";
  rows.forEach((row, at) => {
    if (!opensForm(row)) return;
    const name = nameOnForm(row);
    if (name !== `${open} lanjutan` || open === "") open = name;
    else for (const label of labelsFrom(rows, at)) again.add(label);
  });
  const words = joinWords([...again].map(rowWords));
  if (again.size > 0) ledger.rubbish(words, "Identitas jabatan tercetak lagi pada halaman lanjutannya; dikeluarkan.");
  return rows.filter((row) => !again.has(row));
}

function labelsFrom(rows: readonly Row[], at: number): readonly Row[] {
  const end = rows.findIndex((row, place) => place > at && (!isFormLine(row) || opensForm(row)));
  return rows.slice(at, end === -1 ? rows.length : end);
}

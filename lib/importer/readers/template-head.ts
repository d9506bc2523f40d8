import { unplacedLine } from "../rows/template-rows";
import { plain } from "../words";
import { TEMPLATE_HEAD } from "./template-columns";
import type { TextGrid } from "./template-text";

type Label = (typeof TEMPLATE_HEAD)[number][0];
type Head = {
  readonly lines: readonly string[];
  /** Indonesian sentences on what was not read. */
  readonly notes: readonly string[];
};

const EXAMPLES = new Map<string, string>(TEMPLATE_HEAD.map(([label, example]) => [plain(label), example]));
/** No head of a region is called so: an example also beside what was written over. */
const NO_REGION = /\sCONTOH$/;
/** The head of the sheet. */
const SHEET_HEAD = "isian";

/**
 * What the template says of the regulation, on a sheet of its own or above its headings, as the heading and the closing
 * of one. Empty fields are left to the bench; so are examples that nobody has written over, which is told. A row with
 * another label becomes a line for the importer to tell.
 */
export function templateHead(grids: readonly TextGrid[]): Head {
  const rows = grids.flatMap(rowsIn);
  const known = rows.filter(({ label }) => EXAMPLES.has(label));
  const areExamples = known.some(({ label, value }) => label === "peraturan" && value === EXAMPLES.get(label));
  const isExample = ({ label, value }: Row) => value === EXAMPLES.get(label) && (areExamples || NO_REGION.test(value));
  const examples = known.filter(isExample);
  const values = new Map(known.filter((row) => !examples.includes(row)).map(({ label, value }) => [label, value]));
  const others = rows.filter((row) => !known.includes(row));
  return {
    lines: [
      ...headLines((label) => values.get(plain(label)) ?? ""),
      ...others.map(({ at, cells }) => unplacedLine(at, "bukan isian tentang peraturan", cells)),
    ],
    notes: notesOn(
      examples.map(({ title }) => title),
      [...values.values()],
    ),
  };
}

type Row = {
  readonly at: number;
  readonly label: string;
  readonly title: string;
  readonly value: string;
  readonly cells: readonly string[];
};

function rowsIn(grid: TextGrid): readonly Row[] {
  return grid.flatMap((cells, at) => {
    const [title = "", value = ""] = cells;
    const label = plain(title);
    const isEmpty = cells.every((cell) => cell === "") || label === SHEET_HEAD;
    return isEmpty ? [] : [{ at: at + 1, label, title, value: value.trim(), cells }];
  });
}

function notesOn(examples: readonly string[], values: readonly string[]): readonly string[] {
  const left = `Isian peraturan yang masih contoh dari templat tidak dibaca: ${examples.join(", ")}.`;
  const unsaid =
    "Templat ini tidak menyebut peraturannya; jenis, nomor, tahun dan tentangnya perlu diisi pada rancangan.";
  const isSaid = values.some((value) => value !== "");
  return [...(examples.length > 0 ? [left] : []), ...(isSaid ? [] : [unsaid])];
}

function headLines(of: (label: Label) => string): readonly string[] {
  const line = (label: string, value: string): readonly string[] => (value === "" ? [] : [`${label}${value}`]);
  return [
    ...line("", of("Ditetapkan oleh").toUpperCase()),
    ...line("", of("Peraturan").toUpperCase()),
    ...line("NOMOR ", of("Nomor") === "" ? "" : `${of("Nomor")} TAHUN ${of("Tahun")}`),
    ...(of("Tentang") === "" ? [] : ["TENTANG", of("Tentang")]),
    "",
    ...line("Ditetapkan di ", of("Ditetapkan di")),
    ...line("pada tanggal ", of("Tanggal ditetapkan")),
    ...line("Diundangkan di ", of("Diundangkan di")),
    ...line("pada tanggal ", of("Tanggal diundangkan")),
  ];
}

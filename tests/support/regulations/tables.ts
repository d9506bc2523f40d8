import type { Competency, Importance, Kind, Requirement } from "./contents";

// The ways in which regulations print the two tables of a position; each way changes the print and not what it says.

export type Cells = readonly string[];
export type Print = (rows: readonly Cells[]) => string;

const filledTo = (rows: readonly Cells[]): readonly Cells[] => {
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => "")]);
};
const isBreak = ([first = ""]: Cells): boolean => first.startsWith("\f") || first.startsWith("- ");

/** Lines of a table set with blanks: each cell is wrapped to the width of its column. */
function spaced(rows: readonly Cells[], widths: readonly number[]): string {
  const lines = rows.flatMap((cells) => {
    if (isBreak(cells)) return cells.slice(0, 1);
    const parts = cells.map((cell, at) => wrapped(cell, widths[at] ?? 40));
    const height = Math.max(1, ...parts.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
      parts
        .map((part, at) => (part[line] ?? "").padEnd((widths[at] ?? 40) + 3))
        .join("")
        .trimEnd(),
    );
  });
  return lines.join("\n");
}

/** A text over lines of at most so many letters. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const widthsOf = (rows: readonly Cells[]): readonly number[] =>
  (rows[0] ?? []).map((_, at) =>
    Math.min(44, Math.max(...rows.map((cells) => (isBreak(cells) ? 0 : (cells[at] ?? "").length)))),
  );

export const PRINTS: Readonly<Record<string, Print>> = {
  tabs: (rows) => rows.map((cells) => (isBreak(cells) ? cells[0] : cells.join("\t"))).join("\n"),
  pipes: (rows) => rows.map((cells, at) => pipeRow(cells, at, ["| ", " |"])).join("\n"),
  "pipes without outer ones": (rows) => rows.map((cells, at) => pipeRow(cells, at, ["", ""])).join("\n"),
  "pipes with breaks": (rows) =>
    rows
      .map((cells, at) =>
        pipeRow(
          cells.map((cell) => cell.replaceAll("; ", ";<br>")),
          at,
          ["|", "|"],
        ),
      )
      .join("\n"),
  html: (rows) =>
    `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`,
  "html on lines": (rows) =>
    `<table>\n${rows.map((cells) => `<tr>\n${cells.map((cell) => `<td><p>${cell.replaceAll("; ", ";</p>\n<p>")}</p></td>`).join("\n")}\n</tr>`).join("\n")}\n</table>`,
  "tabs over several lines": (rows) =>
    rows
      .flatMap((cells) => {
        if (isBreak(cells)) return cells[0] ?? "";
        const parts = cells.map((cell) => wrapped(cell, 40));
        const height = Math.max(1, ...parts.map(({ length }) => length));
        return Array.from({ length: height }, (_, line) => parts.map((part) => part[line] ?? "").join("\t"));
      })
      .join("\n"),
  "one blank": (rows) => rows.map((cells) => cells.join(" ").trim()).join("\n"),
  blanks: (rows) => spaced(filledTo(rows), widthsOf(filledTo(rows))),
};

function pipeRow(cells: Cells, at: number, [open, close]: readonly [string, string]): string {
  if (isBreak(cells)) return cells[0] ?? "";
  const row = `${open}${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")}${close}`;
  return at === 0 ? `${row}\n${open}${cells.map(() => ":---").join(" | ")}${close}` : row;
}

export const HEADS: Readonly<Record<string, readonly [string, string, string, string]>> = {
  usual: ["Kompetensi", "Level", "Deskripsi", "Indikator Kompetensi"],
  Diskripsi: ["KOMPETENSI", "LEVEL", "DISKRIPSI", "INDIKATOR KOMPETENSI"],
  Definisi: ["Nama Kompetensi", "Tingkat", "Definisi", "Indikator Perilaku"],
  "with its parts": ["Jenis Kompetensi", "Level Kompetensi", "Deskripsi Kompetensi", "Indikator Kompetensi/Perilaku"],
};

const NAMES: Readonly<Record<string, Readonly<Record<Kind, string>>>> = {
  short: { MANAGERIAL: "Manajerial", SOCIOCULTURAL: "Sosial Kultural", TECHNICAL: "Teknis" },
  sosio: { MANAGERIAL: "Manajerial", SOCIOCULTURAL: "Sosio Kultural", TECHNICAL: "Teknis" },
  long: {
    MANAGERIAL: "KOMPETENSI MANAJERIAL",
    SOCIOCULTURAL: "KOMPETENSI SOSIAL KULTURAL",
    TECHNICAL: "KOMPETENSI TEKNIS",
  },
  longest: {
    MANAGERIAL: "Standar Kompetensi Manajerial",
    SOCIOCULTURAL: "Standar Kompetensi Sosio-Kultural",
    TECHNICAL: "Standar Kompetensi Teknis",
  },
};
const ORDER: readonly Kind[] = ["MANAGERIAL", "SOCIOCULTURAL", "TECHNICAL"];
const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
const LETTERS = "abcdefghijklmnop";
const COUNTED = ["", "satu", "dua", "tiga", "empat", "lima"];

export const SECTIONS: Readonly<Record<string, (kind: Kind) => string>> = {
  "A. Manajerial": (kind) => `${"ABC"[ORDER.indexOf(kind)]}. ${NAMES["short"]?.[kind]}`,
  "A Manajerial": (kind) => `${"ABC"[ORDER.indexOf(kind)]} ${NAMES["sosio"]?.[kind]}`,
  "I. KOMPETENSI MANAJERIAL": (kind) => `${ROMAN[ORDER.indexOf(kind) + 1]}. ${NAMES["long"]?.[kind]}`,
  "Standar Kompetensi Manajerial": (kind) => NAMES["longest"]?.[kind] ?? "",
  "a) Manajerial": (kind) => `${"abc"[ORDER.indexOf(kind)]}) ${NAMES["short"]?.[kind]}`,
};
export const LEVELS: Readonly<Record<string, (level: number) => string>> = {
  "4": String,
  IV: (level) => ROMAN[level] ?? "",
  "Level 4": (level) => `Level ${level}`,
  "Lv. 4": (level) => `Lv. ${level}`,
  L4: (level) => `L${level}`,
  "Level IV": (level) => `Level ${ROMAN[level]}`,
  "4 (empat)": (level) => `${level} (${COUNTED[level]})`,
  "empat (4)": (level) => `${COUNTED[level]} (${level})`,
  "Level : 4": (level) => `Level : ${level}`,
};
export const CODES: Readonly<Record<string, (level: number, at: number) => string>> = {
  "4.1.": (level, at) => `${level}.${at}. `,
  "4.1": (level, at) => `${level}.${at} `,
  "4.1)": (level, at) => `${level}.${at}) `,
  "IV.1": (level, at) => `${ROMAN[level]}.${at} `,
  "1)": (_, at) => `${at}) `,
  "(1)": (_, at) => `(${at}) `,
  "a.": (_, at) => `${LETTERS[at - 1]}. `,
  "•": () => "• ",
  "-": () => "- ",
};
export const ORDINALS: Readonly<Record<string, (number: number) => string>> = {
  "1.": (number) => `${number}. `,
  "1": (number) => `${number} `,
  "1)": (number) => `${number}) `,
  "(1)": (number) => `(${number}) `,
  "a.": (number) => `${LETTERS[number - 1]}. `,
  "I.": (number) => `${ROMAN[number]}. `,
};
export const NUMBERINGS: Readonly<Record<string, (at: number, ofSection: number) => number>> = {
  "runs on": (at) => at + 1,
  restarts: (_, ofSection) => ofSection + 1,
};

export type Writing = {
  readonly head: readonly [string, string, string, string];
  readonly section: (kind: Kind) => string;
  readonly level: (level: number) => string;
  readonly code: (level: number, at: number) => string;
  readonly ordinal: (number: number) => string;
  readonly numbering: (at: number, ofSection: number) => number;
  readonly hasNumberColumn: boolean;
  readonly page: (rows: readonly Cells[]) => readonly Cells[];
};

export const PAGES: Readonly<Record<string, (rows: readonly Cells[]) => readonly Cells[]>> = {
  none: (rows) => rows,
  "- 12 -": (rows) => broken(rows, [["- 12 -"]], false),
  "a form feed and the head again": (rows) => broken(rows, [["\fHalaman 12 dari 40"]], true),
  "numbers of the columns": (rows) => [
    ...rows.slice(0, 1),
    (rows[0] ?? []).map((_, at) => String(at + 1)),
    ...rows.slice(1),
  ],
  "the head and the numbers of the columns again": (rows) => {
    const numbers = (rows[0] ?? []).map((_, at) => `(${at + 1})`);
    return [...rows.slice(0, 1), numbers, ...rows.slice(1, 5), rows[0] ?? [], numbers, ...rows.slice(5)];
  },
  "within a row": (rows) =>
    rows.flatMap((cells, at) => {
      const [, , , texts = ""] = [...cells].reverse().length === 4 ? cells : cells.slice(1);
      const cut = texts.lastIndexOf(" ", texts.length / 2);
      if (at !== 3 || cut < 1) return [cells];
      const rest = cells.map((_, place) => (place === cells.length - 1 ? texts.slice(cut + 1) : ""));
      return [[...cells.slice(0, -1), texts.slice(0, cut)], ["- 7 -"], rows[0] ?? [], rest];
    }),
};

function broken(rows: readonly Cells[], between: readonly Cells[], repeatsHead: boolean): readonly Cells[] {
  return [...rows.slice(0, 5), ...between, ...(repeatsHead ? rows.slice(0, 1) : []), ...rows.slice(5)];
}

/** The rows of the table of competencies, its head first. */
export function competencyRows(competencies: readonly Competency[], writing: Writing): readonly Cells[] {
  const lead = writing.hasNumberColumn ? [""] : [];
  const head = writing.hasNumberColumn ? ["No.", ...writing.head] : writing.head;
  const rows = ORDER.flatMap((kind) => {
    const own = competencies.filter((competency) => competency.kind === kind);
    const title = [...lead, writing.section(kind), "", "", ""];
    return own.length === 0
      ? []
      : [
          title,
          ...own.map((each, place) => rowOf(each, writing.numbering(competencies.indexOf(each), place), writing)),
        ];
  });
  return writing.page([head, ...rows]);
}

function rowOf(competency: Competency, number: number, writing: Writing): Cells {
  const texts = competency.indicators.map((text, at) => `${writing.code(competency.level, at + 1)}${text}`).join(" ");
  const rest = [writing.level(competency.level), competency.description, texts];
  const ordinal = writing.ordinal(number);
  return writing.hasNumberColumn
    ? [ordinal.trim(), competency.name, ...rest]
    : [`${ordinal}${competency.name}`, ...rest];
}

const TITLES: Readonly<Record<Requirement["category"], string>> = {
  EDUCATION: "Pendidikan",
  TRAINING: "Pelatihan",
  EXPERIENCE: "Pengalaman Kerja",
  RANK: "Pangkat",
  PERFORMANCE_INDICATOR: "Indikator Kinerja Jabatan",
};
const MARKS: readonly Importance[] = ["MANDATORY", "IMPORTANT", "USEFUL"];

type Group = readonly [Requirement["category"], readonly Requirement[]];

function groupsOf(requirements: readonly Requirement[]): readonly Group[] {
  const categories = [...new Set(requirements.map(({ category }) => category))];
  return categories.map((category) => [category, requirements.filter((each) => each.category === category)] as const);
}

/** Requirements as a table whose marks stand in columns. */
function ticked(tick: string, isTwoHeads: boolean) {
  return (requirements: readonly Requirement[]): readonly Cells[] => {
    const head = isTwoHeads
      ? [
          ["Jenis Persyaratan", "", "Uraian", "Tingkat Pentingnya terhadap Jabatan", "", ""],
          ["", "", "", "Mutlak", "Penting", "Perlu"],
        ]
      : [["Jenis Persyaratan", "", "Uraian", "Mutlak", "Penting", "Perlu"]];
    const body = groupsOf(requirements).flatMap(([category, own], place) =>
      own.map(({ label, text, importance }, at) => [
        at === 0 ? `${"ABCDE"[place]}. ${TITLES[category]}` : "",
        label === null ? "" : `${at + 1}. ${label}`,
        text,
        ...MARKS.map((mark) => (mark === importance ? tick : "")),
      ]),
    );
    return [...head, ...body];
  };
}

const WORDS: Readonly<Record<Importance, string>> = { MANDATORY: "Mutlak", IMPORTANT: "Penting", USEFUL: "Perlu" };

/** Requirements as a table whose last column says the importance in a word. */
function worded(requirements: readonly Requirement[]): readonly Cells[] {
  const body = groupsOf(requirements).flatMap(([category, own], place) =>
    own.map(({ label, text, importance }, at) => [
      at === 0 ? `${"ABCDE"[place]}. ${TITLES[category]}` : "",
      label === null ? "" : `${at + 1}. ${label}`,
      text,
      importance === null ? "" : WORDS[importance],
    ]),
  );
  return [["Jenis Persyaratan", "", "Uraian", "Tingkat Pentingnya"], ...body];
}

/** Requirements as lines: a lettered heading, then its numbered labels; what has no label stands beside the heading. */
function labelled(requirements: readonly Requirement[]): string {
  return groupsOf(requirements)
    .flatMap(([category, own], place) => {
      const title = `${"ABCDE"[place]}. ${TITLES[category]}`;
      const [only] = own;
      if (only && own.length === 1 && only.label === null) return [`${title} : ${only.text}`];
      return [title, ...own.map(({ label, text }, at) => `${at + 1}. ${label} : ${text}`)];
    })
    .join("\n");
}

export const REQUIREMENT_WAYS: Readonly<
  Record<string, (requirements: readonly Requirement[], print: Print) => string>
> = {
  "√ in columns": (requirements, print) => print(ticked("√", true)(requirements)),
  "v in columns": (requirements, print) => print(ticked("v", false)(requirements)),
  "✓ in columns": (requirements, print) => print(ticked("✓", false)(requirements)),
  "x in columns": (requirements, print) => print(ticked("x", true)(requirements)),
  "words in a column": (requirements, print) => print(worded(requirements)),
  "labelled lines": labelled,
};

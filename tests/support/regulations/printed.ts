import { drawTable, pdfOf, type TableStyle } from "../pdf";
import { REQUIREMENTS, SHARED, TECHNICAL, type Kind } from "./contents";
import { formsDocument, SUBJECT, USUAL_WAYS } from "./documents";

// An invented regulation as a PDF: its tables go on over pages, drawn in the style that is asked for.

const HEAD = ["No", "Kompetensi", "Level", "Deskripsi", "Indikator Kompetensi"];
const SHARES = [1, 4, 2, 5, 9];
const REQUIREMENT_HEAD = ["Jenis Persyaratan", "", "Uraian", "Mutlak", "Penting", "Perlu"];
const REQUIREMENT_SHARES = [4, 4, 7, 2, 2, 2];
const CATEGORIES = {
  EDUCATION: "A. Pendidikan",
  TRAINING: "B. Pelatihan",
  EXPERIENCE: "C. Pengalaman Kerja",
  RANK: "D. Pangkat",
  PERFORMANCE_INDICATOR: "E. Indikator Kinerja Jabatan",
} as const;
const [LEFT, TOP, FOOT, PADDING] = [50, 65, 60, 5];

export type PrintedPages = {
  readonly names: readonly string[];
  readonly style: TableStyle;
  readonly isLandscape?: boolean;
  /** The head of a table stands again on each page. */
  readonly isHeadRepeated?: boolean;
  readonly running?: (page: number) => string;
};

export const PRINTED_COMPETENCIES = [...SHARED, ...TECHNICAL];

function competencyRows(): readonly (readonly string[])[] {
  const rowsOf = (kind: Kind, heading: readonly string[], before: number) => [
    [...heading, "", "", ""],
    ...PRINTED_COMPETENCIES.filter((own) => own.kind === kind).map((own, at) => [
      String(before + at + 1),
      own.name,
      String(own.level),
      own.description,
      own.indicators.map((text, place) => `${own.level}.${place + 1} ${text}`).join(" "),
    ]),
  ];
  return [
    ...rowsOf("MANAGERIAL", ["A.", "Manajerial"], 0),
    ...rowsOf("SOCIOCULTURAL", ["B.", "Sosial Kultural"], 8),
    ...rowsOf("TECHNICAL", ["C.", "Teknis"], 9),
  ];
}

function requirementRows(): readonly (readonly string[])[] {
  return REQUIREMENTS.map(({ category, label, text, importance }, at) => {
    const same = REQUIREMENTS.slice(0, at).filter((other) => other.category === category).length;
    const marks = (["MANDATORY", "IMPORTANT", "USEFUL"] as const).map((mark) => (mark === importance ? "V" : ""));
    return [same === 0 ? CATEGORIES[category] : "", label === null ? "" : `${same + 1}. ${label}`, text, ...marks];
  });
}

/** The regulation with a form for each name, signed on a page of its own below the office. */
export async function printedRegulation(pages: PrintedPages): Promise<Uint8Array> {
  const [body = ""] = formsDocument([], USUAL_WAYS).split("LAMPIRAN");
  return pdfOf((pdf) => {
    const printer = printerOf(pdf, pages);
    printer.lines(body.trim().split("\n"));
    printer.page();
    printer.lines(["LAMPIRAN", "PERATURAN BUPATI TELAGA BIRU", "NOMOR 41 TAHUN 2023", "TENTANG", SUBJECT, ""]);
    for (const name of pages.names) {
      printer.lines([
        "STANDAR KOMPETENSI JABATAN",
        `Nama Jabatan : ${name}`,
        "Kelompok Jabatan : Administrator",
        "Urusan Pemerintahan : Pertanian",
        "Kode Jabatan : 3.27.01",
        "Ikhtisar Jabatan : Memimpin pelaksanaan kebijakan di bidang prasarana pertanian.",
        "II. STANDAR KOMPETENSI",
      ]);
      printer.table(HEAD, competencyRows(), SHARES);
      printer.lines(["III. PERSYARATAN JABATAN"]);
      printer.table(REQUIREMENT_HEAD, requirementRows(), REQUIREMENT_SHARES);
    }
    pdf.moveDown();
    pdf.text("BUPATI TELAGA BIRU,", 350, pdf.y);
    printer.page();
    pdf.text("ttd", 350, pdf.y).text("ARYA PUTRA CONTOH", 350, pdf.y);
  });
}

type Rows = readonly (readonly string[])[];

function printerOf(pdf: PDFKit.PDFDocument, pages: PrintedPages) {
  let number = 1;
  const width = (): number => pdf.page.width - 2 * LEFT;
  const bottom = (): number => pdf.page.height - FOOT;
  const page = (): void => {
    pdf.addPage({ size: "A4", margin: 20, layout: pages.isLandscape ? "landscape" : "portrait" });
    number += 1;
    if (pages.running) pdf.text(pages.running(number), LEFT, 30, { width: width(), align: "center" });
    [pdf.x, pdf.y] = [LEFT, TOP];
  };
  const lines = (texts: readonly string[]): void => {
    for (const text of texts) {
      if (pdf.y > bottom()) page();
      pdf.text(text, LEFT, pdf.y, { width: width() });
    }
  };
  const table = (head: readonly string[], rows: Rows, shares: readonly number[]): void => {
    const unit = width() / shares.reduce((sum, share) => sum + share, 0);
    const widths = shares.map((share) => share * unit);
    const heightOf = (own: Rows): number => own.reduce((sum, row) => sum + rowHeight(pdf, row, widths), 0);
    let block: (readonly string[])[] = [head];
    const draw = (): void => {
      const end = drawTable(pdf, { x: LEFT, y: pdf.y, widths }, block, pages.style);
      [pdf.x, pdf.y] = [LEFT, end + PADDING];
    };
    for (const row of rows) {
      if (pdf.y + heightOf([...block, row]) > bottom()) {
        const isBegun = block.at(-1) !== head;
        if (isBegun) draw();
        page();
        block = pages.isHeadRepeated || !isBegun ? [head] : [];
      }
      block.push(row);
    }
    draw();
  };
  return { page, lines, table };
}

function rowHeight(pdf: PDFKit.PDFDocument, row: readonly string[], widths: readonly number[]): number {
  const heights = row.map((cell, at) => pdf.heightOfString(cell || " ", { width: (widths[at] ?? 0) - 2 * PADDING }));
  return Math.max(...heights) + 2 * PADDING;
}

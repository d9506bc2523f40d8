import { join } from "node:path";
import { Worker } from "node:worker_threads";

import { pageText, type PageText } from "./pdf-layout";
import type { PdfPage } from "./pdf-runs";
import { MAX_TEXT_CHARACTERS, Refusal, type ReaderOutcome } from "./reading";

// From the working directory, which is the portal's folder: a bundled module no longer knows where it came from.
const SCRIPT = join(/* turbopackIgnore: true */ process.cwd(), "lib/importer/readers/pdf-worker.mjs");

const MAX_PAGES = 5000;
const MAX_SECONDS = 180;
/** In bytes: how much more than before the whole process may use while a PDF is read. */
const MAX_MEMORY = 600 * 1024 * 1024;
const WATCH_MS = 50;
/** In characters: a page with fewer is a picture with a stamp or a page number. */
const MIN_WORDS = 20;
const MAX_LISTED = 20;

const DAMAGED = "PDF ini rusak atau tidak lengkap. Buka, cetak ulang sebagai PDF, lalu kirim kembali.";
const LOCKED = "PDF ini dikunci kata sandi. Simpan tanpa kata sandi, lalu kirim kembali.";
const SCANNED =
  "PDF ini hasil pindaian: halamannya gambar, tanpa teks. Jalankan OCR (misalnya OCRmyPDF atau Adobe Acrobat), periksa hasilnya, lalu kirim sebagai PDF dengan teks, DOCX atau teks.";
const TOO_MUCH =
  "PDF ini terlalu rumit atau terlalu besar untuk dibaca. Bagi naskahnya, atau kirim sebagai DOCX atau teks.";
const NO_LETTERS =
  "Huruf di dalam PDF ini tidak dapat diambil sebagai teks. Cetak ulang dari program asalnya, atau jalankan OCR, lalu kirim kembali.";

let queue: Promise<unknown> = Promise.resolve();

/**
 * The text layer of a PDF: lines rebuilt from where the words stand, tables as rows with tabs, a form feed before
 * the first word of a page. One PDF at a time, in a thread that is ended when it takes too long or too much.
 *
 * @throws Refusal where it cannot be read, a scan without text included
 */
export async function readPdf(bytes: Uint8Array): Promise<ReaderOutcome> {
  const turn = queue.then(() => readPages(bytes));
  queue = turn.catch(() => {});
  const pages = await turn;
  if (pages.every(isEmpty)) throw new Refusal(SCANNED);
  const text = pages.map(({ lines }) => lines.join("\n")).join("\n\f");
  const unreadable = text.match(/[\ufffd\ue000-\uf8ff\u0001-\u0008]/g)?.length ?? 0;
  if (unreadable * 5 > text.length) throw new Refusal(NO_LETTERS);
  const withCells = pages.every(({ unruled, open }) => unruled === 0 && open === 0);
  const hasCells = withCells && pages.some(({ ruled }) => ruled > 0);
  const notes = [
    ...noteOn(pages, isEmpty, "hampir tidak berisi teks, mungkin hasil pindaian; periksa isinya"),
    ...noteOn(
      pages,
      ({ unruled }) => unruled > 0,
      "memuat tabel tanpa garis; kolomnya dibaca dari letak kata, bandingkan tiap barisnya",
    ),
    ...noteOn(
      pages,
      ({ open }) => open > 0,
      "memuat tabel yang garisnya tidak lengkap; kolom atau baris yang tidak bergaris dibaca dari letak kata, dan kata di luar tabel dibaca sesudahnya: bandingkan tiap barisnya",
    ),
    ...noteOn(
      pages,
      ({ slanted }) => slanted.length > 0,
      `memuat tulisan miring, seperti cap air, yang tidak dibaca: ${slantedIn(pages)}`,
    ),
  ];
  return { text, kind: "PDF", hasCells, notes };
}

function slantedIn(pages: readonly PageText[]): string {
  const distinct = [...new Set(pages.flatMap(({ slanted }) => slanted))];
  const shown = distinct.slice(0, MAX_LISTED).map((words) => `"${words.slice(0, 60)}"`);
  return [...shown, ...(distinct.length > MAX_LISTED ? ["dan lainnya"] : [])].join(", ");
}

function noteOn(pages: readonly PageText[], isMeant: (page: PageText) => boolean, words: string): readonly string[] {
  const meant = pages.flatMap((page, at) => (isMeant(page) ? [at + 1] : []));
  return meant.length === 0 ? [] : [`Halaman ${listed(meant)} ${words}.`];
}

function isEmpty({ lines }: PageText): boolean {
  return lines.reduce((sum, line) => sum + line.replace(/\s/g, "").length, 0) < MIN_WORDS;
}

function listed(pages: readonly number[]): string {
  const more = pages.length > MAX_LISTED ? `, dan ${pages.length - MAX_LISTED} lainnya` : "";
  return `${pages.slice(0, MAX_LISTED).join(", ")}${more}`;
}

const UNREAD_PAGE: PageText = { lines: [], ruled: 0, unruled: 0, open: 0, columns: [], slanted: [] };

type Message =
  | { readonly kind: "opened"; readonly pages: number }
  | { readonly kind: "page"; readonly page: PdfPage | null }
  | { readonly kind: "failed"; readonly name: string };

/** The text of each page; a page that cannot be read has none. */
async function readPages(bytes: Uint8Array): Promise<readonly PageText[]> {
  const data = new Uint8Array(bytes);
  const worker = new Worker(SCRIPT, {
    workerData: { bytes: data },
    transferList: [data.buffer],
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const watch = watched(worker);
  try {
    return await conversation(worker, watch.stopped);
  } finally {
    watch.end();
    await worker.terminate();
  }
}

/** Ends what takes too long or too much memory; most of a PDF's memory is outside of what a thread can be limited to. */
function watched(worker: Worker): { readonly stopped: Promise<never>; end(): void } {
  const before = process.memoryUsage.rss();
  const until = Date.now() + MAX_SECONDS * 1000;
  let timer: NodeJS.Timeout | undefined;
  const stopped = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      if (process.memoryUsage.rss() - before < MAX_MEMORY && Date.now() < until) return;
      void worker.terminate();
      reject(new Refusal(TOO_MUCH));
    }, WATCH_MS);
  });
  stopped.catch(() => {});
  return { stopped, end: () => clearInterval(timer) };
}

/** Asks for page after page, so that no more than one is held beside the text. */
async function conversation(worker: Worker, stopped: Promise<never>): Promise<readonly PageText[]> {
  const next = (): Promise<Message> => Promise.race([stopped, messageOf(worker)]);
  const opened = await next();
  if (opened.kind === "failed") throw new Refusal(opened.name === "PasswordException" ? LOCKED : DAMAGED);
  const count = opened.kind === "opened" ? opened.pages : 0;
  if (count > MAX_PAGES) throw new Refusal(`PDF ini lebih dari ${MAX_PAGES} halaman. Bagi naskahnya.`);
  const pages: PageText[] = [];
  let length = 0;
  for (let number = 1; number <= count; number += 1) {
    worker.postMessage(number);
    const answer = await next();
    const page = answer.kind === "page" && answer.page ? pageText(answer.page, pages.at(-1)?.columns) : UNREAD_PAGE;
    length += page.lines.reduce((sum, line) => sum + line.length + 1, 0);
    if (length > MAX_TEXT_CHARACTERS) throw new Refusal(TOO_MUCH);
    pages.push(page);
  }
  return pages;
}

function messageOf(worker: Worker): Promise<Message> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      worker.off("message", taken);
      worker.off("error", failed);
      worker.off("exit", left);
    };
    const taken = (message: Message): void => {
      end();
      resolve(message);
    };
    const failed = (error: Error & { readonly code?: string }): void => {
      end();
      reject(new Refusal(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? TOO_MUCH : DAMAGED));
    };
    const left = (): void => {
      end();
      reject(new Refusal(DAMAGED));
    };
    worker.on("message", taken);
    worker.on("error", failed);
    worker.on("exit", left);
  });
}

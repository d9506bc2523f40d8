import { isCivilDate } from "@/lib/core/dates";
import type { Cell, Reading } from "@/lib/core/grid";
import { cellText, comparable, spellings } from "@/lib/core/grid";
import type { Employment, Sex } from "@/lib/generated/prisma/enums";
import type { Rank } from "@/lib/ranks/rules";
import { EDUCATION_SPELLINGS, parseRank, PPPK_GRADES } from "@/lib/ranks/rules";

const MONTHS = ["jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des"];
/** Spellings that do not begin like the month they mean. */
const MONTH_SPELLINGS: Readonly<Record<string, number>> = {
  may: 5,
  agt: 8,
  ags: 8,
  aug: 8,
  oct: 10,
  nop: 11,
  dec: 12,
};
const MONTH_NAMES =
  /^(jan(uari|uary)?|feb(ruari|ruary)?|mar(et|ch)?|apr(il)?|mei|may|jun[ie]?|jul[iy]?|agu(s|st|stus)?|agt|ags|aug(ust)?|sept?(ember)?|okt(ober)?|oct(ober)?|nov(ember)?|nop(ember)?|des(ember)?|dec(ember)?)$/;
const HOW_TO_DATE = "Tulis hari/bulan/tahun, misalnya 31/12/1985, atau 31 Des 1985.";

/** "31/12/1985", "31-12-1985", "31 Des 1985", "1985-12-31" as "YYYY-MM-DD". Day before month, as in Indonesia. */
export function readDate(cell: Cell): Reading<string> {
  const text = cellText(cell).toLowerCase();
  if (text === "") return { problem: `Isi tanggal lahir. ${HOW_TO_DATE}` };
  if (typeof cell === "number") {
    return { problem: `Ini bilangan, bukan tanggal. Ubah format kolom menjadi Tanggal. ${HOW_TO_DATE}` };
  }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ][\d:.z+]*)?$/.exec(text);
  if (iso) return realDay(iso[1], Number(iso[2]), iso[3]);
  const parts = /^(\d{1,2})[\s./-]+(\d{1,2}|[a-z]+)\.?[\s./-]+(\d+)(?: 0?0[:.]00([:.]00)?)?$/.exec(text);
  const [, day, month = "", year = ""] = parts ?? [];
  if (!parts) return { problem: `Tanggal tidak terbaca. ${HOW_TO_DATE}` };
  if (year.length !== 4) return { problem: "Tulis tahun dengan empat angka, misalnya 31/12/1985." };
  return realDay(year, monthNumber(month), day);
}

function monthNumber(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  if (!MONTH_NAMES.test(written)) return 0;
  return MONTH_SPELLINGS[written.slice(0, 3)] ?? MONTHS.indexOf(written.slice(0, 3)) + 1;
}

function realDay(year = "", month = 0, day = ""): Reading<string> {
  if (month < 1 || month > 12) return { problem: `Bulannya tidak ada. ${HOW_TO_DATE}` };
  const date = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCivilDate(date) ? { value: date } : { problem: `Tanggal ini tidak ada pada kalender. ${HOW_TO_DATE}` };
}

function readChoice<T extends string>(cell: Cell, choices: ReadonlyMap<string, T>, hint: string): Reading<T> {
  const text = cellText(cell);
  const value = choices.get(comparable(text));
  if (value) return { value };
  return { problem: text === "" ? `Belum diisi. ${hint}` : `Tidak dikenal. ${hint}` };
}

const EMPLOYMENTS = spellings<Employment>({
  PNS: "Pegawai Negeri Sipil",
  PPPK: "P3K|Pegawai Pemerintah dengan Perjanjian Kerja",
});
const SEXES = spellings<Sex>({ MALE: "L|LK|Laki-laki|Laki|Pria", FEMALE: "P|PR|Perempuan|Wanita" });

export const readEmployment = (cell: Cell) => readChoice(cell, EMPLOYMENTS, "Isi PNS atau PPPK.");
export const readSex = (cell: Cell) => readChoice(cell, SEXES, "Isi Laki-laki atau Perempuan.");
export const readEducation = (cell: Cell) =>
  readChoice(
    cell,
    EDUCATION_SPELLINGS,
    "Isi SD, SMP, SMA, D1, D2, D3, D4, S1, S2, atau S3; jurusan pada kolom Bidang Ilmu.",
  );

const HOW_TO_RANK = "Isi I/a sampai dengan IV/e untuk PNS, atau I sampai dengan XVII untuk PPPK.";

/** Golongan ruang of a PNS as written in the field, or the golongan of a PPPK ("IX", "Golongan IX", "9"). */
export function readRank(cell: Cell): Reading<Rank> {
  const text = cellText(cell);
  if (text === "") return { problem: `Belum diisi. ${HOW_TO_RANK}` };
  const figure = text.replace(/^gol(ongan)?[\s.]*/i, "").toUpperCase();
  const grade = PPPK_GRADES.find((roman, index) => roman === figure || String(index + 1) === figure);
  if (grade) return { value: grade };
  const { code, contradiction } = parseRank(text);
  if (code && !contradiction) return { value: code };
  return { problem: contradiction ?? `Tidak dikenal. ${HOW_TO_RANK}` };
}

import { comparable } from "@/lib/core/grid";
import type { GridColumn } from "@/lib/core/grid-layout";
import { isStatement } from "@/lib/sheets/rules";
import type { CompetencyDocument } from "@/lib/standards/document";

type LevelKey = `level ${string}`;
export type ColumnKey = "nip" | "name" | "targetPosition" | LevelKey;
export type Column = GridColumn<ColumnKey>;

const FIXED: readonly Column[] = [
  {
    key: "nip",
    title: "NIP",
    aliases: ["Nomor Induk Pegawai", "NI PPPK", "NIP/NI PPPK"],
    help: "Menentukan peserta. Format kolom harus Teks: Excel mengubah angka terakhir dari bilangan sepanjang ini.",
    width: 26,
    isText: true,
  },
  {
    key: "name",
    title: "Nama",
    aliases: ["Nama Lengkap", "Nama Peserta", "Nama Pegawai"],
    optional: true,
    help: "Hanya sebagai petunjuk; tidak disimpan.",
    width: 32,
  },
  {
    key: "targetPosition",
    title: "Jabatan Target",
    aliases: ["Jabatan"],
    optional: true,
    help: "Hanya sebagai petunjuk; tidak disimpan.",
    width: 32,
  },
];
const LEVEL_HELP =
  "Angka 0 sampai 5. Kosongkan bila belum ada, atau bila standar peserta tidak mempersyaratkannya: sel kosong tidak menghapus level yang sudah ada.";
const LEVEL_WIDTH = 18;

export const isLevelColumn = ({ key }: Column): boolean => key.startsWith("level ");

/** A competency of a standard with the column it has in a file. */
export type Levelled = { readonly key: LevelKey; readonly competency: CompetencyDocument };

/** The competencies that have levels. A standard that names one twice has a column for each of both. */
export function levelledOf(competencies: readonly CompetencyDocument[]): readonly Levelled[] {
  const seen = new Map<string, number>();
  return competencies
    .filter((competency) => !isStatement(competency))
    .map((competency) => {
      const time = (seen.get(competency.code) ?? 0) + 1;
      seen.set(competency.code, time);
      return { key: `level ${competency.code}${time > 1 ? ` ${time}` : ""}`, competency };
    });
}

/** The columns of a file for these standards: who it is, and every competency that one of them requires, once. */
export function columnsOf(standards: readonly (readonly Levelled[])[]): readonly Column[] {
  const named = new Map<LevelKey, readonly string[]>();
  for (const { key, competency } of standards.flat()) {
    named.set(key, [...(named.get(key) ?? []), ...(competency.name === null ? [] : [competency.name])]);
  }
  const taken = new Set(["", ...FIXED.flatMap(({ title, aliases }) => [title, ...aliases]).map(comparable)]);
  /** Two competencies may share a name: no heading may mean two columns. */
  const take = (names: readonly string[]): readonly string[] =>
    names.filter((name) => {
      const isFree = !taken.has(comparable(name));
      taken.add(comparable(name));
      return isFree;
    });
  const titled = [...named].map(([key, [name, ...others]]) => {
    const code = key.slice("level ".length);
    const possible = name === undefined ? [code] : [name, `${name} (${code})`];
    const title = possible.find((one) => !taken.has(comparable(one))) ?? code;
    take([title]);
    return { key, title, others: [...others, ...possible, code] };
  });
  const levels = titled.map(({ key, title, others }): Column => {
    return { key, title, aliases: take(others), optional: true, help: LEVEL_HELP, width: LEVEL_WIDTH };
  });
  return [...FIXED, ...levels];
}

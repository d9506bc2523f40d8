import type { Download } from "@/lib/downloads/request";
import {
  correctionText,
  importanceWord,
  levelText,
  notePlace,
  ownSourceText,
  sourceText,
  UNREADABLE,
  valueOrUnreadable,
} from "@/lib/downloads/words";
import type { SheetPlan } from "@/lib/downloads/xlsx-workbook";
import { noteSubject } from "@/lib/catalogue/outline";
import { shownValue } from "@/lib/catalogue/outline-notes";
import { formatDate } from "@/lib/core/dates";
import { annexName, POSITION_TIER_LABEL, positionTitle, regulationName } from "@/lib/regulations/labels";
import {
  COMPETENCY_KIND_LABEL,
  NOTE_KIND_LABEL,
  printedText,
  REQUIREMENT_CATEGORY_LABEL,
} from "@/lib/standards/labels";
import { printedValues } from "@/lib/standards/origin";
import { validityText } from "@/lib/standards/validity";

export const IDENTITY_SHEET: SheetPlan<Download> = {
  name: "Identitas",
  columns: [
    ["Hal", 28],
    ["Nilai", 80],
    ["Sumber", 20],
  ],
  rows: ({ standard, position, leader, day }) => {
    const { regulation, annex } = standard;
    const follows = leader && positionTitle(leader);
    const correction = correctionText(standard);
    return [
      ["Instansi", position.institution.name, null],
      ["Jabatan", positionTitle(position), null],
      ...(follows ? [["Mengikuti standar", follows, null]] : []),
      ["Jenjang", POSITION_TIER_LABEL[standard.position.tier], null],
      ...printedValues(standard).map(([key, term]) => [
        term,
        valueOrUnreadable(standard, `/${key}`, standard[key]),
        sourceText(standard.sources[`/${key}`] ?? { spans: [] }),
      ]),
      ["Peraturan", regulationName(regulation), null],
      ["Tentang", regulation.title, null],
      ["Lampiran", `${annexName(annex)}: ${annex.title}`, null],
      ["Masa berlaku", validityText(standard), null],
      ["Versi", standard.version, null],
      ...(correction === null ? [] : [["Koreksi salinan", correction, null]]),
      ["Berlaku per tanggal", formatDate(day), null],
    ];
  },
};

export const COMPETENCY_SHEET: SheetPlan<Download> = {
  name: "Kompetensi",
  columns: [
    ["Jenis", 16],
    ["Nomor", 8],
    ["Kode", 32],
    ["Kompetensi", 40],
    ["Sebagaimana tertulis", 40],
    ["Level", 8],
    ["Keterangan level", 24],
    ["Deskripsi", 80],
    ["Sumber", 20],
  ],
  rows: ({ standard }) =>
    standard.competencies.map((row, index) => {
      const path = `/competencies/${index}`;
      return [
        COMPETENCY_KIND_LABEL[row.kind],
        row.ordinal,
        row.code,
        row.name ?? UNREADABLE,
        row.nameAsWritten,
        row.level,
        levelText(standard, { row, path }),
        valueOrUnreadable(standard, `${path}/description`, row.description),
        ownSourceText(standard, path),
      ];
    }),
};

export const INDICATOR_SHEET: SheetPlan<Download> = {
  name: "Indikator",
  columns: [
    ["Jenis", 16],
    ["Nomor kompetensi", 18],
    ["Kode kompetensi", 32],
    ["Kompetensi", 40],
    ["Nomor indikator", 16],
    ["Indikator", 90],
    ["Sumber", 20],
  ],
  rows: ({ standard }) =>
    standard.competencies.flatMap((competency) =>
      competency.indicators.map(({ code, text, source }) => [
        COMPETENCY_KIND_LABEL[competency.kind],
        competency.ordinal,
        competency.code,
        competency.name ?? UNREADABLE,
        code,
        text ?? UNREADABLE,
        sourceText(source),
      ]),
    ),
};

export const REQUIREMENT_SHEET: SheetPlan<Download> = {
  name: "Persyaratan",
  columns: [
    ["Kategori", 28],
    ["Nomor", 8],
    ["Anak judul", 20],
    ["Persyaratan", 80],
    ["Tingkat pentingnya", 20],
    ["Perlu verifikasi", 16],
    ["Pilihan", 28],
    ["Sumber", 20],
  ],
  rows: ({ standard }) =>
    standard.requirements.map((row, index) => [
      REQUIREMENT_CATEGORY_LABEL[row.category],
      row.ordinal,
      row.label,
      row.text === null ? UNREADABLE : printedText(row.text),
      importanceWord(standard, { row, path: `/requirements/${index}` }),
      row.importanceUncertain ? "Ya" : null,
      row.anyOfGroup === null ? null : `Salah satu dari kelompok ${row.anyOfGroup}`,
      sourceText(row.source),
    ]),
};

export const NOTE_SHEET: SheetPlan<Download> = {
  name: "Catatan",
  columns: [
    ["Bagian", 32],
    ["Nilai", 24],
    ["Jenis", 28],
    ["Tertulis", 60],
    ["Ditampilkan", 60],
    ["Alasan", 60],
    ["Sumber", 20],
  ],
  rows: ({ standard }) =>
    standard.notes.map((note) => [
      notePlace(standard, note),
      noteSubject(note),
      NOTE_KIND_LABEL[note.kind],
      note.verbatim,
      note.normalised === null ? null : shownValue(note.normalised),
      note.reason,
      sourceText(note.source),
    ]),
};

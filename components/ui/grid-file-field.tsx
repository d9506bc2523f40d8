"use client";

import type { ChangeEvent } from "react";
import { useState } from "react";

import { TextField } from "@/components/ui/field";
import { MAX_FILE_BYTES } from "@/lib/core/grid";

const TOO_LARGE = "Berkas lebih besar dari 5 MB. Hapus gambar dan lembar lain, atau bagi menjadi beberapa berkas.";

type Props = { readonly label: string; readonly errors: readonly string[] | undefined };

/** Takes the workbook or CSV of an import; what is too large is not sent for minutes only to be refused. */
export function GridFileField({ label, errors }: Props) {
  const [isTooLarge, setTooLarge] = useState(false);
  const look = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const isOver = (target.files?.[0]?.size ?? 0) > MAX_FILE_BYTES;
    setTooLarge(isOver);
    if (isOver) target.value = "";
  };
  return (
    <TextField
      name="file"
      type="file"
      label={label}
      hint="XLSX atau CSV, paling besar 5 MB. Berkas diperiksa lebih dahulu, sebelum ada yang disimpan."
      accept=".xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      onChange={look}
      errors={isTooLarge ? [TOO_LARGE] : errors}
    />
  );
}

"use client";

import type { Route } from "next";

import { BenchForm } from "@/components/imports/bench-form";
import { SelectField, TextArea } from "@/components/ui/field";
import { splitImportRowAction } from "@/lib/imports/actions";
import type { SplitRow } from "@/lib/imports/split";

type Props = {
  readonly importId: string;
  readonly viewerId: string;
  readonly standard: number | null;
  readonly row: SplitRow;
  readonly closeHref: Route;
};

/** One row as two: a line break in its text says where. */
export function SplitForm({ importId, viewerId, standard, row, closeHref }: Props) {
  const { path, text, description, indicators } = row;
  return (
    <BenchForm
      keptAs={`impor:${viewerId}:${importId}:pisah:${path}`}
      action={splitImportRowAction}
      title="Pisah menjadi dua baris"
      submitLabel="Pisah baris"
      closeHref={closeHref}
    >
      {(view) => (
        <>
          <input type="hidden" name="importId" value={importId} />
          <input type="hidden" name="standard" value={standard ?? ""} />
          <input type="hidden" name="path" value={path} />
          <TextArea
            name="text"
            label="Teks"
            hint="Tekan Enter di tempat teksnya dipisah; yang di bawahnya menjadi baris baru."
            defaultValue={view.value("text") ?? text}
            errors={view.errors("text")}
            rows={4}
          />
          {description !== null && (
            <TextArea
              name="description"
              label="Deskripsi"
              hint="Dengan Enter, deskripsinya ikut dipisah; tanpa Enter, seluruhnya tetap pada baris pertama."
              defaultValue={view.value("description") ?? description}
              errors={view.errors("description")}
              rows={4}
              optional
            />
          )}
          {indicators.length > 0 && (
            <SelectField
              name="from"
              label="Indikator yang ikut ke baris baru"
              defaultValue={view.value("from") ?? ""}
              errors={view.errors("from")}
            >
              <option value="">Tidak ada; semuanya tetap pada baris pertama</option>
              {indicators.map(({ key, name }) => (
                <option key={key} value={key}>
                  Mulai {name}
                </option>
              ))}
            </SelectField>
          )}
        </>
      )}
    </BenchForm>
  );
}

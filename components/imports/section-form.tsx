"use client";

import { ActionForm } from "@/components/ui/action-form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { editSectionAction } from "@/lib/imports/actions";
import { choicesOf } from "@/lib/imports/labels";
import type { BenchValue, Section } from "@/lib/imports/sections";
import { linesText } from "@/lib/sources/lines";

type Props = { readonly importId: string; readonly standard: number | null; readonly section: Section };

/** The values of one section typed anew; each that changes keeps its reading and gets the reason. */
export function SectionForm({ importId, standard, section: { title, values } }: Props) {
  return (
    <div id="sunting" className="rounded-md border-2 border-accent p-4">
      <h3>Sunting: {title}</h3>
      <ActionForm action={editSectionAction} done={() => "Tersimpan."}>
        {({ value, errors }) => (
          <>
            <input type="hidden" name="importId" value={importId} />
            <input type="hidden" name="standard" value={standard ?? ""} />
            {values.map((cell) => (
              <Cell
                key={`${cell.path} ${cell.value}`}
                cell={cell}
                typed={value(`v.${cell.path}`)}
                errors={errors(`v.${cell.path}`)}
              />
            ))}
            <TextField
              name="reason"
              label="Alasan"
              hint="Disimpan bersama setiap nilai yang diubah."
              defaultValue={value("reason")}
              errors={errors("reason")}
            />
            <TextField
              name="line"
              label="Baris naskah"
              hint="Untuk nilai yang belum punya baris, misalnya 120 atau 120-124."
              defaultValue={value("line")}
              errors={errors("line")}
              optional
            />
            <SubmitButton className="justify-self-start">Simpan suntingan</SubmitButton>
          </>
        )}
      </ActionForm>
    </div>
  );
}

type CellProps = {
  readonly cell: BenchValue;
  readonly typed: string | undefined;
  readonly errors: readonly string[] | undefined;
};

function Cell({ cell, typed, errors }: CellProps) {
  const { path, label, value, reading, lines } = cell;
  const choices = choicesOf(path);
  const hint = [reading === null ? "" : `Terbaca: ${reading}`, lines.length > 0 ? linesText(lines) : ""]
    .filter(Boolean)
    .join(", ");
  const field = { name: `v.${path}`, label, defaultValue: typed ?? value, errors, hint: hint || undefined };
  return (
    <>
      <input type="hidden" name={`was.${path}`} value={value} />
      {choices ? (
        <SelectField {...field}>
          <option value="">Belum diisi</option>
          {choices.map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </SelectField>
      ) : value.length > 60 || path.endsWith("/description") || path.endsWith("/text") ? (
        <TextArea {...field} />
      ) : (
        <TextField {...field} type={path.endsWith("/effectiveFrom") ? "date" : "text"} />
      )}
    </>
  );
}

"use client";

import type { Route } from "next";
import { useState } from "react";

import type { BenchFormView } from "@/components/imports/bench-form";
import { BenchForm } from "@/components/imports/bench-form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { sendByEnter } from "@/components/ui/send-by-enter";
import { editSectionAction } from "@/lib/imports/actions";
import type { BenchValue } from "@/lib/imports/bench-values";
import { choicesOf } from "@/lib/imports/labels";
import type { Section } from "@/lib/imports/sections";
import { UNKNOWN_TIERS } from "@/lib/imports/values";
import { POSITION_TIER_LABEL } from "@/lib/regulations/labels";
import { linesParameter, linesText } from "@/lib/sources/lines";

type Props = {
  readonly importId: string;
  readonly viewerId: string;
  readonly standard: number | null;
  readonly section: Section;
  readonly closeHref: Route;
};

/** The values of one section typed anew; each that changes keeps its reading and gets the reason. */
export function SectionForm({ importId, viewerId, standard, section: { key, title, values }, closeHref }: Props) {
  // As they were when the form came up: what somebody else changes meanwhile is another value.
  const [seen] = useState(() => new Map(values.map(({ path, value }) => [path, value])));
  return (
    <BenchForm
      keptAs={`impor:${viewerId}:${importId}:${standard ?? "peraturan"}:${key}`}
      action={editSectionAction}
      title={`Sunting: ${title}`}
      submitLabel="Simpan suntingan"
      closeHref={closeHref}
    >
      {(view) => (
        <>
          <input type="hidden" name="importId" value={importId} />
          <input type="hidden" name="standard" value={standard ?? ""} />
          {key === UNKNOWN_TIERS && values.length > 1 && <TierForAll view={view} />}
          {values.map((cell) => (
            <Cell key={cell.path} cell={cell} seen={seen.get(cell.path) ?? cell.value} view={view} />
          ))}
          <TextField
            name="reason"
            label="Alasan"
            hint="Disimpan bersama setiap nilai yang diubah."
            defaultValue={view.value("reason")}
            errors={view.errors("reason")}
          />
          <TextField
            name="line"
            label="Baris naskah"
            hint="Untuk nilai yang belum punya baris, misalnya 120 atau 120-124."
            defaultValue={view.value("line")}
            errors={view.errors("line")}
            optional
          />
        </>
      )}
    </BenchForm>
  );
}

/** Hundreds of positions of one list mostly have one tier: nobody chooses it for each. */
function TierForAll({ view }: { readonly view: BenchFormView }) {
  return (
    <SelectField
      name="tier"
      label="Sama untuk semua"
      optional
      hint="Dipasang pada setiap jabatan di bawah yang jenjangnya tidak dipilih sendiri."
      defaultValue={view.value("tier") ?? ""}
      errors={view.errors("tier")}
      onKeyDown={sendByEnter}
    >
      <option value="">Pilih satu per satu</option>
      {Object.entries(POSITION_TIER_LABEL).map(([tier, words]) => (
        <option key={tier} value={tier}>
          {words}
        </option>
      ))}
    </SelectField>
  );
}

type CellProps = { readonly cell: BenchValue; readonly seen: string; readonly view: BenchFormView };

function Cell({ cell: { path, label, value, reading, lines }, seen, view }: CellProps) {
  const hint = [reading === null ? "" : `Terbaca: ${reading}`, lines.length > 0 ? linesText(lines) : ""]
    .filter(Boolean)
    .join(", ");
  const name = `v.${path}`;
  const field = {
    name,
    label,
    defaultValue: view.value(name) ?? seen,
    errors: view.errors(name),
    hint: hint || undefined,
  };
  return (
    <div data-lines={linesParameter(lines)}>
      <input type="hidden" name={`was.${path}`} value={view.value(`was.${path}`) ?? seen} />
      <input type="hidden" name={`now.${path}`} value={value} />
      <ValueField path={path} field={field} isLong={value.length > 60} />
    </div>
  );
}

type ValueFieldProps = {
  readonly path: string;
  readonly field: {
    readonly name: string;
    readonly label: string;
    readonly defaultValue: string;
    readonly errors: readonly string[] | undefined;
    readonly hint?: string | undefined;
    readonly id?: string;
  };
  readonly isLong: boolean;
};

/** The control for the value under a pointer: a select where the values are a closed list. */
export function ValueField({ path, field, isLong }: ValueFieldProps) {
  const choices = choicesOf(path);
  if (choices) {
    return (
      <SelectField {...field} onKeyDown={sendByEnter}>
        <option value="">{path.endsWith("/tier") ? "Belum diketahui" : "Belum diisi"}</option>
        {choices.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </SelectField>
    );
  }
  if (isLong || path.endsWith("/description") || path.endsWith("/text")) return <TextArea {...field} />;
  return <TextField {...field} type={path.endsWith("/effectiveFrom") ? "date" : "text"} />;
}

"use client";

import type { Route } from "next";

import { BenchForm, type BenchFormView } from "@/components/imports/bench-form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { addImportRowAction } from "@/lib/imports/actions";
import type { MissingRow } from "@/lib/imports/bench-part-queries";
import { choicesOf } from "@/lib/imports/labels";
import { listOf } from "@/lib/imports/nodes";
import { COMPETENCY_KIND_LABEL, REQUIREMENT_CATEGORY_LABEL } from "@/lib/standards/labels";

type Props = {
  readonly importId: string;
  readonly viewerId: string;
  readonly standard: number | null;
  /** Pointer of the list. */
  readonly path: string;
  /** The finding that told of the row. */
  readonly finding: number | null;
  /** What is known of the row that is missing. */
  readonly missing: MissingRow | null;
  readonly hint: string;
  readonly closeHref: Route;
};

const TITLE = {
  competencies: "Tambah kompetensi",
  requirements: "Tambah persyaratan",
  indicators: "Tambah indikator",
  relations: "Tambah hubungan antarperaturan",
};

/** A row that the importer did not find, with the lines that it answers for. */
export function AddRowForm({ importId, viewerId, standard, path, finding, missing, hint, closeHref }: Props) {
  const list = listOf(path);
  if (list === null) return null;
  return (
    <BenchForm
      keptAs={`impor:${viewerId}:${importId}:tambah:${path}:${missing?.name ?? ""}`}
      action={addImportRowAction}
      title={TITLE[list]}
      submitLabel="Tambah baris"
      closeHref={closeHref}
    >
      {(view) => (
        <>
          <input type="hidden" name="importId" value={importId} />
          <input type="hidden" name="standard" value={standard ?? ""} />
          <input type="hidden" name="path" value={path} />
          <input type="hidden" name="list" value={list} />
          <input type="hidden" name="finding" value={finding ?? "-"} />
          {list === "competencies" && <CompetencyFields view={view} missing={missing} />}
          {list === "relations" && <RelationFields view={view} />}
          {list === "requirements" && <RequirementFields view={view} />}
          {list === "indicators" && <Text view={view} name="code" label="Nomor indikator" optional />}
          {list === "indicators" && <Text view={view} name="text" label="Indikator" />}
          <TextField
            name="line"
            label="Baris naskah"
            hint={`Baris yang mendasarinya, misalnya 120 atau 120-124. ${hint}`}
            defaultValue={view.value("line")}
            errors={view.errors("line")}
          />
          <Text view={view} name="reason" label="Alasan" />
        </>
      )}
    </BenchForm>
  );
}

type TextProps = {
  readonly view: BenchFormView;
  readonly name: string;
  readonly label: string;
  /** What stands there before anybody has typed. */
  readonly given?: string | undefined;
  readonly optional?: boolean;
};

function Text({ view, name, label, given, optional = false }: TextProps) {
  return (
    <TextField
      name={name}
      label={label}
      defaultValue={view.value(name) ?? given}
      errors={view.errors(name)}
      optional={optional}
    />
  );
}

type CompetencyProps = { readonly view: BenchFormView; readonly missing: MissingRow | null };

function CompetencyFields({ view, missing }: CompetencyProps) {
  return (
    <>
      <SelectField
        name="kind"
        label="Jenis"
        defaultValue={view.value("kind") ?? missing?.kind ?? "MANAGERIAL"}
        errors={view.errors("kind")}
      >
        {Object.entries(COMPETENCY_KIND_LABEL).map(([kind, label]) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </SelectField>
      <Text view={view} name="ordinal" label="Nomor" given={missing?.ordinal} optional />
      <Text view={view} name="name" label="Nama kompetensi" given={missing?.name} />
      <Choice view={view} name="level" label="Level" empty="Tanpa level" />
      <TextArea
        name="description"
        label="Deskripsi"
        defaultValue={view.value("description")}
        errors={view.errors("description")}
        optional
      />
    </>
  );
}

type ChoiceProps = {
  readonly view: BenchFormView;
  readonly name: string;
  readonly label: string;
  readonly empty: string;
};

function Choice({ view, name, label, empty }: ChoiceProps) {
  return (
    <SelectField name={name} label={label} defaultValue={view.value(name) ?? ""} errors={view.errors(name)}>
      <option value="">{empty}</option>
      {choicesOf(name)?.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </SelectField>
  );
}

function RelationFields({ view }: { readonly view: BenchFormView }) {
  return (
    <>
      <Choice view={view} name="type" label="Jenis hubungan" empty="Pilih jenis hubungan" />
      <TextArea
        name="citation"
        label="Peraturan yang disebut"
        hint="Sebagaimana tertulis, misalnya Peraturan Bupati Nomor 5 Tahun 2020 tentang …"
        defaultValue={view.value("citation")}
        errors={view.errors("citation")}
      />
    </>
  );
}

function RequirementFields({ view }: { readonly view: BenchFormView }) {
  return (
    <>
      <SelectField
        name="category"
        label="Jenis"
        defaultValue={view.value("category") ?? "EDUCATION"}
        errors={view.errors("category")}
      >
        {Object.entries(REQUIREMENT_CATEGORY_LABEL).map(([category, label]) => (
          <option key={category} value={category}>
            {label}
          </option>
        ))}
      </SelectField>
      <Text view={view} name="label" label="Anak judul" optional />
      <Text view={view} name="text" label="Uraian" />
    </>
  );
}

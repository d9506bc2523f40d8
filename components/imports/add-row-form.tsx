"use client";

import { ActionForm, type FormView } from "@/components/ui/action-form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { addImportRowAction } from "@/lib/imports/actions";
import { COMPETENCY_KIND_LABEL, REQUIREMENT_CATEGORY_LABEL } from "@/lib/standards/labels";

type Props = {
  readonly importId: string;
  readonly standard: number;
  /** Pointer of the list. */
  readonly path: string;
  /** The finding that told of the row. */
  readonly finding: number | null;
  readonly hint: string;
};

const TITLE = { competencies: "Tambah kompetensi", requirements: "Tambah persyaratan", indicators: "Tambah indikator" };

/** A row that the importer did not find, with the lines that it answers for. */
export function AddRowForm({ importId, standard, path, finding, hint }: Props) {
  const list = path.slice(path.lastIndexOf("/") + 1);
  if (list !== "competencies" && list !== "requirements" && list !== "indicators") return null;
  return (
    <div id="sunting" className="rounded-md border-2 border-accent p-4">
      <h3>{TITLE[list]}</h3>
      <ActionForm action={addImportRowAction} done={() => "Baris ditambahkan."}>
        {(view) => (
          <>
            <input type="hidden" name="importId" value={importId} />
            <input type="hidden" name="standard" value={standard} />
            <input type="hidden" name="path" value={path} />
            <input type="hidden" name="list" value={list} />
            <input type="hidden" name="finding" value={finding ?? "-"} />
            {list === "competencies" && <CompetencyFields view={view} />}
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
            <SubmitButton className="justify-self-start">Tambah baris</SubmitButton>
          </>
        )}
      </ActionForm>
    </div>
  );
}

type TextProps = {
  readonly view: FormView;
  readonly name: string;
  readonly label: string;
  readonly optional?: boolean;
};

function Text({ view, name, label, optional = false }: TextProps) {
  return (
    <TextField
      name={name}
      label={label}
      defaultValue={view.value(name)}
      errors={view.errors(name)}
      optional={optional}
    />
  );
}

function CompetencyFields({ view }: { readonly view: FormView }) {
  return (
    <>
      <SelectField
        name="kind"
        label="Jenis"
        defaultValue={view.value("kind") ?? "MANAGERIAL"}
        errors={view.errors("kind")}
      >
        {Object.entries(COMPETENCY_KIND_LABEL).map(([kind, label]) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </SelectField>
      <Text view={view} name="ordinal" label="Nomor" optional />
      <Text view={view} name="name" label="Nama kompetensi" />
      <Text view={view} name="level" label="Level" optional />
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

function RequirementFields({ view }: { readonly view: FormView }) {
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

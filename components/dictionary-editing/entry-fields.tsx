import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { EntryWords } from "@/lib/dictionary-editing/rules";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";

type Props = {
  /** What was typed, or what is stored. */
  readonly value: (name: string, stored: string | null) => string;
  readonly errors: (name: string) => readonly string[] | undefined;
  readonly id: (name: string) => string;
  readonly words: EntryWords;
};

/** Name, kind, definition and other names of an entry. */
export function EntryFields({ value, errors, id, words: { name, kind, definition, aliases } }: Props) {
  return (
    <>
      <TextField
        name="name"
        id={id("name")}
        label="Nama kompetensi"
        autoComplete="off"
        defaultValue={value("name", name)}
        errors={errors("name")}
      />
      <SelectField name="kind" id={id("kind")} label="Jenis" defaultValue={value("kind", kind)} errors={errors("kind")}>
        {Object.entries(COMPETENCY_KIND_LABEL).map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextArea
        name="definition"
        id={id("definition")}
        label="Definisi"
        optional
        rows={4}
        defaultValue={value("definition", definition)}
        errors={errors("definition")}
      />
      <TextArea
        name="aliases"
        id={id("aliases")}
        label="Nama lain"
        hint="Satu nama tiap baris. Impor peraturan mengenali kompetensi dari nama dan nama lainnya."
        optional
        rows={4}
        defaultValue={value("aliases", aliases.join("\n"))}
        errors={errors("aliases")}
      />
    </>
  );
}

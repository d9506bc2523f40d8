import type { PartView } from "@/components/editing/part-form";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import type { EntryWords } from "@/lib/dictionary-editing/rules";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";

type Props = {
  readonly field: PartView["field"];
  readonly words: EntryWords;
};

/** Name, kind, definition and other names of an entry. */
export function EntryFields({ field, words: { name, kind, definition, aliases } }: Props) {
  return (
    <>
      <TextField {...field("name", name)} label="Nama kompetensi" autoComplete="off" />
      <SelectField {...field("kind", kind)} label="Jenis">
        {Object.entries(COMPETENCY_KIND_LABEL).map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextArea {...field("definition", definition)} label="Definisi" optional rows={4} />
      <TextArea
        {...field("aliases", aliases.join("\n"))}
        label="Nama lain"
        hint="Satu nama tiap baris. Impor peraturan mengenali kompetensi dari nama dan nama lainnya; halaman publik tidak menyebutnya."
        optional
        rows={4}
      />
    </>
  );
}

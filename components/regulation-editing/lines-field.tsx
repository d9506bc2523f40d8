import type { PartView } from "@/components/editing/part-form";
import { TextField } from "@/components/ui/field";

/** The lines of the document that answer for what is added. */
export function LinesField({ view }: { readonly view: PartView }) {
  return (
    <TextField
      {...view.field("lines", null)}
      label="Baris naskah"
      hint="Nomor baris naskah sumber yang memuatnya, misalnya 12 atau 12-14."
      autoComplete="off"
    />
  );
}

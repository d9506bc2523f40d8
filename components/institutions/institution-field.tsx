import type { FormView } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/field";

type Props = {
  /** Those for which the viewer may do what the form does. */
  readonly institutions: readonly { readonly id: string; readonly shortName: string }[];
  readonly view: Pick<FormView, "value" | "errors">;
};

/** For which institution: asked only of who works for several, and then never answered for them. */
export function InstitutionField({ institutions, view: { value, errors } }: Props) {
  const [only, another] = institutions;
  if (!another) return <input type="hidden" name="institutionId" value={only?.id} />;
  return (
    <SelectField
      name="institutionId"
      label="Instansi"
      defaultValue={value("institutionId") ?? ""}
      errors={errors("institutionId")}
    >
      <option value="">Pilih instansi</option>
      {institutions.map(({ id, shortName }) => (
        <option key={id} value={id}>
          {shortName}
        </option>
      ))}
    </SelectField>
  );
}

import Link from "next/link";

import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { ACTION_LABEL, SUBJECT_LABEL } from "@/lib/audit/labels";
import { groupBy } from "@/lib/core/groups";
import type { AuditPage } from "@/lib/audit/queries";
import type { AuditSearch } from "@/lib/audit/schema";
import { SYSTEM_ACTOR } from "@/lib/audit/schema";

type Props = Pick<AuditPage, "actors"> & { readonly search: AuditSearch };

/** What people call by one name is one choice, however many kinds of rows it has. */
const SUBJECTS = [...groupBy(Object.entries(SUBJECT_LABEL), ([, label]) => label)].map(
  ([label, entries]) => [label, entries.map(([type]) => type)] as const,
);

/** The filters as a plain GET form: the address says what is shown, and it works without scripts. */
export function AuditFilterForm({ search: { values, errors }, actors }: Props) {
  return (
    <form action="/admin/audit" className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-3" aria-label="Saringan">
      <SelectField label="Pelaku" name="pelaku" defaultValue={values.pelaku ?? ""} errors={errors.pelaku}>
        <option value="">Semua</option>
        <option value={SYSTEM_ACTOR}>Sistem</option>
        {actors.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label="Tindakan" name="tindakan" defaultValue={values.tindakan ?? ""} errors={errors.tindakan}>
        <option value="">Semua</option>
        {Object.entries(ACTION_LABEL).map(([action, label]) => (
          <option key={action} value={action}>
            {label}
          </option>
        ))}
      </SelectField>
      <SelectField label="Objek" name="objek" defaultValue={values.objek ?? ""} errors={errors.objek}>
        <option value="">Semua</option>
        {SUBJECTS.map(([label, types]) => (
          <option key={label} value={types.join(",")}>
            {label}
          </option>
        ))}
      </SelectField>
      <TextField label="ID objek" name="id" defaultValue={values.id} errors={errors.id} autoComplete="off" />
      <TextField label="Dari tanggal" name="dari" type="date" defaultValue={values.dari} errors={errors.dari} />
      <TextField label="Sampai tanggal" name="sampai" type="date" defaultValue={values.sampai} errors={errors.sampai} />
      <p className="flex flex-wrap items-center gap-4">
        <Button type="submit">Saring</Button>
        <Link href="/admin/audit" className="text-accent underline underline-offset-4">
          Hapus saringan
        </Link>
      </p>
    </form>
  );
}

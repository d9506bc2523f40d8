import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { formatNumber } from "@/lib/core/numbers";
import type { Progress } from "@/lib/imports/bench-queries";
import { FINDING_KIND_LABEL, STATE_LABEL } from "@/lib/imports/labels";
import { importPath } from "@/lib/imports/paths";
import type { FindingFilter } from "@/lib/imports/schema";
import { FindingState } from "@/lib/imports/schema";

type Props = { readonly importId: string; readonly filter: FindingFilter; readonly kinds: Progress["kinds"] };

/** Narrows the list: a plain GET form, so that every list has an address and no script is needed. Closed it says what it does, and leaves the finding its room. */
export function FindingFilterForm({ importId, filter: { kind, state, standard }, kinds }: Props) {
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center text-accent">
        Saring:{" "}
        {[
          ...(kind === null ? [] : [FINDING_KIND_LABEL[kind]]),
          state === null ? "Semua" : STATE_LABEL[state],
          ...(standard === null ? [] : [`jabatan ${standard}`]),
        ].join(", ")}
      </summary>
      <form
        action={importPath(importId)}
        method="get"
        role="search"
        aria-label="Temuan"
        className="grid items-end gap-3 sm:max-xl:grid-cols-[1fr_1fr_8rem_auto]"
      >
        <SelectField name="jenis" label="Jenis temuan" defaultValue={kind ?? ""}>
          <option value="">Semua jenis</option>
          {kinds.map(({ kind: other, count }) => (
            <option key={other} value={other}>
              {FINDING_KIND_LABEL[other]} ({formatNumber(count)})
            </option>
          ))}
        </SelectField>
        <SelectField name="keadaan" label="Keadaan" defaultValue={state ?? "semua"}>
          {FindingState.options.map((option) => (
            <option key={option} value={option}>
              {STATE_LABEL[option]}
            </option>
          ))}
          <option value="semua">Semua</option>
        </SelectField>
        <TextField
          name="jabatan"
          label="Jabatan ke-"
          type="number"
          min={1}
          defaultValue={standard ?? ""}
          key={standard ?? ""}
        />
        <Button type="submit" variant="secondary">
          Saring
        </Button>
      </form>
    </details>
  );
}

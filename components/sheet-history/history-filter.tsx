import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { historyPath } from "@/lib/sheet-history/paths";
import type { SheetHistory } from "@/lib/sheet-history/queries";

type Props = { readonly history: SheetHistory; readonly chosen: string };

/** The history of one competency alone; the choice stands in the address. */
export function HistoryFilter({ history: { sheetId, competencies }, chosen }: Props) {
  return (
    <form action={historyPath(sheetId)} className="no-print flex max-w-xl flex-wrap items-end gap-3">
      <div className="min-w-0 grow basis-60">
        <SelectField name="kompetensi" label="Kompetensi" defaultValue={chosen}>
          <option value="">Semua kompetensi</option>
          {competencies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <Button type="submit" variant="secondary">
        Tampilkan
      </Button>
    </form>
  );
}

import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import type { Choice, Choices } from "@/lib/catalogue/queries";
import type { CatalogueFilters } from "@/lib/catalogue/schema";
import { MAX_WORDS_LENGTH, PARAMETER } from "@/lib/catalogue/schema";
import { formatNumber } from "@/lib/core/numbers";
import { POSITION_TIER_LABEL } from "@/lib/regulations/labels";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";

type Props = {
  readonly filters: CatalogueFilters;
  readonly choices: Choices;
  /** Also one that is not known: what was typed stays. */
  readonly typedInstitution: string | null;
};

const KINDS = ["MANAGERIAL", "SOCIOCULTURAL", "TECHNICAL"] as const;

/** "Pengawas (12)"; without a number where there are too many to count. */
function choiceText(name: string, { count }: Choice): string {
  return count === null ? name : `${name} (${formatNumber(count)})`;
}

/** Search box and filters: a plain GET form, so that every result has an address and no script is needed. */
export function FilterForm(props: Props) {
  const { filters } = props;
  return (
    <form action="/jabatan" method="get" role="search" aria-label="Jabatan" className="grid gap-4">
      <TextField
        label="Kata pencarian"
        name={PARAMETER.words}
        type="search"
        maxLength={MAX_WORDS_LENGTH}
        defaultValue={filters.words ?? ""}
        hint="Nama jabatan, kompetensi, indikator atau persyaratan."
      />
      <Button type="submit">Cari</Button>
      <FilterFields {...props} />
    </form>
  );
}

/** A list to choose from where it is short; otherwise a name is typed, and those with the most hits are suggested. */
function InstitutionField({ filters, choices: { institutions }, typedInstitution }: Props) {
  const field = { label: "Instansi", name: PARAMETER.institution };
  const options = institutions.items.map((choice) => (
    <option key={choice.value} value={choice.value}>
      {choiceText(choice.name, choice)}
    </option>
  ));
  if (institutions.isWhole) {
    return (
      <SelectField {...field} defaultValue={filters.institution ?? ""}>
        <option value="">Semua instansi</option>
        {options}
      </SelectField>
    );
  }
  return (
    <>
      <TextField
        {...field}
        list="instansi-usulan"
        maxLength={MAX_WORDS_LENGTH}
        defaultValue={filters.institution ?? typedInstitution ?? ""}
        hint="Nama atau kodenya, misalnya purwakarta. Kosong berarti semua."
      />
      <datalist id="instansi-usulan">{options}</datalist>
    </>
  );
}

/** Folded on narrow screens, always open beside the list: CSS alone opens it, so the page needs no script. */
function FilterFields(props: Props) {
  const { filters, choices } = props;
  const { tiers, competencies, levels } = choices;
  return (
    <details className="filter-fields">
      <summary className="min-h-11 py-2 font-semibold text-accent lg:hidden">Saringan</summary>
      <div className="mt-2 grid gap-4">
        <InstitutionField {...props} />
        <SelectField label="Jenjang" name={PARAMETER.tier} defaultValue={filters.tier ?? ""}>
          <option value="">Semua jenjang</option>
          {tiers.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choiceText(POSITION_TIER_LABEL[choice.value], choice)}
            </option>
          ))}
        </SelectField>
        <SelectField label="Kompetensi" name={PARAMETER.competency} defaultValue={filters.competency ?? ""}>
          <option value="">Semua kompetensi</option>
          {KINDS.map((kind) => (
            <optgroup key={kind} label={COMPETENCY_KIND_LABEL[kind]}>
              {competencies
                .filter((choice) => choice.kind === kind)
                .map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {choiceText(choice.name, choice)}
                  </option>
                ))}
            </optgroup>
          ))}
        </SelectField>
        <SelectField label="Level" name={PARAMETER.level} defaultValue={filters.level ?? ""}>
          <option value="">Semua level</option>
          {levels.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choiceText(`Level ${choice.value}`, choice)}
            </option>
          ))}
        </SelectField>
        <TextField
          label="Berlaku per tanggal"
          name={PARAMETER.asOf}
          type="date"
          defaultValue={filters.asOf ?? ""}
          hint="Kosong berarti hari ini."
        />
        <Button type="submit" variant="secondary">
          Terapkan saringan
        </Button>
      </div>
    </details>
  );
}

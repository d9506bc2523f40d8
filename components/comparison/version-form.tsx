import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { comparisonKey } from "@/lib/catalogue/paths";
import { COMPARISON_PARAMETER } from "@/lib/comparison/schema";
import { regulationName } from "@/lib/regulations/labels";
import { versionKey } from "@/lib/standards/ending";
import { versionLabel } from "@/lib/standards/labels";
import type { VersionSummary } from "@/lib/standards/queries";
import { validityText } from "@/lib/standards/validity";

type Props = {
  /** Newest first, two at least. */
  readonly versions: readonly VersionSummary[];
  /** On whose page it stands. */
  readonly position: { readonly slug: string };
};

const keyOf = ({ owner, version }: VersionSummary) => comparisonKey(owner, version);

/** Any two versions of a standard, to put beside each other; works without scripts. */
export function VersionForm({ versions, position }: Props) {
  const [newest, earlier] = versions;
  const options = versions.map((version) => (
    <option key={versionKey(version)} value={keyOf(version)}>
      Versi {versionLabel(version, position)}: {regulationName(version.regulation)}, {validityText(version)}
    </option>
  ));
  return (
    <form
      action="/bandingkan"
      className="no-print mb-8 grid max-w-3xl items-end gap-4 rounded-md border border-line bg-surface p-5 sm:grid-cols-2"
    >
      <SelectField name={COMPARISON_PARAMETER.a} label="Versi kiri" defaultValue={earlier && keyOf(earlier)}>
        {options}
      </SelectField>
      <SelectField name={COMPARISON_PARAMETER.b} label="Versi kanan" defaultValue={newest && keyOf(newest)}>
        {options}
      </SelectField>
      <div>
        <Button type="submit">Bandingkan dua versi ini</Button>
      </div>
    </form>
  );
}

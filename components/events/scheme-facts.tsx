import { formatNumber, formatPercent } from "@/lib/core/numbers";
import { EVENT_PURPOSE_LABEL } from "@/lib/events/labels";
import { ROUNDING_RULE } from "@/lib/schemes/labels";
import type { SchemeSettings } from "@/lib/schemes/schema";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";

/** What a scheme decides and where its numbers come from, in one paragraph. */
export function SchemeFacts({ settings }: { readonly settings: SchemeSettings }) {
  const { purpose, bands, weights, capAtRequired, countsStatements, legalBasis, verificationNote, validityYears } =
    settings;
  return (
    <>
      Tujuan: {EVENT_PURPOSE_LABEL[purpose]}. Kategori:{" "}
      {bands.map(({ label, minimum }) => `${label} mulai ${formatPercent(minimum)}`).join("; ")}.{" "}
      {weights && `Bobot: ${weightsText(weights)}. `}
      {!capAtRequired && "Level di atas yang disyaratkan ikut dihitung. "}
      {countsStatements && "Pernyataan teknis tanpa level ikut dihitung. "}
      {ROUNDING_RULE} Hasilnya berlaku {validityYears} tahun. Dasar: {legalBasis}.{" "}
      {verificationNote && <strong className="font-semibold">{verificationNote}</strong>}
    </>
  );
}

function weightsText(weights: NonNullable<SchemeSettings["weights"]>): string {
  const { MANAGERIAL, SOCIOCULTURAL, TECHNICAL } = weights;
  return Object.entries({ MANAGERIAL, SOCIOCULTURAL, TECHNICAL })
    .map(([kind, weight]) => `${COMPETENCY_KIND_LABEL[kind as keyof typeof weights]} ${formatNumber(weight)}`)
    .join(", ");
}

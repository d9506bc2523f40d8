import { formatPercent } from "@/lib/core/numbers";
import { EVENT_PURPOSE_LABEL } from "@/lib/events/labels";
import type { SchemeSettings } from "@/lib/schemes/schema";

/** What a scheme decides and where its numbers come from, in one paragraph. */
export function SchemeFacts({ settings }: { readonly settings: SchemeSettings }) {
  const { purpose, bands, legalBasis, verificationNote } = settings;
  return (
    <>
      Tujuan: {EVENT_PURPOSE_LABEL[purpose]}. Kategori:{" "}
      {bands.map(({ label, minimum }) => `${label} mulai ${formatPercent(minimum)}`).join("; ")}. Dasar: {legalBasis}.{" "}
      {verificationNote && <strong className="font-semibold">{verificationNote}</strong>}
    </>
  );
}

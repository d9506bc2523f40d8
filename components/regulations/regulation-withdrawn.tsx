import { PageHeading } from "@/components/layout/page-heading";
import { formatDate, todayInJakarta } from "@/lib/core/dates";
import type { WithdrawnPublication } from "@/lib/feeds/withdrawn-publication-queries";

/** At the address of a regulation whose publication was taken back: who kept the address learns what became of it. */
export function RegulationWithdrawn({ regulation, effectiveFrom, at }: WithdrawnPublication) {
  return (
    <PageHeading
      crumbs={[{ label: "Peraturan", href: "/peraturan" }]}
      title={`Penerbitan ${regulation} ditarik kembali`}
      lead={
        `Penerbitannya di portal ini ditarik kembali pada ${formatDate(todayInJakarta(at))}, sebelum mulai berlaku ` +
        `pada ${formatDate(effectiveFrom)}. Yang akan digantikannya tetap berlaku.`
      }
    />
  );
}

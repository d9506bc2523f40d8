import { Amendments } from "@/components/regulations/amendments";
import { RegulationStatusBadge } from "@/components/regulations/status-badge";
import { Fact, FactList } from "@/components/ui/fact-list";
import { formatDate } from "@/lib/core/dates";
import { revocationText } from "@/lib/regulations/labels";
import type { RegulationDetail } from "@/lib/regulations/queries";
import { TYPED_FILE } from "@/lib/regulations/typed";
import { UNREADABLE } from "@/lib/standards/labels";

type Props = {
  readonly regulation: RegulationDetail;
  /** Kept in the links; null for today. */
  readonly asOf: string | null;
  /** As of which its status is said, "YYYY-MM-DD". */
  readonly day: string;
};

/** Status, dates and gazette of a regulation. */
export function RegulationFacts({ regulation, asOf, day }: Props) {
  const amends = regulation.relations.filter(({ type }) => type === "AMENDS");
  const amendedBy = regulation.inverseRelations.flatMap(({ type, from }) => (type === "AMENDS" ? [from] : []));
  const { status, enactedOn, promulgatedOn, effectiveFrom, revokedFrom, gazette, institution } = regulation;
  const isTyped = regulation.document.fileName === TYPED_FILE;
  return (
    <div className="max-w-3xl">
      <FactList isFramed>
        <Fact term="Status">
          <RegulationStatusBadge status={status} />
          {revokedFrom !== null && ` ${revocationText(revokedFrom, day)}`}
        </Fact>
        {amends.length + amendedBy.length > 0 && (
          <Fact term="Perubahan">
            <Amendments amends={amends} amendedBy={amendedBy} asOf={asOf} />
            {amends.length > 0 && (
              <p className="text-sm text-muted">
                Hanya standar jabatan yang dimuat peraturan ini yang diganti; standar jabatan lain dalam peraturan yang
                diubah tetap berlaku.
              </p>
            )}
          </Fact>
        )}
        <Fact term="Instansi">{institution.name}</Fact>
        <Day term="Ditetapkan" day={enactedOn} isTyped={isTyped} />
        <Day term="Diundangkan" day={promulgatedOn} isTyped={isTyped} />
        <Fact term="Mulai berlaku">{formatDate(effectiveFrom)}</Fact>
        {gazette !== null && <Fact term="Pengundangan">{gazette}</Fact>}
      </FactList>
    </div>
  );
}

type DayProps = { readonly term: string; readonly day: string | null; readonly isTyped: boolean };

/** Left out where nobody typed it: there is no document that it could have been read from. */
function Day({ term, day, isTyped }: DayProps) {
  if (day === null && isTyped) return null;
  return <Fact term={term}>{day === null ? UNREADABLE : formatDate(day)}</Fact>;
}

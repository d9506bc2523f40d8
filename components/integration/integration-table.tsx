"use client";

import Link from "next/link";

import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { candidatePath, integrationPath } from "@/lib/events/paths";
import type { IntegrationEntry, IntegrationOverview } from "@/lib/finalisation/queries";

/**
 * How far each candidate is; who has a result, or must not get one, says so instead of counting levels. Made in the
 * browser too: what is known of three hundred candidates is a quarter of the rows that say it, which the page would carry
 * twice.
 */
export function IntegrationTable({
  overview: { event, entries, canFinish },
}: {
  readonly overview: IntegrationOverview;
}) {
  // Those whose personal data were erased are none.
  if (entries.length === 0) return null;
  return (
    <Table caption="Peserta" hideCaption stacks>
      <thead>
        <tr>
          <th scope="col">Peserta</th>
          <th scope="col">Jabatan target</th>
          <th scope="col">Nilai akhir</th>
          <th scope="col">Keadaan</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Entry key={entry.candidateId} eventId={event.id} entry={entry} canFollow={canFinish} />
        ))}
      </tbody>
    </Table>
  );
}

type EntryProps = { readonly eventId: string; readonly entry: IntegrationEntry; readonly canFollow: boolean };

function Entry({ eventId, entry, canFollow }: EntryProps) {
  const { candidateId, name, targetPosition, decidedCount, total, dissentCount, obstacles, standing } = entry;
  if (obstacles === null) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td data-label="Jabatan target">{targetPosition}</td>
        <td colSpan={2}>Tertutup bagi Anda: lembar Anda untuk peserta ini tidak terkirim.</td>
      </tr>
    );
  }
  const leadsToResult = canFollow && (standing === "brought" || standing === "revoked");
  return (
    <tr>
      <th scope="row">
        <Link
          href={leadsToResult ? candidatePath(eventId, candidateId) : integrationPath(eventId, candidateId)}
          prefetch={false}
          className="text-accent underline underline-offset-4"
        >
          {name}
        </Link>
      </th>
      <td data-label="Jabatan target">{targetPosition}</td>
      <td data-label="Nilai akhir">
        {standing === "brought" ? "dari hasil sebelumnya" : `${decidedCount} dari ${total}`}
        {dissentCount > 0 && `, ${dissentCount} dengan pendapat berbeda`}
      </td>
      <td data-label="Keadaan">
        <State entry={entry} />
        <Unproven entry={entry} checks={canFollow ? candidatePath(eventId, candidateId) : null} />
      </td>
    </tr>
  );
}

function State({ entry: { standing, broughtFrom, obstacles, gapsWithoutAdvice: gaps } }: Pick<EntryProps, "entry">) {
  if (standing === "brought") return <>Memakai hasil yang masih berlaku, dari {broughtFrom}.</>;
  if (standing === "final") return <Badge tone="positive">Hasil akhir ditetapkan</Badge>;
  if (obstacles === null || obstacles.length === 0) {
    return (
      <>
        Siap ditetapkan
        {gaps > 0 && <span className="block text-sm text-caution">{gaps} kesenjangan belum punya saran</span>}
      </>
    );
  }
  return (
    <>
      {standing === "revoked" && <Badge tone="critical">Dicabut</Badge>} {obstacles.join(" ")}
    </>
  );
}

type UnprovenProps = Pick<EntryProps, "entry"> & {
  /** Where they are checked; null for whom it is not open. */
  readonly checks: ReturnType<typeof candidatePath> | null;
};

/** Requirements that nobody has proven yet: a result that is fixed says so for ever. */
function Unproven({ entry: { name, unproven }, checks }: UnprovenProps) {
  if (unproven.length === 0) return null;
  return (
    <details className="mt-1 text-sm">
      <summary className="text-caution">{unproven.length} persyaratan belum terbukti</summary>
      <ul className="list-disc pl-6">
        {unproven.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {checks && (
        <Link href={checks} prefetch={false} className="text-accent underline underline-offset-4">
          Periksa<span className="sr-only"> persyaratan {name}</span>
        </Link>
      )}
    </details>
  );
}

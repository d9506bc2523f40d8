import Link from "next/link";

import { regulationPath } from "@/lib/catalogue/paths";
import { formatDate } from "@/lib/core/dates";
import type { RegulationSummary } from "@/lib/regulations/document";
import { regulationName } from "@/lib/regulations/labels";

type LinkProps = {
  readonly regulation: RegulationSummary;
  /** Kept in the link; null for today. */
  readonly asOf: string | null;
};

function RegulationLink({ regulation, asOf }: LinkProps) {
  return (
    <Link prefetch={false} href={regulationPath(regulation, { asOf })}>
      {regulationName(regulation)}
    </Link>
  );
}

type Props = {
  readonly amends: readonly { readonly citation: string; readonly target: RegulationSummary | null }[];
  readonly amendedBy: readonly RegulationSummary[];
  readonly asOf: string | null;
};

/** Which regulation this one amends, and which amended it. */
export function Amendments({ amends, amendedBy, asOf }: Props) {
  return (
    <>
      {amends.map(({ citation, target }) => (
        <p key={target?.slug ?? citation}>
          Mengubah {target ? <RegulationLink regulation={target} asOf={asOf} /> : citation}.
        </p>
      ))}
      {amendedBy.map((regulation) => (
        <p key={regulation.slug}>
          {regulation.status === "UPCOMING" ? "Akan diubah" : "Diubah"} dengan{" "}
          <RegulationLink regulation={regulation} asOf={asOf} /> mulai {formatDate(regulation.effectiveFrom)}.
        </p>
      ))}
    </>
  );
}

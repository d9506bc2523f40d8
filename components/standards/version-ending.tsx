import Link from "next/link";

import { positionPath, regulationPath } from "@/lib/catalogue/paths";
import { formatDate } from "@/lib/core/dates";
import type { RegulationSummary } from "@/lib/regulations/document";
import { regulationName } from "@/lib/regulations/labels";
import type { Ending } from "@/lib/standards/ending";
import { endingOf } from "@/lib/standards/ending";
import { versionLabel } from "@/lib/standards/labels";
import type { PositionDetail, VersionSummary } from "@/lib/standards/queries";

type Props = {
  readonly position: PositionDetail;
  readonly version: VersionSummary;
  /** "YYYY-MM-DD" in Jakarta: what lies ahead is said as such. */
  readonly today: string;
};

/** By what a version ended or will end, and which one is the next; nothing where no end is known. */
export function VersionEnding({ position, version, today }: Props) {
  const ending = endingOf(version, position.versions);
  if (ending === null) return null;
  const { day, revokedBy, successor } = ending;
  const isAhead = day > today;
  return (
    <>
      {revokedBy.length > 0 && (
        <p>
          Peraturannya {isAhead ? "akan dicabut" : "dicabut"} <Revoking regulations={revokedBy} /> mulai{" "}
          {formatDate(day)}.
        </p>
      )}
      <p>
        <Successor position={position} day={day} successor={successor} isAhead={isAhead} />
      </p>
    </>
  );
}

/** "dengan Peraturan Bupati Nomor 50 Tahun 2026", as links; nothing where none is known. */
export function Revoking({ regulations }: { readonly regulations: readonly RegulationSummary[] }) {
  return regulations.map((regulation, index) => (
    <span key={regulation.slug}>
      {index === 0 ? "dengan " : " dan "}
      <Link prefetch={false} href={regulationPath(regulation)}>
        {regulationName(regulation)}
      </Link>
    </span>
  ));
}

type SuccessorProps = Pick<Props, "position"> & Pick<Ending, "day" | "successor"> & { readonly isAhead: boolean };

function Successor({ position, day, successor, isAhead }: SuccessorProps) {
  if (successor === null) return "Belum ada standar penggantinya.";
  const { validFrom, regulation, correction } = successor;
  const link = (
    <Link prefetch={false} href={positionPath(position, validFrom)}>
      versi {versionLabel(successor, position)} ({regulationName(regulation)})
    </Link>
  );
  if (validFrom !== day) {
    return (
      <>
        Standar berikutnya: {link} mulai {formatDate(validFrom)}.
      </>
    );
  }
  if (correction?.since === day) {
    return (
      <>
        Salinannya {isAhead ? "akan dibetulkan" : "dibetulkan"} dengan {link} mulai {formatDate(validFrom)}.
      </>
    );
  }
  return (
    <>
      {isAhead ? "Akan digantikan" : "Digantikan"} {link} mulai {formatDate(validFrom)}.
    </>
  );
}

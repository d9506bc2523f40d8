import { Notice } from "@/components/ui/notice";
import { CHAIR_BARRED } from "@/lib/integration/labels";
import type { Integration } from "@/lib/integration/queries";

type Props = {
  readonly conflict: Integration["chairConflict"];
  /** The viewer is shown it among the open conflicts, with what to do about it. */
  readonly isListed: boolean;
};

/** Said to everybody who integrates: the chair has a conflict of interest, and what came of it. */
export function ChairConflict({ conflict, isListed }: Props) {
  if (!conflict || isListed) return null;
  return (
    <Notice tone="caution" title={`Benturan kepentingan ketua tim, ${conflict.name}`}>
      {conflict.state === "KEPT"
        ? "Bagian SDM mengizinkan ketua tim mengesahkan dengan alasan; laporan hasil memuatnya."
        : CHAIR_BARRED}
    </Notice>
  );
}

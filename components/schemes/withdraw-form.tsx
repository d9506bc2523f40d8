"use client";

import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { withdrawSchemeAction } from "@/lib/schemes/actions";

type Props = {
  readonly institutionId: string;
  readonly code: string;
  readonly version: number;
  /** Which version is in force then; null where the scheme goes with this one. */
  readonly next: string | null;
};

/** Takes an own version away that no event was ever planned with. */
export function WithdrawSchemeForm({ institutionId, code, version, next }: Props) {
  return (
    <ConfirmedForm
      action={withdrawSchemeAction}
      summary={`Tarik versi ${version}`}
      variant="critical"
      sent={{ institutionId, code, version }}
      submit="Ya, tarik versi ini"
      submitVariant="critical"
    >
      <p>
        {next === null
          ? "Skema ini belum pernah dipakai dan tidak mempunyai versi lain: skemanya hilang dari daftar."
          : `Versi ini belum pernah dipakai. Kegiatan baru kembali memakai ${next}.`}
      </p>
    </ConfirmedForm>
  );
}

"use client";

import { useActionState } from "react";

import { FindPerson } from "@/components/events/find-person";
import { PersonForm } from "@/components/events/person-form";
import { Notice } from "@/components/ui/notice";
import { findPersonAction } from "@/lib/candidates/actions";
import type { TargetPosition } from "@/lib/candidates/queries";
import { IDLE } from "@/lib/core/result";

type Props = {
  readonly event: { readonly id: string; readonly startsOn: string };
  readonly institutionId: string;
  readonly positions: readonly TargetPosition[];
};

/** Looks somebody up first, then the form, filled in with what is known of them. */
export function NewPerson({ event, institutionId, positions }: Props) {
  const [state, search] = useActionState(findPersonAction, IDLE);
  const { nip, known } = state.status === "done" ? state.data : { nip: "", known: null };
  return (
    <div className="grid max-w-xl gap-8">
      {state.status === "failed" && (
        <Notice tone="critical" role="alert">
          {state.failure.message}
        </Notice>
      )}
      <FindPerson search={search} institutionId={institutionId} nip={nip} known={known} />
      <PersonForm key={nip} event={event} nip={nip} known={known} positions={positions} />
    </div>
  );
}

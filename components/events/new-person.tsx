"use client";

import { useActionState, useRef, useState } from "react";

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
  const [target, setTarget] = useState("");
  const form = useRef<HTMLDivElement>(null);
  const { nip, known } = state.status === "done" ? state.data : { nip: "", known: null };
  const failure = state.status === "failed" ? state.failure : null;
  const refused =
    state.status === "failed" ? { nip: state.values["nip"] ?? "", errors: failure?.fields?.["nip"] } : null;
  const find = (sent: FormData) => {
    setTarget(form.current?.querySelector<HTMLSelectElement>("[name=targetPosition]")?.value ?? "");
    search(sent);
  };
  return (
    <div className="grid max-w-xl gap-8">
      {failure && (
        <Notice tone="critical" role="alert">
          {failure.message}
        </Notice>
      )}
      <FindPerson search={find} institutionId={institutionId} nip={nip} known={known} refused={refused} />
      <div ref={form}>
        {/* Begins anew only with the data of somebody known; what was typed about anybody else stays. */}
        <PersonForm
          key={known?.nip ?? ""}
          event={event}
          nip={nip}
          known={known}
          target={target}
          positions={positions}
        />
      </div>
    </div>
  );
}

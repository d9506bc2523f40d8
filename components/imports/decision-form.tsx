"use client";

import { useEffect } from "react";

import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { decideFindingAction } from "@/lib/imports/actions";
import type { BenchFinding } from "@/lib/imports/bench-queries";

type Props = {
  readonly importId: string;
  readonly finding: BenchFinding;
  /** Where the bench goes on after a decision. */
  readonly next: string;
};

/** Accept, put something else in, dismiss or leave for later; a decision can be taken back. */
export function DecisionForm({ importId, finding, next }: Props) {
  const { ordinal, suggestion, replacement, decision, decidedBy } = finding;
  useKeys();
  return (
    <ActionForm action={decideFindingAction} className="grid gap-4">
      {({ value, errors }) => (
        <>
          <input type="hidden" name="importId" value={importId} />
          <input type="hidden" name="ordinal" value={ordinal} />
          <input type="hidden" name="next" value={next} />
          {decidedBy !== null && <p className="text-sm text-muted">Diputuskan oleh {decidedBy}.</p>}
          <TextArea
            key={ordinal}
            name="replacement"
            label="Isian sendiri"
            hint={suggestion === null ? "Temuan ini tidak punya usulan." : `Usulan: ${suggestion}`}
            rows={2}
            optional
            defaultValue={value("replacement") ?? replacement ?? ""}
            errors={errors("replacement")}
          />
          <div className="flex flex-wrap gap-3">
            <Decide id="putusan-terima" value="ACCEPTED" variant="primary">
              Terima
            </Decide>
            <Decide id="putusan-abaikan" value="DISMISSED" variant="secondary">
              Abaikan
            </Decide>
            <Decide id="putusan-nanti" value="LATER" variant="secondary">
              Nanti
            </Decide>
            {decision !== null && (
              <Decide id="putusan-batal" value="UNDECIDED" variant="quiet">
                Batalkan keputusan
              </Decide>
            )}
          </div>
          <p className="text-sm text-muted">
            Papan ketik: A terima, E isian sendiri, R abaikan, L nanti, J berikutnya, K sebelumnya.
          </p>
        </>
      )}
    </ActionForm>
  );
}

type DecideProps = {
  readonly id: string;
  readonly value: string;
  readonly variant: "primary" | "secondary" | "quiet";
  readonly children: string;
};

function Decide({ id, value, variant, children }: DecideProps) {
  return (
    <SubmitButton id={id} name="decision" value={value} variant={variant}>
      {children}
    </SubmitButton>
  );
}

/** What each key presses; the links beside the finding have their ids from the page. */
const PRESSES: Readonly<Record<string, string>> = {
  a: "putusan-terima",
  r: "putusan-abaikan",
  l: "putusan-nanti",
  e: "replacement",
  j: "temuan-berikutnya",
  k: "temuan-sebelumnya",
};

function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = document.getElementById(PRESSES[event.key.toLowerCase()] ?? "");
      if (!target) return;
      event.preventDefault();
      if (target instanceof HTMLTextAreaElement) target.focus();
      else target.click();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

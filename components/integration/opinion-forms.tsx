"use client";

import { useRef } from "react";

import { useTyped } from "@/components/integration/use-typed";
import { ActionForm } from "@/components/ui/action-form";
import { TextArea } from "@/components/ui/field";
import { Overtaken } from "@/components/ui/overtaken";
import { SubmitButton } from "@/components/ui/submit-button";
import { recordDissentAction, writeAdviceAction } from "@/lib/integration/actions";

type Subject = { readonly candidateId: string; readonly requirementId: string };

const DISSENT_DONE = { recorded: "Pendapat Anda dicatat.", withdrawn: "Pendapat Anda ditarik." } as const;

/** One's own different opinion, kept by name; an empty one takes it back. */
export function DissentForm({ candidateId, requirementId, opinion }: Subject & { readonly opinion: string }) {
  return (
    <ActionForm action={recordDissentAction} className="grid gap-3" done={(what) => DISSENT_DONE[what]}>
      {({ value, errors }) => (
        <>
          <input type="hidden" name="candidateId" value={candidateId} />
          <input type="hidden" name="requirementId" value={requirementId} />
          <TextArea
            name="opinion"
            id={`opinion-${requirementId}`}
            label="Pendapat berbeda saya"
            hint="Dicatat dengan nama Anda dan tercetak pada laporan. Kosongkan untuk menariknya."
            rows={2}
            defaultValue={value("opinion") ?? opinion}
            errors={errors("opinion")}
          />
          <SubmitButton variant="secondary" className="justify-self-start">
            Simpan pendapat
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

type AdviceProps = Subject & {
  readonly text: string;
  readonly revision: number;
  readonly suggestions: readonly string[];
};

/** Development advice for a gap, written or picked from the institution's library. */
export function AdviceForm({ candidateId, requirementId, text, revision, suggestions }: AdviceProps) {
  const typed = useTyped(writeAdviceAction, revision);
  const frame = useRef<HTMLDivElement>(null);
  const pick = (suggestion: string) => {
    const area = frame.current?.querySelector("textarea");
    if (!area) return;
    // Picked once more, by a key pressed twice say, it stands there already.
    if (!area.value.includes(suggestion)) {
      area.value = [area.value.trim(), suggestion].filter(Boolean).join("\n");
      typed.onType();
    }
    area.focus();
  };
  return (
    <div ref={frame} onInput={typed.onType}>
      <ActionForm
        action={typed.action}
        className="grid gap-3"
        isSettled={typed.isSettled}
        done={() => "Saran disimpan."}
      >
        {({ value, errors }) => (
          <div key={typed.generation} className="grid gap-3">
            <input type="hidden" name="candidateId" value={candidateId} />
            <input type="hidden" name="requirementId" value={requirementId} />
            <input type="hidden" name="revision" value={typed.base} />
            {typed.isOvertaken && <Overtaken stored={text} {...typed} />}
            <TextArea
              name="text"
              id={`advice-${requirementId}`}
              label="Saran pengembangan"
              rows={3}
              defaultValue={value("text") ?? text}
              errors={errors("text")}
            />
            <Library suggestions={suggestions} onPick={pick} />
            <SubmitButton variant="secondary" className="justify-self-start">
              Simpan saran
            </SubmitButton>
          </div>
        )}
      </ActionForm>
    </div>
  );
}

type LibraryProps = { readonly suggestions: readonly string[]; readonly onPick: (suggestion: string) => void };

function Library({ suggestions, onPick }: LibraryProps) {
  if (suggestions.length === 0) return null;
  return (
    <div className="grid gap-2">
      <p className="text-sm text-muted">Dari pustaka saran instansi; pilih untuk menambahkannya:</p>
      <ul className="grid gap-2">
        {suggestions.map((suggestion) => (
          <li key={suggestion}>
            <button
              type="button"
              onClick={() => onPick(suggestion)}
              className="min-h-11 w-full rounded-md border border-line px-3 py-2 text-left hover:bg-sunken"
            >
              {suggestion}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

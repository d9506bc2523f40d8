"use client";

import { useState } from "react";

import { ConflictChoice } from "@/components/sheets/conflict-choice";
import { entryErrors } from "@/components/sheets/entry-errors";
import { Button } from "@/components/ui/button";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { formatClock } from "@/lib/core/dates";
import type { Conflict, InvalidEdit } from "@/lib/sheets/autosave";
import { fromWibInput, toWibInput } from "@/lib/sheets/field-notes";
import type { FieldNoteContent } from "@/lib/sheets/schema";
import type { CompetencyDocument } from "@/lib/standards/document";
import { competencyName } from "@/lib/standards/labels";

type Props = {
  readonly id: string;
  readonly note: FieldNoteContent;
  readonly competencies: readonly CompetencyDocument[];
  readonly conflict: Conflict | undefined;
  readonly invalid: InvalidEdit | undefined;
  /** It was begun on this page just now. */
  readonly isBegun: boolean;
  readonly onChange: (content: Partial<FieldNoteContent>, isTyping: boolean) => void;
  /** Answers whether there was room in the evidence. */
  readonly onLink: (indicatorId: string) => boolean;
  readonly onResolve: (choice: "mine" | "current") => void;
};

/** One observation: when, what, and of which indicator it has become evidence. */
export function FieldNoteEntry(props: Props) {
  const { id, note, conflict, invalid, isBegun, onChange, onResolve } = props;
  const { choiceError, noteErrors } = entryErrors(invalid);
  const clock = formatClock(new Date(note.observedAt));
  return (
    <li id={`c-${id}`} className="grid scroll-mt-4 gap-3 rounded-md border border-line bg-surface p-4">
      {conflict && <ConflictChoice conflict={conflict} onChoose={onResolve} />}
      {note.isRemoved ? (
        <p className="flex flex-wrap items-center gap-3">
          Catatan pukul {clock} dihapus.
          <Button type="button" variant="quiet" onClick={() => onChange({ isRemoved: false }, false)}>
            Urungkan
          </Button>
        </p>
      ) : (
        <>
          <div className="grid items-start gap-3 sm:grid-cols-[16rem_1fr]">
            <NoteTime id={id} moment={note.observedAt} error={choiceError} onChange={onChange} />
            <TextArea
              id={`catatan-${id}`}
              name={`catatan-${id}`}
              label="Yang dikatakan dan dilakukan"
              rows={2}
              autoFocus={isBegun}
              value={note.text}
              errors={noteErrors}
              onChange={(event) => onChange({ text: event.target.value }, true)}
            />
          </div>
          <NoteLink {...props} />
          <Button
            type="button"
            variant="quiet"
            className="justify-self-start"
            aria-label={`Hapus catatan pukul ${clock}`}
            onClick={() => onChange({ isRemoved: true }, false)}
          >
            Hapus catatan
          </Button>
        </>
      )}
    </li>
  );
}

type NoteTimeProps = Pick<Props, "id" | "onChange"> & {
  readonly moment: string;
  readonly error: string | undefined;
};

/** While a time is half typed the browser has no value for it: the last whole one stays. */
function NoteTime({ id, moment, error, onChange }: NoteTimeProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      id={`waktu-${id}`}
      name={`waktu-${id}`}
      type="datetime-local"
      label="Waktu (WIB)"
      value={typed ?? toWibInput(moment)}
      errors={error === undefined ? undefined : [error]}
      onChange={({ target: { value } }) => {
        setTyped(value);
        const observedAt = fromWibInput(value);
        if (observedAt !== null) onChange({ observedAt }, true);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** What it has become evidence of, or the way to make it so. */
function NoteLink({ id, note, competencies, onChange, onLink }: Props) {
  const [chosen, setChosen] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const linked = competencies
    .flatMap(({ name, indicators }) => indicators.map((indicator) => ({ ...indicator, competency: name })))
    .find((one) => one.id === note.indicatorId);
  if (linked) {
    return (
      <p className="flex flex-wrap items-center gap-3">
        <span role="status">
          Sudah menjadi bukti untuk{" "}
          <a href={`#i-${linked.id}`} className="text-accent underline underline-offset-4">
            indikator {linked.code}
          </a>
          {linked.competency && `, ${linked.competency}`}.
        </span>
        <Button type="button" variant="quiet" onClick={() => onChange({ indicatorId: null }, false)}>
          Lepaskan dari indikator
        </Button>
      </p>
    );
  }
  const refuse = (message: string) => {
    setProblem(message);
    document.getElementById(`indikator-${id}`)?.focus();
  };
  const link = () => {
    if (chosen === "") return refuse("Pilih indikatornya.");
    if (!onLink(chosen)) return refuse("Bukti indikator ini sudah penuh. Ringkas dahulu isinya.");
    setProblem(null);
  };
  return (
    <div className="grid gap-3">
      <SelectField
        id={`indikator-${id}`}
        name={`indikator-${id}`}
        label="Bukti untuk indikator"
        value={chosen}
        errors={problem === null ? undefined : [problem]}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="">Pilih indikator</option>
        {competencies
          .filter(({ indicators }) => indicators.length > 0)
          .map((competency) => (
            <optgroup key={competency.id} label={competencyName(competency)}>
              {competency.indicators.map((indicator) => (
                <option key={indicator.id} value={indicator.id}>
                  {`${indicator.code ?? ""} ${indicator.text ?? ""}`.trim()}
                </option>
              ))}
            </optgroup>
          ))}
      </SelectField>
      {/* Nothing was observed yet: there is nothing to make evidence of. */}
      <Button
        type="button"
        variant="secondary"
        className="justify-self-start"
        disabled={note.text.trim() === ""}
        onClick={link}
      >
        Jadikan bukti
      </Button>
    </div>
  );
}

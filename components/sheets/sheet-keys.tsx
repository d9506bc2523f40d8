"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";

import { KeyHelp } from "@/components/sheets/key-help";
import { useSingleKeys } from "@/components/sheets/use-single-keys";
import { Button } from "@/components/ui/button";
import type { SheetCommand } from "@/lib/sheets/keys";
import { commandOf, isTextField, markOfKey, nextPlace } from "@/lib/sheets/keys";
import { ratingLabel, STATEMENT_MARK_LABEL } from "@/lib/sheets/labels";
import type { Entries } from "@/lib/sheets/rules";
import { isRated, isStatement, NO_RATING } from "@/lib/sheets/rules";
import type { RatingContent, SheetChange } from "@/lib/sheets/schema";
import type { CompetencyDocument } from "@/lib/standards/document";
import { competencyName } from "@/lib/standards/labels";

type Props = {
  /** In the order in which they stand on the page. */
  readonly competencies: readonly CompetencyDocument[];
  readonly entries: Entries;
  readonly onEdit: (change: Omit<SheetChange, "base">, isTyping: boolean) => void;
};

/** Single keys on the sheet, the switch that turns them off, and their help. */
export function SheetKeys({ competencies, entries, onEdit }: Props) {
  const [isOn, setOn] = useSingleKeys();
  const [said, setSaid] = useState<Said | null>(null);
  const [isLost, setLost] = useState(false);
  const help = useRef<HTMLDialogElement>(null);

  /** Writes what a key gave to the competency with the focus, and says it. */
  const give = (given: Partial<RatingContent> | null, competency: CompetencyDocument): void => {
    if (given === null) return;
    const { id } = competency;
    onEdit({ entry: "rating", subjectId: id, content: { ...(entries.ratings[id] ?? NO_RATING), ...given } }, false);
    setSaid({ subjectId: id, given, text: `${competencyName(competency)}: ${givenLabel(given)}` });
  };

  const run = (command: SheetCommand): void => {
    if (command.kind === "help") return help.current?.showModal();
    if (command.kind === "evidence") return evidenceField()?.focus();
    const place = focusedPlace(competencies);
    const focused = competencies[place];
    setLost(isForNobody(command, focused));
    if (command.kind === "rate") return focused && give(ratedWith(command.value, focused), focused);
    if (command.kind === "clear") return focused && give(clearedOf(focused, entries), focused);
    focusCard(competencies[command.kind === "leave" ? place : nextPlace(place, command.step, competencies.length)]);
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || help.current?.open || !(target instanceof HTMLElement)) return;
    const field = { tagName: target.tagName, type: typeOf(target), isContentEditable: target.isContentEditable };
    const command = commandOf(event, { isTyping: isTextField(field), singleKeys: isOn });
    if (!command) return;
    // The key has done its work: `e` must not be typed into the field that it opens.
    event.preventDefault();
    run(command);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <label className="inline-flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          onChange={(event) => setOn(event.target.checked)}
          className="size-4 accent-accent"
        />
        Tombol tunggal
      </label>
      <Button type="button" variant="secondary" onClick={() => help.current?.showModal()}>
        Bantuan tombol
      </Button>
      <p role="status" aria-label="Penilaian dengan tombol" className="sr-only">
        {said && stillHolds(said, entries) ? said.text : ""}
      </p>
      {isLost && <p role="alert">Belum ada kompetensi yang dipilih: tekan j, lalu angkanya.</p>}
      <KeyHelp dialog={help} />
    </div>
  );
}

/** A value was meant for the competency with the focus, and none has it. */
function isForNobody({ kind }: SheetCommand, focused: CompetencyDocument | undefined): boolean {
  return !focused && (kind === "rate" || kind === "clear");
}

/** A level, or the mark of a statement; null where the key stands for none. */
function ratedWith(value: number, competency: CompetencyDocument): Partial<RatingContent> | null {
  if (!isStatement(competency)) return { level: value };
  const mark = markOfKey(value);
  return mark && { mark };
}

/** Neither level nor mark; null where there is none to take back. */
function clearedOf(competency: CompetencyDocument, entries: Entries): Partial<RatingContent> | null {
  return isRated(competency, entries) ? { level: null, mark: null } : null;
}

type Said = { readonly subjectId: string; readonly given: Partial<RatingContent>; readonly text: string };

/** What was said last is no longer true once the value was changed by another way. */
function stillHolds({ subjectId, given: { level = null, mark = null } }: Said, { ratings }: Entries): boolean {
  const rating = ratings[subjectId] ?? NO_RATING;
  return rating.level === level && rating.mark === mark;
}

function givenLabel({ level = null, mark = null }: Partial<RatingContent>): string {
  if (mark !== null) return STATEMENT_MARK_LABEL[mark];
  return level === null ? "dikosongkan" : `level ${ratingLabel(level)}`;
}

function typeOf(element: HTMLElement): string | undefined {
  return element instanceof HTMLInputElement ? element.type : undefined;
}

/** The competency with the focus, or -1. */
function focusedPlace(competencies: readonly CompetencyDocument[]): number {
  const card = document.activeElement?.closest("section[id^='k-']");
  return card ? competencies.findIndex(({ id }) => card.id === `k-${id}`) : -1;
}

function focusCard(competency: CompetencyDocument | undefined): void {
  const card = competency && document.getElementById(`k-${competency.id}`);
  if (!card) return;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "start" });
}

/** Of the focused indicator; else the first of the competency that is empty; else where there is room to write. */
function evidenceField(): HTMLTextAreaElement | undefined {
  const focused = document.activeElement;
  const around = focused?.closest("div[id^='i-']") ?? focused?.closest("section[id^='k-']");
  const fields = [...(around?.querySelectorAll("textarea") ?? [])];
  return fields.find(({ id, value }) => id.startsWith("bukti-") && value === "") ?? fields[0];
}

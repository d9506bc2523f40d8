import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Conflict } from "@/lib/sheets/autosave";
import { entryText, noteText } from "@/lib/sheets/labels";
import type { EntryContent } from "@/lib/sheets/schema";

type Props = { readonly conflict: Conflict; readonly onChoose: (choice: "mine" | "current") => void };

/** Two tabs wrote the same entry: both values, and the person says which one stays. */
export function ConflictChoice({ conflict: { mine, current }, onChoose }: Props) {
  return (
    <Notice tone="caution" role="alert" title="Isian ini juga diubah di tab atau perangkat lain">
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        <Version title="Yang Anda isi di sini" content={mine.content} onChoose={() => onChoose("mine")} />
        <Version title="Yang sudah tersimpan" content={current} onChoose={() => onChoose("current")} />
      </div>
    </Notice>
  );
}

type VersionProps = {
  readonly title: string;
  readonly content: EntryContent;
  readonly onChoose: () => void;
};

function Version({ title, content, onChoose }: VersionProps) {
  const note = noteText(content);
  return (
    <div className="grid content-start gap-2 rounded-md border border-line bg-surface p-3">
      <p className="font-semibold">{title}</p>
      <p>{entryText(content)}</p>
      {note !== null && <p className="text-sm">{note}</p>}
      <Button type="button" variant="secondary" onClick={onChoose}>
        Pakai yang ini
      </Button>
    </div>
  );
}

import type { SourcePlace } from "@/components/sources/source-link";
import { SourceLink } from "@/components/sources/source-link";
import { differingParts, noteSubject } from "@/lib/catalogue/outline";
import type { NoteDocument } from "@/lib/standards/document";
import { IMPORTANCE_LABEL, NOTE_KIND_LABEL } from "@/lib/standards/labels";

type Props = {
  readonly notes: readonly NoteDocument[];
  readonly place: SourcePlace;
  /** The row is a single sentence: there is no need to say which of its values is meant. */
  readonly isSentence?: boolean;
};

/** How the shown value was read from the document: the verbatim reading, the value shown instead, and why. */
export function TranscriptionNotes({ notes, place, isSentence = false }: Props) {
  if (notes.length === 0) return null;
  return (
    <ul className="grid gap-2 border-l-2 border-caution pl-3 text-sm">
      {notes.map((note, index) => (
        <li key={`${note.path} ${index}`}>
          <span className="font-semibold text-caution">
            {isSentence ? NOTE_KIND_LABEL[note.kind] : headingOf(note)}.
          </span>{" "}
          <Readings note={note} /> {note.reason} <SourceLink place={place} spans={note.source.spans} of="catatan" />
        </li>
      ))}
    </ul>
  );
}

function headingOf(note: NoteDocument): string {
  const subject = noteSubject(note);
  return subject === null ? NOTE_KIND_LABEL[note.kind] : `${subject}: ${NOTE_KIND_LABEL[note.kind].toLowerCase()}`;
}

/** The verbatim reading, where it is of one value and differs from what is shown. */
function Readings({ note }: { readonly note: NoteDocument }) {
  const { verbatim, normalised } = note;
  if (verbatim === "" || verbatim === normalised || noteSubject(note) === null) return null;
  if (normalised === null) return <>Tertulis “{verbatim}”.</>;
  const [written, shown] = differingParts(verbatim, valueText(normalised));
  return (
    <>
      Tertulis “{written}”, ditampilkan “{shown}”.
    </>
  );
}

/** Enum members are stored as their value. */
function valueText(normalised: string): string {
  return (IMPORTANCE_LABEL as Readonly<Record<string, string>>)[normalised] ?? normalised;
}

/** Stands where the document holds no readable value. */
export function Unreadable() {
  return <span className="text-muted italic">tidak terbaca pada dokumen sumber</span>;
}

import type { SourcePlace } from "@/components/sources/source-link";
import { SourceLink } from "@/components/sources/source-link";
import type { NoteSetting, ReadNote } from "@/lib/catalogue/outline-notes";
import { readNotes } from "@/lib/catalogue/outline-notes";
import type { NoteDocument } from "@/lib/standards/document";
import { UNREADABLE } from "@/lib/standards/labels";

type Props = NoteSetting & { readonly notes: readonly NoteDocument[]; readonly place: SourcePlace };

/** How the shown value was read from the document: the verbatim reading, the value shown instead, and why. */
export function TranscriptionNotes({ notes, place, ...setting }: Props) {
  const read = readNotes(notes, setting);
  if (read.length === 0) return null;
  return (
    <ul className="grid gap-1.5 border-l-2 border-caution pl-3 text-sm">
      {read.map((note, index) => (
        <li key={index}>
          <Note note={note} place={place} />
        </li>
      ))}
    </ul>
  );
}

/** Short ones stand as they are; of long ones the rest opens on demand, and is open on paper. */
function Note({ note: { head, lead, rest, lines }, place }: { readonly note: ReadNote; readonly place: SourcePlace }) {
  const opening = (
    <>
      {head !== null && <span className="font-semibold text-caution">{head}. </span>}
      {lead}
    </>
  );
  const link = <SourceLink place={place} spans={lines} of="catatan" />;
  if (rest === "") {
    return (
      <>
        {opening} {link}
      </>
    );
  }
  return (
    <details>
      <summary>{opening}</summary>
      <p className="pt-1 pl-4">
        {rest} {link}
      </p>
    </details>
  );
}

/** Stands where the document holds no readable value. */
export function Unreadable() {
  return <span className="text-muted italic">{UNREADABLE}</span>;
}

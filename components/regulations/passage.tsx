import { SourceLink } from "@/components/sources/source-link";
import { Unreadable } from "@/components/standards/transcription-notes";
import { differingParts } from "@/lib/catalogue/outline-notes";
import { verbatimOf } from "@/lib/sources/reading";
import type { CitedText, TranscriptionRemark } from "@/lib/sources/schema";
import { NOTE_KIND_LABEL } from "@/lib/standards/labels";

type Props = {
  /** Slug of the regulation. */
  readonly regulation: string;
  readonly cited: CitedText;
  /** Of what, for screen readers. */
  readonly of: string;
};

/** A passage of a regulation with its source lines and, where the reading was doubtful, the note. */
export function Passage({ regulation, cited, of }: Props) {
  return (
    <>
      {cited.value ?? <Unreadable />} <SourceLink place={{ regulation }} spans={cited.source} of={of} />
      <PassageRemark cited={cited} />
    </>
  );
}

/** The note on a passage: verbatim reading, value shown, reason. */
export function PassageRemark({ cited }: Pick<Props, "cited">) {
  if (!cited.remark) return null;
  return <ReadingRemark {...cited.remark} verbatim={verbatimOf(cited)} shown={cited.value} />;
}

type RemarkProps = TranscriptionRemark & { readonly verbatim: string; readonly shown: string | null };

/** How the document has a value that stands otherwise, or is in doubt, and why. */
export function ReadingRemark({ kind, reason, verbatim, shown }: RemarkProps) {
  const [written, instead] = differingParts(verbatim, shown ?? "");
  return (
    <span className="mt-1 block border-l-2 border-caution pl-3 text-left text-sm">
      <span className="font-semibold text-caution">{NOTE_KIND_LABEL[kind]}.</span>{" "}
      {shown !== null && verbatim !== "" && shown !== verbatim && `Tertulis “${written}”, ditampilkan “${instead}”. `}
      {reason}
    </span>
  );
}

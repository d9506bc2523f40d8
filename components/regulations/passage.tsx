import { SourceLink } from "@/components/sources/source-link";
import { Unreadable } from "@/components/standards/transcription-notes";
import { differingParts } from "@/lib/catalogue/outline-notes";
import { formatDate } from "@/lib/core/dates";
import { verbatimOf } from "@/lib/sources/reading";
import type { CitedText, PassageCorrection, TranscriptionRemark } from "@/lib/sources/schema";
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

/** The notes on a passage: that our copy of it was corrected, and how the document has it where that is otherwise. */
export function PassageRemark({ cited }: Pick<Props, "cited">) {
  const { remark, correction, value } = cited;
  const verbatim = verbatimOf(cited);
  // The correction of what stood there as in the document says both; it says why in any case.
  const isSaid = correction?.before === verbatim;
  return (
    <>
      {correction && <CorrectionMark {...correction} shown={value ?? ""} />}
      {remark && !isSaid && (
        <ReadingRemark {...remark} {...(correction && { reason: "" })} verbatim={verbatim} shown={value} />
      )}
    </>
  );
}

/** Since when our copy of a passage reads so, what it said before, and why. */
function CorrectionMark({ since, before, reason, shown }: PassageCorrection & { readonly shown: string }) {
  const [said, instead] = differingParts(before ?? "", shown);
  return (
    <span className="mt-1 block border-l-2 border-accent pl-3 text-left text-sm font-normal">
      <span className="font-semibold text-accent">Koreksi salinan sejak {formatDate(since)}.</span>{" "}
      {before === null ? "Sebelumnya tidak terbaca. " : `Sebelumnya “${said}”, dibetulkan menjadi “${instead}”. `}
      {reason}
    </span>
  );
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

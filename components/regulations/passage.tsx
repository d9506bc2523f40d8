import { SourceLink } from "@/components/sources/source-link";
import { Unreadable } from "@/components/standards/transcription-notes";
import { differingParts } from "@/lib/catalogue/outline-notes";
import { verbatimOf } from "@/lib/sources/reading";
import type { CitedText } from "@/lib/sources/schema";
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
  const verbatim = verbatimOf(cited);
  const [written, shown] = differingParts(verbatim, cited.value ?? "");
  return (
    <span className="mt-1 block border-l-2 border-caution pl-3 text-left text-sm">
      <span className="font-semibold text-caution">{NOTE_KIND_LABEL[cited.remark.kind]}.</span>{" "}
      {cited.value !== null && cited.value !== verbatim && `Tertulis “${written}”, ditampilkan “${shown}”. `}
      {cited.remark.reason}
    </span>
  );
}

import type { PartProps } from "@/components/editing/part-form";
import type { EditableRegulation } from "@/lib/regulation-editing/queries";

type Own = Pick<PartProps, "rowId" | "mark" | "isCited">;

/** What the form of a part of a draft regulation needs beside the part. */
export function partOfRegulation(
  { slug, state }: Pick<EditableRegulation, "slug" | "state">,
  viewerId: string,
  own: Own,
): PartProps {
  return { standardId: slug, viewerId, isLocked: state !== "DRAFT", ...own };
}

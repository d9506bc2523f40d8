import type { PartProps } from "@/components/editing/part-form";
import type { EditableRegulation } from "@/lib/regulation-editing/queries";

type Own = Pick<PartProps, "rowId" | "mark" | "isCited">;

/** What the form of a part of a draft regulation needs beside the part; by id, which stays when the address changes. */
export function partOfRegulation(
  { id, state }: Pick<EditableRegulation, "id" | "state">,
  viewerId: string,
  own: Own,
): PartProps {
  return { standardId: id, viewerId, isLocked: state !== "DRAFT", ...own };
}

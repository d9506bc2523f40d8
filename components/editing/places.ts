import type { PartProps } from "@/components/editing/part-form";
import type { EditableDraft } from "@/lib/editing/queries";

/** Stands in the address for a row that is yet to be added. */
export const NEW_ROW = "baru";

/** From the front page of the administration down to the draft. */
export function draftCrumbs({ id, position }: Pick<EditableDraft, "id" | "position">) {
  return [
    { label: "Administrasi", href: "/admin" },
    { label: "Rancangan standar", href: "/admin/standar" },
    { label: position, href: `/admin/standar/${id}` },
  ];
}

/** What the form of a row (or of the "identity") needs beside the row. */
export function partOf({ id, marks, cited, isEditable }: EditableDraft, viewerId: string, rowId: string): PartProps {
  return {
    standardId: id,
    viewerId,
    rowId,
    mark: marks[rowId] ?? "",
    isCited: cited.includes(rowId),
    isLocked: !isEditable,
  };
}

/** Id under which the draft is verified by itself, as a correction of the copy is; null where its regulation is verified. */
export function correctionIdOf({ id, correctionReason }: EditableDraft): string | null {
  return correctionReason === null ? null : id;
}

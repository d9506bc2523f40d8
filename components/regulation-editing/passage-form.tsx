"use client";

import { PartForm } from "@/components/editing/part-form";
import { LinesField } from "@/components/regulation-editing/lines-field";
import { partOfRegulation } from "@/components/regulation-editing/part-of";
import { TextArea, TextField } from "@/components/ui/field";
import { savePassageAction } from "@/lib/regulation-editing/actions";
import type { EditableRegulation } from "@/lib/regulation-editing/queries";

export type PassageProps = {
  readonly regulation: Pick<EditableRegulation, "id" | "slug" | "state" | "isTyped">;
  readonly viewerId: string;
  /** Address of the list (lib/regulation-editing/parts.ts). */
  readonly list: string;
  /** Null for one that is yet to be added. */
  readonly row: {
    readonly id: string;
    readonly mark: string;
    readonly marker: string | null;
    readonly text: string | null;
    readonly isCited: boolean;
  } | null;
  readonly hasMarker: boolean;
  /** What a passage of the list is called: "butir menimbang". */
  readonly of: string;
};

/** One passage of the regulation; without a row it adds one. */
export function PassageForm({ regulation, viewerId, list, row, hasMarker, of }: PassageProps) {
  const { slug, isTyped } = regulation;
  const part = partOfRegulation(regulation, viewerId, {
    rowId: row?.id ?? "",
    mark: row?.mark ?? "",
    isCited: !isTyped,
  });
  const submitLabel = row ? (
    <>
      Simpan {of} {row.marker}
    </>
  ) : (
    `Tambahkan ${of}`
  );
  return (
    <PartForm part={part} name={`passage-${list}`} action={savePassageAction} submitLabel={submitLabel}>
      {(view) => (
        <>
          <input type="hidden" name="regulation" value={slug} />
          <input type="hidden" name="list" value={list} />
          <div className={hasMarker ? "grid items-start gap-4 sm:grid-cols-[6rem_1fr]" : "grid gap-4"}>
            {hasMarker && <TextField {...view.field("marker", row?.marker ?? null)} label="Nomor" autoComplete="off" />}
            <TextArea {...view.field("text", row?.text ?? null)} label="Bunyi" />
          </div>
          {!isTyped && !row?.isCited && <LinesField view={view} />}
        </>
      )}
    </PartForm>
  );
}

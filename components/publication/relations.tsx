"use client";

import { ActionForm } from "@/components/ui/action-form";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { SelectField, TextField } from "@/components/ui/field";
import { SaidRemovals } from "@/components/ui/said-removals";
import { SubmitButton } from "@/components/ui/submit-button";
import { declareRelationAction, linkRelationAction, removeRelationAction } from "@/lib/editing/actions";
import { formatDate } from "@/lib/core/dates";
import { endSentence } from "@/lib/core/sentences";
import type { ReviewRelation } from "@/lib/publication/part-queries";
import type { Review } from "@/lib/publication/queries";
import { RELATION_TYPE_LABEL } from "@/lib/regulations/labels";

type Props = {
  readonly review: Pick<Review, "slug" | "relations" | "targets" | "isTyped">;
  readonly canEdit: boolean;
};

/** What the regulation revokes or amends, also instruments that the portal does not hold. */
export function Relations({ review: { slug, relations, targets, isTyped }, canEdit }: Props) {
  const removables = relations.map(({ id, type, citation }) => ({
    id,
    gone: endSentence(`Dihapus dari rancangan: ${RELATION_TYPE_LABEL[type]} ${citation}`),
  }));
  return (
    <SaidRemovals rows={removables}>
      <div className="grid gap-4">
        {relations.length === 0 ? (
          <p>Peraturan ini tidak mencabut dan tidak mengubah peraturan lain.</p>
        ) : (
          <ul className="grid gap-3">
            {relations.map((relation) => (
              <li key={relation.id} className="grid gap-2 rounded-md border border-line bg-surface p-3">
                {/* What was typed says the same as its meaning; a document has words of its own. */}
                {!(isTyped && relation.target) && <p className="max-w-prose">{relation.citation}</p>}
                <p className="text-sm text-muted">{meaning(relation)}</p>
                {canEdit && relation.type !== "BASED_ON" && (
                  <RelationForms slug={slug} relation={relation} targets={targets} isTyped={isTyped} />
                )}
              </li>
            ))}
          </ul>
        )}
        {canEdit && <DeclareForm slug={slug} targets={targets} isTyped={isTyped} />}
      </div>
    </SaidRemovals>
  );
}

function meaning({ type, target }: ReviewRelation): string {
  const label = RELATION_TYPE_LABEL[type];
  return target ? `${label}: ${target.name}.` : `${label}: peraturan yang tidak termuat di portal.`;
}

type FormProps = Pick<Review, "slug" | "targets">;
type RelationProps = FormProps & Pick<Review, "isTyped"> & { readonly relation: ReviewRelation };

function RelationForms({ slug, relation: { id, type, citation, target }, targets, isTyped }: RelationProps) {
  const named = `${RELATION_TYPE_LABEL[type]} ${citation}`;
  return (
    <>
      {!isTyped && (
        <ActionForm action={linkRelationAction} className="grid gap-2" done={() => "Tersimpan."}>
          {({ value, errors }) => (
            <>
              <input type="hidden" name="regulation" value={slug} />
              <input type="hidden" name="relationId" value={id} />
              <TargetField
                id={`target-${id}`}
                of={citation}
                targets={targets}
                defaultValue={value("target") ?? target?.slug}
                errors={errors("target")}
              />
              <SubmitButton className="justify-self-start">
                Simpan yang ditunjuk
                <Of citation={citation} />
              </SubmitButton>
            </>
          )}
        </ActionForm>
      )}
      <ConfirmedForm
        action={removeRelationAction}
        summary={
          <>
            Hapus
            <Of citation={named} />
          </>
        }
        variant="quiet"
        sent={{ regulation: slug, relationId: id }}
        submit={
          <>
            Ya, hapus
            <Of citation={named} />
          </>
        }
        submitVariant="critical"
      >
        <p className="text-sm">
          Hubungan ini dihapus dari rancangan beserta baris naskahnya; yang disebutnya tidak lagi dicabut atau diubah.
        </p>
      </ConfirmedForm>
    </>
  );
}

/** Which relation a control is about, for screen readers: each has the same ones. */
function Of({ citation }: { readonly citation: string }) {
  return <span className="sr-only">: {citation}</span>;
}

type TargetProps = Pick<Review, "targets"> & {
  readonly id?: string;
  /** What the relation cites, where each has such a field. */
  readonly of?: string;
  readonly defaultValue: string | undefined;
  readonly errors: readonly string[] | undefined;
};

function TargetField({ id, of, targets, defaultValue, errors }: TargetProps) {
  const label = (
    <>
      Peraturan
      {of !== undefined && <Of citation={of} />}
    </>
  );
  return (
    <SelectField name="target" id={id} label={label} defaultValue={defaultValue ?? ""} errors={errors}>
      <option value="">Tidak termuat di portal</option>
      {targets.map(({ slug, name, revokedFrom }) => (
        <option key={slug} value={slug}>
          {revokedFrom === null ? name : `${name} (dicabut mulai ${formatDate(revokedFrom)})`}
        </option>
      ))}
    </SelectField>
  );
}

function DeclareForm({ slug, targets, isTyped }: FormProps & Pick<Review, "isTyped">) {
  return (
    <ActionForm action={declareRelationAction} className="grid max-w-2xl gap-4" done={() => "Tersimpan."}>
      {({ value, errors }) => (
        <>
          <h3>Tambah hubungan</h3>
          <input type="hidden" name="regulation" value={slug} />
          <SelectField name="type" label="Hubungan" defaultValue={value("type") ?? "REVOKES"} errors={errors("type")}>
            <option value="REVOKES">{RELATION_TYPE_LABEL.REVOKES}</option>
            <option value="AMENDS">{RELATION_TYPE_LABEL.AMENDS}</option>
          </SelectField>
          <TargetField targets={targets} defaultValue={value("target")} errors={errors("target")} />
          <TextField
            name="words"
            label="Nama peraturan"
            hint="Hanya bila peraturannya tidak termuat di portal."
            optional
            autoComplete="off"
            defaultValue={value("words")}
            errors={errors("words")}
          />
          {!isTyped && (
            <TextField
              name="lines"
              label="Baris naskah"
              hint="Nomor baris naskah sumber yang menyatakannya, misalnya 12 atau 12-14."
              autoComplete="off"
              defaultValue={value("lines")}
              errors={errors("lines")}
            />
          )}
          <SubmitButton className="justify-self-start">Tambah hubungan</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

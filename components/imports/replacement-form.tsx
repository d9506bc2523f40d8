"use client";

import { type Deciding, Hidden } from "@/components/imports/finding-fields";
import { ValueField } from "@/components/imports/section-form";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass, ButtonLink } from "@/components/ui/button";
import { SelectField, TextArea } from "@/components/ui/field";
import { sendByEnter } from "@/components/ui/send-by-enter";
import { SubmitButton } from "@/components/ui/submit-button";
import { decideFindingAction } from "@/lib/imports/actions";
import type { BenchPart } from "@/lib/imports/bench-part-queries";
import { benchPath } from "@/lib/imports/paths";

type ReplacedPart = Pick<BenchPart, "competencies" | "target">;

/** A value of one's own instead of the suggestion; a competency of the dictionary for one that is not known. */
export function Replacement(props: Deciding & { readonly part: ReplacedPart }) {
  const { finding, part, importId, filter } = props;
  if (finding.kind === "MISSING_ROW") {
    return (
      <ButtonLink
        href={benchPath(importId, filter, { finding: finding.ordinal, edit: "tambah/competencies", to: "sunting" })}
        data-shortcut="e"
        aria-keyshortcuts="e"
        className="justify-self-start"
      >
        Tambah baris yang hilang
      </ButtonLink>
    );
  }
  const isMapping = finding.kind === "UNKNOWN_COMPETENCY";
  if (!isMapping && !finding.isReplaceable) return null;
  return (
    <details open={isMapping}>
      <summary
        className={`${buttonClass("quiet")} cursor-pointer list-none`}
        data-shortcut="e"
        aria-keyshortcuts="e"
        data-focus="replacement"
      >
        {isMapping ? "Petakan ke kamus" : "Sunting: beri nilai lain"}
      </summary>
      <ActionForm action={decideFindingAction} className="grid gap-3 pt-2">
        {({ value, errors }) => (
          <>
            <Hidden {...props} errors={errors} />
            <input type="hidden" name="decision" value="ACCEPTED" />
            {isMapping ? (
              <SelectField
                id="replacement"
                name="code"
                onKeyDown={sendByEnter}
                label="Kompetensi pada kamus"
                defaultValue={value("code") ?? ""}
              >
                <option value="">Pilih kompetensi</option>
                {part.competencies.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </SelectField>
            ) : (
              <NewValue
                {...{ finding, part }}
                typed={value("replacement")}
                errors={errors("replacement") ?? errors("decision")}
              />
            )}
            <label className="flex min-h-11 items-center gap-2">
              <input
                type="checkbox"
                name="scope"
                value="same"
                defaultChecked={value("scope") !== undefined}
                className="size-5"
              />
              Berlaku untuk semua temuan yang sama
            </label>
            <SubmitButton className="justify-self-start">{isMapping ? "Petakan" : "Pasang pengganti"}</SubmitButton>
          </>
        )}
      </ActionForm>
    </details>
  );
}

type NewValueProps = {
  readonly finding: Deciding["finding"];
  readonly part: ReplacedPart;
  readonly typed: string | undefined;
  readonly errors: readonly string[] | undefined;
};

/** The value that the finding is about, as its field lets it be typed; words that no value holds alone are replaced as words. */
function NewValue({
  finding: { path, found, replacement, suggestion },
  part: { target },
  typed,
  errors,
}: NewValueProps) {
  const name = "replacement";
  if (path === null) {
    return (
      <TextArea
        name={name}
        label="Kata pengganti"
        hint="Menggantikan kata yang terbaca di baris ini."
        defaultValue={typed ?? replacement ?? suggestion ?? found}
        errors={errors}
      />
    );
  }
  const label = target ? `Nilai pengganti: ${target.label.toLowerCase()}` : "Nilai pengganti";
  const stored = target ? target.value : "";
  const defaultValue = typed ?? replacement ?? suggestion ?? stored;
  return <ValueField path={path} field={{ name, label, defaultValue, errors }} isLong={defaultValue.length > 60} />;
}

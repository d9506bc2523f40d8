"use client";

import Link from "next/link";

import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { buttonClass, ButtonLink } from "@/components/ui/button";
import { SelectField, TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { decideFindingAction } from "@/lib/imports/actions";
import type { BenchFinding, BenchPart, FindingList } from "@/lib/imports/bench-queries";
import { DECISION_LABEL, FINDING_KIND_LABEL } from "@/lib/imports/labels";
import { benchPath } from "@/lib/imports/paths";
import type { FindingFilter } from "@/lib/imports/schema";

type Props = {
  readonly importId: string;
  readonly filter: FindingFilter;
  readonly finding: BenchFinding;
  readonly list: Pick<FindingList, "previous" | "next">;
  readonly part: Pick<BenchPart, "competencies" | "sections" | "path">;
  readonly isEditable: boolean;
};

/** The finding that is looked at and what can be decided on it. The letters are those of the keyboard. */
export function FindingPanel({ importId, filter, finding, list, part, isEditable }: Props) {
  const { kind, message, found, suggestion, decision, replacement } = finding;
  return (
    <section id="temuan" aria-labelledby="temuan-judul" className="grid content-start gap-4">
      <h2 id="temuan-judul">{FINDING_KIND_LABEL[kind]}</h2>
      <p className="wrap-anywhere">{message}</p>
      <dl className="grid gap-2">
        {found !== "" && <Fact label="Terbaca" words={found} />}
        {suggestion !== null && <Fact label="Usul" words={suggestion} />}
        {replacement !== null && <Fact label="Pengganti" words={replacement} />}
      </dl>
      {decision && (
        <p>
          <Badge tone={decision === "LATER" ? "caution" : "positive"}>{DECISION_LABEL[decision]}</Badge>
        </p>
      )}
      {isEditable && <Decision key={finding.ordinal} {...{ importId, filter, finding }} />}
      {isEditable && <Replacement key={`e${finding.ordinal}`} {...{ importId, filter, finding, part }} />}
      <p className="flex flex-wrap gap-2">
        {part.path !== null && (
          <a href="#nilai" className={buttonClass("quiet")}>
            Lihat nilainya di draf
          </a>
        )}
        <Neighbour {...{ importId, filter }} to={list.previous} label="Sebelumnya" shortcut="k" />
        <Neighbour {...{ importId, filter }} to={list.next} label="Berikutnya" shortcut="j" />
      </p>
    </section>
  );
}

function Fact({ label, words }: { readonly label: string; readonly words: string }) {
  return (
    <div>
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="max-h-40 overflow-y-auto wrap-anywhere">{words.slice(0, 2_000)}</dd>
    </div>
  );
}

type Deciding = Pick<Props, "importId" | "filter" | "finding">;

function Hidden({ importId, filter, finding }: Deciding) {
  return (
    <>
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="ordinal" value={finding.ordinal} />
      <input type="hidden" name="filterKind" value={filter.kind ?? ""} />
      <input type="hidden" name="filterState" value={filter.state ?? "semua"} />
      <input type="hidden" name="filterStandard" value={filter.standard ?? ""} />
    </>
  );
}

function Decision(props: Deciding) {
  const { kind, isApplicable, decision } = props.finding;
  const acceptLabel = kind === "UNKNOWN_COMPETENCY" ? "Jadikan kompetensi baru" : "Terima usul";
  const mayAccept = isApplicable || kind === "UNKNOWN_COMPETENCY";
  return (
    <ActionForm action={decideFindingAction} className="grid gap-3">
      {({ value, errors }) => (
        <>
          <Hidden {...props} />
          {errors("decision")?.map((text) => (
            <p key={text} className="text-sm font-semibold text-critical">
              {text}
            </p>
          ))}
          <div className="flex flex-wrap gap-2">
            {mayAccept && (
              <SubmitButton name="decision" value="ACCEPTED" data-shortcut="a" aria-keyshortcuts="a">
                {acceptLabel}
              </SubmitButton>
            )}
            <SubmitButton name="decision" value="DISMISSED" variant="secondary" data-shortcut="r" aria-keyshortcuts="r">
              Abaikan
            </SubmitButton>
            <SubmitButton name="decision" value="LATER" variant="secondary" data-shortcut="l" aria-keyshortcuts="l">
              Nanti
            </SubmitButton>
            {decision && (
              <SubmitButton name="decision" value="OPEN" variant="quiet">
                Buka kembali
              </SubmitButton>
            )}
          </div>
          <SelectField
            name="scope"
            id="scope"
            label="Berlaku untuk"
            defaultValue={value("scope") ?? "one"}
            errors={errors("scope")}
          >
            <option value="one">Temuan ini saja</option>
            <option value="same">Semua temuan terbuka yang sama</option>
            <option value="kind">Semua temuan terbuka sejenis</option>
          </SelectField>
        </>
      )}
    </ActionForm>
  );
}

/** A value of one's own instead of the suggestion; a competency of the dictionary for one that is not known. */
function Replacement(props: Deciding & Pick<Props, "part">) {
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
  const held = part.sections.flatMap(({ values }) => values).find(({ path }) => path === finding.path);
  const stored = held?.value ?? finding.found;
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
        {isMapping ? "Petakan ke kamus" : "Sunting: tulis nilai lain"}
      </summary>
      <ActionForm action={decideFindingAction} className="grid gap-3 pt-2">
        {({ value, errors }) => (
          <>
            <Hidden {...props} />
            <input type="hidden" name="decision" value="ACCEPTED" />
            {isMapping ? (
              <SelectField
                id="replacement"
                name="code"
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
              <TextArea
                name="replacement"
                label="Nilai pengganti"
                hint={finding.path === null ? "Menggantikan kata yang terbaca di baris ini." : undefined}
                defaultValue={value("replacement") ?? finding.replacement ?? finding.suggestion ?? stored}
                errors={errors("replacement")}
              />
            )}
            <label className="flex min-h-11 items-center gap-2">
              <input type="checkbox" name="scope" value="same" className="size-5" />
              Berlaku untuk semua temuan yang sama
            </label>
            <SubmitButton className="justify-self-start">{isMapping ? "Petakan" : "Pasang pengganti"}</SubmitButton>
          </>
        )}
      </ActionForm>
    </details>
  );
}

type NeighbourProps = Pick<Props, "importId" | "filter"> & {
  readonly to: number | null;
  readonly label: string;
  readonly shortcut: string;
};

function Neighbour({ importId, filter, to, label, shortcut }: NeighbourProps) {
  if (to === null) return null;
  return (
    <Link
      href={benchPath(importId, filter, { finding: to, to: "temuan" })}
      prefetch={false}
      data-shortcut={shortcut}
      aria-keyshortcuts={shortcut}
      className={buttonClass("quiet")}
    >
      {label}
    </Link>
  );
}

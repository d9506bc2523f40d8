"use client";

import Link, { useLinkStatus } from "next/link";

import { type Deciding, Hidden } from "@/components/imports/finding-fields";
import { Replacement } from "@/components/imports/replacement-form";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { decideFindingAction } from "@/lib/imports/actions";
import { formatNumber } from "@/lib/core/numbers";
import type { BenchPart } from "@/lib/imports/bench-part-queries";
import type { FindingList } from "@/lib/imports/bench-queries";
import { decisionLabel, FINDING_KIND_LABEL } from "@/lib/imports/labels";
import { benchPath } from "@/lib/imports/paths";

type Props = Deciding & {
  readonly list: Pick<FindingList, "previous" | "next" | "reach">;
  readonly part: Pick<BenchPart, "competencies" | "target" | "path">;
  readonly isEditable: boolean;
};

/** The finding that is looked at and what can be decided on it. The letters are those of the keyboard. */
export function FindingPanel({ importId, filter, finding, list, part, isEditable }: Props) {
  const { kind, message } = finding;
  return (
    <section
      id="temuan"
      aria-labelledby="temuan-judul"
      className="grid scroll-mt-3 xl:min-h-0 xl:overflow-y-auto content-start gap-2 rounded-md border border-line bg-surface p-3"
    >
      {/* Each finding has its own, so that the focus is moved there and a screen reader reads it with its message. */}
      <h2 key={finding.ordinal} id="temuan-judul" aria-describedby="temuan-pesan" tabIndex={-1} className="text-lg">
        {FINDING_KIND_LABEL[kind]}
      </h2>
      <p id="temuan-pesan" className="wrap-anywhere">
        {message}
      </p>
      <Facts finding={finding} />
      {isEditable && finding.decision !== "MENDED" && (
        <>
          <Decision key={finding.ordinal} {...{ importId, filter, finding }} reach={list.reach} />
          <Replacement key={`e${finding.ordinal}`} {...{ importId, filter, finding, part }} />
        </>
      )}
      <p className="flex flex-wrap gap-2">
        {part.path !== null && (
          <a href="#nilai" className={`${buttonClass("quiet")} xl:hidden`}>
            Lihat nilainya di draf
          </a>
        )}
        <Neighbour {...{ importId, filter }} to={list.previous} label="Temuan sebelumnya" shortcut="k" />
        <Neighbour {...{ importId, filter }} to={list.next} label="Temuan berikutnya" shortcut="j" />
      </p>
    </section>
  );
}

function Facts({ finding: { found, suggestion, replacement, decision } }: Pick<Props, "finding">) {
  return (
    <>
      <dl className="grid gap-1">
        {found !== "" && <Fact label="Terbaca" words={found} />}
        {suggestion !== null && <Fact label="Usul" words={suggestion} />}
        {replacement !== null && <Fact label="Pengganti" words={replacement} />}
      </dl>
      {decision && (
        <p>
          <Badge tone={decision === "LATER" ? "caution" : "positive"}>
            {decisionLabel({ decision, replacement, suggestion })}
          </Badge>
        </p>
      )}
      {decision === "MENDED" && (
        <p className="text-sm">
          Nilainya sudah diubah pada draf, atau jabatannya dikeluarkan. Untuk membukanya lagi, urungkan suntingan itu.
        </p>
      )}
    </>
  );
}

function Fact({ label, words }: { readonly label: string; readonly words: string }) {
  return (
    <div>
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="max-h-24 overflow-y-auto wrap-anywhere">{words.slice(0, 2_000)}</dd>
    </div>
  );
}

type DecisionProps = Deciding & { readonly reach: FindingList["reach"] };

function Decision({ reach, ...props }: DecisionProps) {
  const { kind, isApplicable, decision } = props.finding;
  const acceptLabel = kind === "UNKNOWN_COMPETENCY" ? "Jadikan kompetensi baru" : "Terima usul";
  const mayAccept = isApplicable || kind === "UNKNOWN_COMPETENCY";
  return (
    <ActionForm action={decideFindingAction} className="grid gap-3">
      {({ value, errors }) => (
        <>
          <Hidden {...props} errors={errors} />
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
          {scopesOf(reach, decision !== null).length > 0 && (
            <SelectField
              name="scope"
              id="scope"
              label="Berlaku untuk"
              defaultValue={value("scope") ?? "one"}
              errors={errors("scope")}
            >
              <option value="one">Temuan ini saja</option>
              {scopesOf(reach, decision !== null).map(({ scope, label, count }) => (
                <option key={scope} value={scope}>
                  {label} ({formatNumber(count)})
                </option>
              ))}
            </SelectField>
          )}
        </>
      )}
    </ActionForm>
  );
}

/** How far a decision can reach beyond the one finding; nothing where there is no other. */
function scopesOf(reach: FindingList["reach"], isDecided: boolean) {
  const { same = 1, kind = 1, together = 1 } = reach ?? {};
  const all = [
    { scope: "same", label: "Semua temuan terbuka yang sama", count: same },
    { scope: "kind", label: "Semua temuan terbuka sejenis", count: kind },
    ...(isDecided ? [{ scope: "together", label: "Semua yang diputuskan bersamanya", count: together }] : []),
  ];
  return all.filter(({ count }) => count > 1);
}

/** Seen by the keys that wait for the other finding (key-queue.ts). */
function UnderWay() {
  return useLinkStatus().pending ? <span data-under-way="" /> : null;
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
      <UnderWay />
    </Link>
  );
}

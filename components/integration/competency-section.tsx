import { endSentence } from "@/lib/core/sentences";
import { DecisionForm } from "@/components/integration/decision-form";
import { AdviceForm, DissentForm } from "@/components/integration/opinion-forms";
import { Badge } from "@/components/ui/badge";
import { isComputerTest } from "@/lib/instruments/rules";
import { SPREAD_LABEL, valueText } from "@/lib/integration/labels";
import type { GridRow, Integration } from "@/lib/integration/queries";
import { lacksReason } from "@/lib/integration/rules";
import { observationText } from "@/lib/sheets/labels";
import { isStatement } from "@/lib/sheets/rules";
import { COMPETENCY_KIND_LABEL, competencyName } from "@/lib/standards/labels";

type Props = { readonly row: GridRow; readonly integration: Integration; readonly viewerId: string };

const SPREAD_TONE = {
  unrated: "caution",
  single: "neutral",
  equal: "positive",
  close: "neutral",
  wide: "caution",
} as const;

/** One competency of the grid: what was agreed, who thinks otherwise, and the evidence on demand. */
export function CompetencySection({ row, integration, viewerId }: Props) {
  const { competency, median, spread } = row;
  return (
    <section
      id={`k-${competency.id}`}
      aria-labelledby={`n-${competency.id}`}
      className="grid scroll-mt-24 gap-4 rounded-md border border-line bg-surface p-4 sm:p-5"
    >
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h3 id={`n-${competency.id}`}>{competencyName(competency)}</h3>
        <span className="text-sm text-muted">
          {COMPETENCY_KIND_LABEL[competency.kind]}
          {competency.level !== null && `, standar level ${competency.level}`} · median {valueText(median)}
        </span>
        <Badge tone={SPREAD_TONE[spread]}>{SPREAD_LABEL[spread]}</Badge>
      </div>
      <Evidence row={row} integration={integration} />
      <FinalValue row={row} integration={integration} />
      <Opinions row={row} integration={integration} viewerId={viewerId} />
    </section>
  );
}

/** A value that is agreed takes one line; its form is a click away. */
function FinalValue({ row, integration }: Omit<Props, "viewerId">) {
  const { competency, median, decision } = row;
  if (!integration.canIntegrate) return <Agreed row={row} />;
  return (
    <>
      {decision && <Agreed row={row} />}
      <DecisionForm
        candidateId={integration.candidateId}
        requirementId={competency.id}
        isStatement={isStatement(competency)}
        median={median}
        decision={decision}
      />
    </>
  );
}

function Agreed({ row: { decision, median } }: { readonly row: GridRow }) {
  if (!decision) return <p>Belum ada nilai akhir.</p>;
  return (
    <>
      <p>
        Nilai akhir <strong>{valueText(decision)}</strong>, ditetapkan {endSentence(decision.decidedBy)}
        {decision.reason && ` Alasan: ${decision.reason}`}
      </p>
      {lacksReason(median, decision) && (
        <p className="text-caution">
          Median berubah sejak nilai ini ditetapkan, karena lembar yang dihitung tidak lagi sama: tetapkan lagi, atau
          tuliskan alasannya.
        </p>
      )}
    </>
  );
}

/** Notes of the assessors and what they saw, per indicator: closed until somebody asks. */
function Evidence({ row, integration }: { readonly row: GridRow; readonly integration: Integration }) {
  const notes = integration.sheets.flatMap(({ id, assessor, instrument }) => {
    const note = row.cells[id]?.note.trim();
    return note ? [{ key: id, who: `${assessor}, ${instrument}`, note }] : [];
  });
  const seen = row.evidence.filter((indicator) => indicator.seen.length > 0);
  if (notes.length + seen.length === 0) {
    const rating = integration.sheets.filter(({ id }) => row.cells[id]);
    return rating.length > 0 && rating.every(({ kind }) => isComputerTest(kind)) ? (
      <p className="text-sm text-muted">Level dari tes komputer; tidak ada pengamatan.</p>
    ) : (
      <p className="text-sm text-caution">Tidak ada catatan bukti.</p>
    );
  }
  return (
    <details>
      <summary className="font-semibold text-accent">Bukti</summary>
      <div className="mt-3 grid gap-3">
        {notes.map(({ key, who, note }) => (
          <p key={key} className="max-w-prose whitespace-pre-line">
            <span className="font-semibold">{who}:</span> {note}
          </p>
        ))}
        {seen.map(({ id, text, seen: entries }) => (
          <div key={id}>
            <p className="max-w-prose">{text ?? "Indikator tanpa teks"}</p>
            <ul className="list-disc pl-6">
              {entries.map(({ assessor, instrument, observation, note }) => (
                <li key={`${assessor} ${instrument}`} className="max-w-prose">
                  {assessor}, {instrument}: {observationText(observation)}
                  {note && `. ${note}`}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </details>
  );
}

function Opinions({ row, integration, viewerId }: Props) {
  const { competency, dissents, advice, decision, suggestions } = row;
  const { candidateId, canIntegrate } = integration;
  const own = dissents.find(({ userId }) => userId === viewerId)?.opinion ?? "";
  const keys = { candidateId, requirementId: competency.id };
  return (
    <div className="grid gap-3">
      {dissents.map(({ userId, name, opinion }) => (
        <p key={userId} className="max-w-prose border-l-4 border-caution pl-3">
          <span className="font-semibold">Pendapat berbeda, {name}:</span> {opinion}
        </p>
      ))}
      {canIntegrate && decision && (
        <details>
          <summary className="text-accent">{own ? "Ubah pendapat berbeda saya" : "Catat pendapat berbeda"}</summary>
          <div className="mt-3">
            <DissentForm key={own} {...keys} opinion={own} />
          </div>
        </details>
      )}
      {canIntegrate ? (
        <details>
          <summary className="text-accent">
            {advice.text ? "Saran pengembangan (ada)" : "Tulis saran pengembangan"}
          </summary>
          <div className="mt-3">
            <AdviceForm {...keys} {...advice} suggestions={suggestions} />
          </div>
        </details>
      ) : (
        advice.text && <p className="max-w-prose whitespace-pre-line">Saran pengembangan: {advice.text}</p>
      )}
    </div>
  );
}

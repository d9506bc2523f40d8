import { StartScoring } from "@/components/events/event-controls";
import { OpenIntegration, StepBack } from "@/components/integration/event-moves";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { integrationPath } from "@/lib/events/paths";
import type { EventDetail } from "@/lib/events/queries";
import { takesAssessors } from "@/lib/events/rules";

/** What moves the event on, with what is still missing; and the way one stage back. */
export function NextStep({ event }: { readonly event: EventDetail }) {
  const { id: eventId, revision, status } = event;
  if (status === "CANCELLED") return null;
  return (
    <div className="grid gap-3">
      {status === "PREPARING" && event.canManage && <Start event={event} />}
      {event.warnings.length > 0 && takesAssessors(status) && (
        <Notice tone="caution" title="Perlu diperhatikan pada rencana ini">
          <ul className="list-disc pl-6">
            {event.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </Notice>
      )}
      {status === "SCORING" && (
        <OpenIntegration
          eventId={eventId}
          revision={revision}
          openSheets={openSheets(event)}
          openConflicts={openConflicts(event)}
        />
      )}
      {status === "INTEGRATING" && (
        <p>
          <ButtonLink variant="primary" href={integrationPath(eventId)}>
            Ke integrasi
          </ButtonLink>
        </p>
      )}
      {status !== "PREPARING" && <Back event={event} status={status} />}
    </div>
  );
}

const CONSEQUENCE = {
  SCORING: "Kegiatan kembali ke persiapan; lembar tertutup bagi asesor sampai penilaian dimulai lagi. Isinya tetap.",
  INTEGRATING: "Kegiatan kembali ke penilaian: lembar dapat dikembalikan kepada asesor. Semua pengesahan batal.",
  FINAL:
    "Kegiatan kembali ke integrasi untuk diperbaiki. Hasil akhir yang ditetapkan di sini tidak berlaku lagi dan perlu ditetapkan ulang; halaman periksa tidak menyebutnya dicabut. Hasil yang dicabut satu per satu tetap dicabut.",
} as const;

type BackProps = { readonly event: EventDetail; readonly status: keyof typeof CONSEQUENCE };

function Back({ event: { id: eventId, revision, isErased }, status }: BackProps) {
  if (!isErased) return <StepBack eventId={eventId} revision={revision} consequence={CONSEQUENCE[status]} />;
  return (
    <p className="max-w-prose text-muted">
      Data pribadi pada kegiatan ini sudah dihapus; kegiatan tidak dapat dikembalikan ke tahap sebelumnya.
    </p>
  );
}

function openSheets({ candidates }: EventDetail): number {
  const assessed = candidates.filter(({ isBrought }) => !isBrought);
  return assessed.flatMap(({ sheets }) => sheets).filter(({ status }) => status !== "SUBMITTED").length;
}

/** A conflict is one between two people, however many sheets there are. */
function openConflicts({ candidates }: EventDetail): number {
  return candidates.flatMap(({ conflicts }) => conflicts).filter(({ state }) => state === "UNDECIDED").length;
}

/** Before the sheets open: what has to be done, then the button that opens them. */
function Start({ event: { id, revision, obstacles, warnings, early } }: { readonly event: EventDetail }) {
  if (obstacles.length === 0)
    return <StartScoring eventId={id} revision={revision} warnings={early ? [early, ...warnings] : warnings} />;
  return (
    <>
      <Notice tone="caution" title="Sebelum penilaian dapat dimulai">
        <ul id="kekurangan" className="list-disc pl-6">
          {obstacles.map((obstacle) => (
            <li key={obstacle}>{obstacle}</li>
          ))}
        </ul>
      </Notice>
      <Button disabled aria-describedby="kekurangan" className="justify-self-start">
        Mulai penilaian
      </Button>
    </>
  );
}

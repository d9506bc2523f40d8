import { StartScoring } from "@/components/events/event-controls";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { EventDetail } from "@/lib/events/queries";

/** What has to be done before the sheets open, then the button that opens them. */
export function NextStep({ event: { id, revision, status, canManage, obstacles } }: { readonly event: EventDetail }) {
  if (status !== "PREPARING" || !canManage) return null;
  if (obstacles.length === 0) return <StartScoring eventId={id} revision={revision} />;
  return (
    <div className="grid gap-3">
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
    </div>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";

import type { CopiedEvent } from "@/components/events/event-form";
import { EventForm } from "@/components/events/event-form";
import { PageHeading } from "@/components/layout/page-heading";
import { Notice } from "@/components/ui/notice";
import type { Viewer } from "@/lib/auth/policy";
import { requirePageViewer } from "@/lib/auth/viewer";
import { enumerate } from "@/lib/core/sentences";
import { isUuid } from "@/lib/core/uuid";
import type { TakenOver } from "@/lib/events/copied";
import { takenOver } from "@/lib/events/copied";
import type { EventDetail } from "@/lib/events/queries";
import { findEvent, listEventChoices } from "@/lib/events/queries";

export const metadata: Metadata = { title: "Rencanakan kegiatan" };

export default async function NewEventPage({ searchParams }: PageProps<"/kegiatan/baru">) {
  const viewer = await requirePageViewer("event:manage");
  const source = await findSource(viewer, (await searchParams)["dari"]);
  const choices = await listEventChoices(viewer);
  const taken = source && takenOver({ ...source, institutionId: source.institution.id }, choices);
  return (
    <>
      <PageHeading
        crumbs={[{ label: "Kegiatan", href: "/kegiatan" }]}
        title={source ? "Rencanakan kegiatan serupa" : "Rencanakan kegiatan"}
      />
      <div className="grid gap-6">
        {source && taken && (
          <Notice title={`Disalin dari ${source.name}`}>
            <p>
              Yang diambil alih: {taken.words} ({enumerate(source.instruments.map(({ name }) => name))}). Peserta dan
              asesornya tidak: asesor ditugaskan setelah peserta ditambahkan.
            </p>
            {taken.notTaken.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Notice>
        )}
        <EventForm choices={choices} {...(source && taken ? { copied: toCopied(source, taken) } : {})} />
      </div>
    </>
  );
}

/** Null where nothing is to be copied; an event that is not the viewer's is not found. */
async function findSource(viewer: Viewer, asked: string | string[] | undefined): Promise<EventDetail | null> {
  if (asked === undefined) return null;
  const event = typeof asked === "string" && isUuid(asked) ? await findEvent(viewer, asked) : null;
  if (!event?.canManage) notFound();
  return event;
}

function toCopied({ id, name, institution }: EventDetail, { schemeId, chairId }: TakenOver): CopiedEvent {
  return { id, name, institutionId: institution.id, schemeId, chairId };
}

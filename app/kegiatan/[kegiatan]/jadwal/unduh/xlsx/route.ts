import { findSchedule } from "@/lib/assignments/queries";
import { refuse } from "@/lib/core/errors";
import { renderScheduleXlsx } from "@/lib/downloads/schedule-xlsx";
import { defineEventFile } from "@/lib/events/file-route";

export const GET = defineEventFile({
  format: "xlsx",
  write: async ({ viewer, eventId }) => {
    const schedule = await findSchedule(viewer, eventId);
    if (!schedule) throw refuse.notFound("Kegiatan");
    const name = `jadwal-${schedule.event.institution.slug}-${eventId}`;
    return { name, body: await renderScheduleXlsx(schedule) };
  },
});

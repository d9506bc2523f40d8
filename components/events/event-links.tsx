import Link from "next/link";

import { assignmentsPath, schedulePath } from "@/lib/assignments/paths";
import { agreementPath, recapPath } from "@/lib/recap/paths";
import { instrumentsPath, integrationPath } from "@/lib/events/paths";
import type { EventDetail } from "@/lib/events/queries";
import { eventDataPath } from "@/lib/personal-data/paths";
import { reportsPath } from "@/lib/jobs/paths";
import { performancePath } from "@/lib/talent/paths";

function planLinks(id: string, status: EventDetail["status"]) {
  if (status === "CANCELLED") return [];
  return [
    { href: assignmentsPath(id), label: "Penugasan asesor" },
    { href: schedulePath(id), label: "Jadwal cetak" },
  ];
}

/** What is found when the sheets are compared, for everybody who may follow the event. */
function findingLinks(id: string, status: EventDetail["status"]) {
  if (!isCompared(status)) return [];
  return [
    { href: integrationPath(id), label: "Integrasi" },
    { href: agreementPath(id), label: "Kesepakatan asesor" },
    { href: recapPath(id), label: "Rekap hasil" },
  ];
}

/** What only HR does with an event that is under way. */
function managerLinks(id: string, status: EventDetail["status"]) {
  return [
    ...(isCompared(status) ? [{ href: performancePath(id), label: "Nilai kinerja" }] : []),
    ...(status === "FINAL" ? [{ href: reportsPath(id), label: "Laporan semua peserta" }] : []),
    { href: eventDataPath(id), label: "Data pribadi kegiatan" },
  ];
}

const isCompared = (status: EventDetail["status"]) => status === "INTEGRATING" || status === "FINAL";

/** The other pages of the event that have something to show at this stage. */
export function EventLinks({ event: { id, status, canManage } }: { readonly event: EventDetail }) {
  const links = [
    ...(canManage ? [{ href: instrumentsPath(id), label: "Instrumen dan matriks" }] : []),
    ...planLinks(id, status),
    ...findingLinks(id, status),
    ...(canManage ? managerLinks(id, status) : []),
  ];
  if (links.length === 0) return null;
  return (
    <nav aria-label="Halaman kegiatan">
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        {links.map(({ href, label }) => (
          <li key={href}>
            {/* Not ahead: a recap that was fetched would be written down as looked at. */}
            <Link href={href} prefetch={false} className="text-accent underline underline-offset-4">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

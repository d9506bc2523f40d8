import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PersonForm } from "@/components/events/person-form";
import { PageHeading } from "@/components/layout/page-heading";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { requirePageViewer } from "@/lib/auth/viewer";
import { findKnownPerson, listTargetPositions } from "@/lib/candidates/queries";
import { isUuid } from "@/lib/core/uuid";
import { findEvent } from "@/lib/events/queries";

export const metadata: Metadata = { title: "Tambah peserta" };

const MAX_NIP = 40;

export default async function AddCandidatePage({
  params,
  searchParams,
}: PageProps<"/kegiatan/[kegiatan]/peserta/tambah">) {
  const viewer = await requirePageViewer("event:manage");
  const { kegiatan: id } = await params;
  const event = isUuid(id) ? await findEvent(viewer, id) : null;
  if (!event || !event.canManage || event.status !== "PREPARING") notFound();

  const { nip: asked } = await searchParams;
  const nip = (typeof asked === "string" ? asked : "").slice(0, MAX_NIP);
  const [positions, known] = await Promise.all([
    listTargetPositions(viewer, { institutionId: event.institution.id, startsOn: event.startsOn }),
    nip === "" ? null : findKnownPerson(viewer, event.institution.id, nip),
  ]);

  return (
    <>
      <PageHeading
        crumbs={[
          { label: "Kegiatan", href: "/kegiatan" },
          { label: event.name, href: `/kegiatan/${id}` },
        ]}
        title="Tambah peserta"
      />
      <form className="mb-8 flex max-w-xl flex-wrap items-end gap-3">
        <div className="min-w-60 grow">
          <TextField
            id="known-nip"
            name="nip"
            label="Cari NIP yang sudah dikenal"
            optional
            inputMode="numeric"
            defaultValue={nip}
          />
        </div>
        <Button type="submit" variant="secondary">
          Cari NIP
        </Button>
      </form>
      {nip !== "" && (
        <div className="mb-6 max-w-xl">
          <Notice role="status">
            {known
              ? "Data terakhir pegawai ini sudah diisikan; periksa dan perbarui bila perlu."
              : "NIP ini belum dikenal di instansi Anda; isi datanya di bawah."}
          </Notice>
        </div>
      )}
      <PersonForm key={known?.nip ?? "baru"} eventId={id} nip={nip} known={known} positions={positions} />
    </>
  );
}

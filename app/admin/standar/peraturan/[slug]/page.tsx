import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { LockedNotice } from "@/components/editing/locked-notice";
import { PageHeading } from "@/components/layout/page-heading";
import { MakingNotice } from "@/components/publication/making-notice";
import { BodyComments } from "@/components/publication/part-comments";
import { AnnexSections } from "@/components/regulation-editing/annex-sections";
import { PassageSection } from "@/components/regulation-editing/passage-section";
import { RegulationForm } from "@/components/regulation-editing/regulation-form";
import { RemoveRegulation } from "@/components/regulation-editing/remove-regulation";
import { SignatureForm } from "@/components/regulation-editing/signature-form";
import { ButtonLink } from "@/components/ui/button";
import { requirePageViewer } from "@/lib/auth/viewer";
import { followingPath } from "@/lib/following/paths";
import type { ReviewCommentView } from "@/lib/publication/part-queries";
import { listBodyComments } from "@/lib/publication/queries";
import { markOf, signatureValues } from "@/lib/regulation-editing/parts";
import { addStandardPath, reviewPath, textPath } from "@/lib/regulation-editing/paths";
import type { EditableRegulation } from "@/lib/regulation-editing/queries";
import { findEditableRegulation } from "@/lib/regulation-editing/queries";

export const metadata: Metadata = { title: "Ubah rancangan peraturan" };

export default async function EditRegulationPage({ params }: PageProps<"/admin/standar/peraturan/[slug]">) {
  const viewer = await requirePageViewer("regulation:draft");
  const { slug: address } = await params;
  const regulation = await findEditableRegulation(viewer, address);
  if (!regulation) notFound();
  const { slug, state } = regulation;
  const comments = await listBodyComments(viewer, slug);

  return (
    <>
      <PageHeading
        title={regulation.name}
        kicker="Rancangan peraturan"
        lead={
          regulation.isTyped
            ? "Diketik di portal. Tanggal mulai berlaku juga menjadi hari pertama semua standar rancangan ini."
            : "Dibaca dari naskah. Nilai yang diubah tetap menyimpan bacaan aslinya; tanggal mulai berlaku juga menjadi hari pertama semua standar rancangan ini."
        }
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Rancangan standar", href: "/admin/standar" },
        ]}
      >
        <ButtonLink href={reviewPath(slug)}>Verifikasi dan penerbitan</ButtonLink>
        <ButtonLink href={textPath(slug)}>Batang tubuh</ButtonLink>
        {state === "DRAFT" && (
          <>
            <ButtonLink href={addStandardPath(slug)}>Tambah standar jabatan</ButtonLink>
            <ButtonLink href={followingPath(slug)}>Jabatan yang mengikuti standar jabatan lain</ButtonLink>
          </>
        )}
      </PageHeading>
      <div className="grid max-w-3xl gap-10">
        {regulation.making && <MakingNotice making={regulation.making} />}
        {state !== "DRAFT" && state !== "UNFINISHED" && <LockedNotice regulation={slug} state={state} />}
        <Forms regulation={regulation} viewerId={viewer.id} comments={comments} />
        {(state === "DRAFT" || state === "UNFINISHED") && <RemoveRegulation regulation={regulation} />}
      </div>
    </>
  );
}

type FormsProps = {
  readonly regulation: EditableRegulation;
  readonly viewerId: string;
  readonly comments: readonly ReviewCommentView[];
};

const HEAD = ["/kind", "/number", "/year", "/title", "/issuer", "/effectiveFrom"] as const;

function Forms(props: FormsProps) {
  const { regulation, viewerId, comments } = props;
  // What is not whole is made anew, and what was typed would be lost.
  if (regulation.state === "UNFINISHED" || regulation.state === "PUBLISHED") return null;
  return (
    <>
      <section aria-labelledby="kepala" className="grid gap-4">
        <h2 id="kepala">Kepala peraturan</h2>
        <BodyComments comments={comments} paths={HEAD} title="kepala peraturan" />
        <RegulationForm regulation={regulation} viewerId={viewerId} />
      </section>
      <Signature {...props} act="ENACTED" title="Penetapan" />
      <Signature {...props} act="PROMULGATED" title="Pengundangan" />
      <PassageSection
        regulation={regulation}
        viewerId={viewerId}
        comments={comments}
        list="gazette"
        title="Berita Daerah"
        of="berita daerah"
        isSingle
      />
      <AnnexSections {...props} />
    </>
  );
}

function Signature(props: FormsProps & { readonly act: "ENACTED" | "PROMULGATED"; readonly title: string }) {
  const { regulation, viewerId, comments, act, title } = props;
  const stored = regulation.parts.body.signatures.find((each) => each.act === act);
  const signature = stored ? signatureValues(stored) : null;
  const { id, slug, state, isTyped } = regulation;
  return (
    <section aria-labelledby={act} className="grid gap-4">
      <h2 id={act}>{title}</h2>
      <BodyComments comments={comments} paths={[`/signatures/${act}`]} title={title.toLowerCase()} />
      <SignatureForm
        regulation={{ id, slug, state, isTyped }}
        viewerId={viewerId}
        act={act}
        title={title}
        signature={signature}
        mark={signature ? markOf(signature) : ""}
      />
    </section>
  );
}

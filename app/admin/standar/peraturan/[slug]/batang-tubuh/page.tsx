import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";

import { LockedNotice } from "@/components/editing/locked-notice";
import { PageHeading } from "@/components/layout/page-heading";
import { PassageSection } from "@/components/regulation-editing/passage-section";
import { ButtonLink } from "@/components/ui/button";
import { requirePageViewer } from "@/lib/auth/viewer";
import { listBodyComments } from "@/lib/publication/queries";
import { articleKeys } from "@/lib/regulation-editing/parts";
import { articlePath, draftPath } from "@/lib/regulation-editing/paths";
import type { EditableRegulation } from "@/lib/regulation-editing/queries";
import { findEditableRegulation } from "@/lib/regulation-editing/queries";

export const metadata: Metadata = { title: "Batang tubuh rancangan" };

const ABOVE = [
  { list: "preamble", title: "Pembukaan", of: "baris pembukaan", hasMarker: false },
  { list: "considerations", title: "Menimbang", of: "butir menimbang", hasMarker: true },
  { list: "legalBases", title: "Mengingat", of: "butir mengingat", hasMarker: true },
  { list: "decision", title: "Memutuskan", of: "baris memutuskan", hasMarker: false },
] as const;

export default async function RegulationTextPage({
  params,
}: PageProps<"/admin/standar/peraturan/[slug]/batang-tubuh">) {
  const viewer = await requirePageViewer("regulation:draft");
  const { slug: address } = await params;
  const regulation = await findEditableRegulation(viewer, address);
  if (!regulation) notFound();
  const { slug, state } = regulation;
  const comments = await listBodyComments(viewer, slug);
  const own = { regulation, viewerId: viewer.id, comments };

  return (
    <>
      <PageHeading
        title="Batang tubuh"
        kicker={regulation.name}
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Rancangan standar", href: "/admin/standar" },
          { label: regulation.name, href: draftPath(slug) },
        ]}
      />
      <div className="grid max-w-3xl gap-10">
        {state !== "DRAFT" && <LockedNotice regulation={slug} state={state} />}
        {state !== "PUBLISHED" && state !== "UNFINISHED" && (
          <>
            {ABOVE.map((list) => (
              <PassageSection key={list.list} {...own} {...list} />
            ))}
            <Articles regulation={regulation} />
            <PassageSection {...own} list="closing" title="Penutup" of="penutup" isSingle />
          </>
        )}
      </div>
    </>
  );
}

function Articles({ regulation: { slug, state, parts } }: { readonly regulation: EditableRegulation }) {
  const keys = articleKeys(parts.articles);
  return (
    <section aria-labelledby="articles" className="grid gap-4">
      <h2 id="articles">Pasal</h2>
      {parts.articles.length === 0 && <p className="text-muted">Belum ada pasal.</p>}
      <ul className="grid gap-1 empty:hidden">
        {parts.articles.map(({ number, heading, chapter }, place) => (
          <li key={keys[place]}>
            <Link
              href={articlePath(slug, keys[place] ?? "")}
              className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
            >
              {heading.value ?? `Pasal ${number}`}
            </Link>
            {chapter && (
              <span className="text-muted">
                {" "}
                {chapter.heading.value} {chapter.title.value}
              </span>
            )}
          </li>
        ))}
      </ul>
      {state === "DRAFT" && (
        <ButtonLink href={articlePath(slug, "baru")} className="justify-self-start">
          Tambah pasal
        </ButtonLink>
      )}
    </section>
  );
}

import type { Metadata, Route } from "next";
import Link from "next/link";
import { forbidden, notFound } from "next/navigation";

import { EntryForm, LevelForm, RemoveEntryForm } from "@/components/dictionary-editing/entry-forms";
import { InstitutionLinks } from "@/components/layout/institution-links";
import { PageHeading } from "@/components/layout/page-heading";
import { withoutListSign } from "@/lib/core/sentences";
import { chosenInstitution, institutionsOf } from "@/lib/auth/policy";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatNumber } from "@/lib/core/numbers";
import { entriesPath, entryPath } from "@/lib/dictionary-editing/paths";
import type { EditableEntry } from "@/lib/dictionary-editing/queries";
import { findEntry } from "@/lib/dictionary-editing/queries";
import { readEntryFilters } from "@/lib/dictionary-editing/schema";
import { findCompetency } from "@/lib/dictionary/queries";
import { dictionaryPath } from "@/lib/dictionary/schema";

export const metadata: Metadata = { title: "Entri kamus" };

export default async function EntryPage({ params, searchParams }: PageProps<"/admin/kamus/entri/[kode]">) {
  const viewer = await requirePageViewer("dictionary:edit");
  const { kode: code } = await params;
  const institution = chosenInstitution(viewer, "dictionary:edit", readEntryFilters(await searchParams).institution);
  if (!institution) forbidden();
  const entry = await findEntry(viewer, { institutionId: institution.id, code });
  if (!entry) notFound();
  const common = { institutionId: institution.id, viewerId: viewer.id };

  return (
    <>
      <PageHeading
        title={withoutListSign(entry.name)}
        kicker={entry.code}
        lead={usage(entry)}
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Kamus kompetensi", href: entriesPath(institution.slug) },
        ]}
      />
      <InstitutionLinks
        institutions={institutionsOf(viewer, "dictionary:edit")}
        chosen={institution}
        pathOf={(slug) => entryPath(code, slug)}
      />
      <div className="grid max-w-2xl gap-12">
        <section aria-labelledby="entri" className="grid gap-4">
          <h2 id="entri">Entri</h2>
          <EntryForm key={entry.code} {...common} entry={entry} />
          {entry.use.visibleRows === 0 && <RemoveEntryForm institutionId={institution.id} entry={entry} />}
        </section>
        <section aria-labelledby="level" className="grid gap-6">
          <h2 id="level">Teks level {institution.shortName}</h2>
          <p>Kosongkan ketiga isian untuk menghapus teks suatu level.</p>
          <TextsOfStandards code={code} />
          {entry.levels.map((text) => (
            <section
              key={`${institution.id}-${text.level}`}
              aria-labelledby={`level-${text.level}`}
              className="grid gap-4"
            >
              <h3 id={`level-${text.level}`}>Level {text.level}</h3>
              <LevelForm {...common} code={code} text={text} />
            </section>
          ))}
        </section>
      </div>
    </>
  );
}

/** What standards in force say of the levels: often the text that the dictionary still lacks. */
async function TextsOfStandards({ code }: { readonly code: string }) {
  const competency = await findCompetency(code, null);
  const levels = competency?.levelCounts.flatMap(({ level }) => level ?? []) ?? [];
  if (levels.length === 0) return null;
  return (
    <p>
      Standar yang berlaku sudah memuat rumusannya:{" "}
      {levels.map((level, index) => (
        <span key={level}>
          {index > 0 && ", "}
          <Link href={`${dictionaryPath(code, {})}#level-${level}` as Route} prefetch={false}>
            level {level}
          </Link>
        </span>
      ))}
      . Rumusan itu tidak tersalin ke kamus dengan sendirinya.
    </p>
  );
}

function usage({ use: { visibleRows, publishedElsewhere } }: EditableEntry): string {
  if (visibleRows === 0) return "Belum dipakai standar mana pun.";
  const elsewhere = publishedElsewhere > 0 ? ", termasuk standar terbit instansi lain: namanya tetap" : "";
  return `Dipakai ${formatNumber(visibleRows)} standar${elsewhere}. Isi standar tidak berubah oleh suntingan di sini.`;
}

import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";

import { SchemeFacts } from "@/components/events/scheme-facts";
import { InstitutionLinks } from "@/components/layout/institution-links";
import { PageHeading } from "@/components/layout/page-heading";
import { SchemeForm } from "@/components/schemes/scheme-form";
import { WithdrawSchemeForm } from "@/components/schemes/withdraw-form";
import { chosenInstitution, institutionsOf } from "@/lib/auth/policy";
import { requirePageViewer } from "@/lib/auth/viewer";
import { formatDateTime } from "@/lib/core/dates";
import { formatNumber } from "@/lib/core/numbers";
import { schemePath, schemesPath } from "@/lib/schemes/paths";
import type { EditableScheme, Scheme } from "@/lib/schemes/queries";
import { findScheme } from "@/lib/schemes/queries";
import { currentSchemes } from "@/lib/schemes/rules";

export const metadata: Metadata = { title: "Ubah skema" };

export default async function SchemePage({ params, searchParams }: PageProps<"/admin/skema/rincian/[kode]">) {
  const viewer = await requirePageViewer("scheme:edit");
  const { kode: code } = await params;
  const institution = chosenInstitution(viewer, "scheme:edit", String((await searchParams)["instansi"] ?? ""));
  if (!institution) forbidden();
  const scheme = await findScheme(viewer, { institutionId: institution.id, code });
  if (!scheme) notFound();

  return (
    <>
      <PageHeading
        title={scheme.current.name}
        kicker={institution.shortName}
        lead="Menyimpan membuat versi baru milik instansi. Kegiatan yang sudah direncanakan dan hasil akhir tetap memakai versinya."
        crumbs={[
          { label: "Administrasi", href: "/admin" },
          { label: "Skema penilaian", href: schemesPath(institution.slug) },
        ]}
      />
      <InstitutionLinks
        institutions={institutionsOf(viewer, "scheme:edit")}
        chosen={institution}
        pathOf={(slug) => schemePath(code, slug)}
      />
      <div className="grid max-w-2xl gap-12">
        <SchemeForm key={institution.id} institutionId={institution.id} viewerId={viewer.id} scheme={scheme} />
        <section aria-labelledby="versi" className="grid gap-4">
          <h2 id="versi">Versi</h2>
          <dl className="grid gap-4">
            {scheme.versions.map((version) => (
              <div key={`${version.institutionId}-${version.version}`}>
                <dt>
                  <span className="font-semibold">{titleOf(version)}</span>
                  {version.saved && (
                    <span className="block text-sm text-muted">
                      Disimpan {formatDateTime(version.saved.at)} oleh {version.saved.by}
                    </span>
                  )}
                </dt>
                <dd>
                  <SchemeFacts settings={version.settings} />
                </dd>
              </div>
            ))}
          </dl>
          <Withdrawal institutionId={institution.id} scheme={scheme} />
        </section>
      </div>
    </>
  );
}

function Withdrawal({ institutionId, scheme }: { readonly institutionId: string; readonly scheme: EditableScheme }) {
  const { current, versions } = scheme;
  if (current.institutionId === null || current.events > 0) return null;
  const [next] = currentSchemes(
    versions.filter((one) => one.institutionId === null || one.version !== current.version),
    institutionId,
  );
  const { code, version } = current;
  return <WithdrawSchemeForm {...{ institutionId, code, version }} next={next ? nameOf(next).toLowerCase() : null} />;
}

const nameOf = ({ version, institutionId }: Scheme) =>
  `Versi ${version}, ${institutionId === null ? "bawaan portal" : "milik instansi"}`;

function titleOf(version: Scheme): string {
  const { events } = version;
  return `${nameOf(version)}, ${events === 0 ? "belum dipakai" : `dipakai ${formatNumber(events)} kegiatan`}`;
}

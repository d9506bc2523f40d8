import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";

import { PageHeading } from "@/components/layout/page-heading";
import { FactList, Facts } from "@/components/ui/fact-list";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/core/dates";
import { VERIFICATION_LABEL } from "@/lib/verification/labels";
import { VERIFICATION_PATH } from "@/lib/verification/paths";
import type { Verification } from "@/lib/verification/queries";
import { findVerification } from "@/lib/verification/queries";

// A code opens one report: no search engine should keep it.
export const metadata: Metadata = { title: "Hasil pemeriksaan laporan", robots: { index: false } };

export default async function VerificationPage({ params }: PageProps<"/periksa/[kode]">) {
  const { kode: code } = await params;
  const found = await findVerification(decode(code));
  if (!found) notFound();

  return (
    <>
      <PageHeading
        crumbs={[{ label: "Periksa keaslian laporan", href: VERIFICATION_PATH }]}
        kicker="Hasil pemeriksaan"
        title={`Laporan ini: ${VERIFICATION_LABEL[found.state].toLowerCase()}`}
      />
      <div className="grid gap-6">
        <Verdict found={found} />
        <VerifiedFacts found={found} />
        <p className="max-w-prose text-muted">
          Cocokkan tanggal dan dua belas karakter sidik digital dengan yang tercetak pada laporan Anda. Bila berbeda,
          laporan itu bukan yang diterbitkan instansi. Isi laporan dan identitas peserta tidak ditampilkan di sini.
        </p>
        <p>
          <Link href={VERIFICATION_PATH} className="text-accent underline underline-offset-4">
            Periksa laporan lain
          </Link>
        </p>
      </div>
    </>
  );
}

/** Next hands over the address as it was written. */
function decode(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}

const TONE = {
  VALID: "positive",
  REPLACED: "caution",
  REOPENED: "caution",
  REVOKED: "critical",
  ERASED: "caution",
} as const;
const VERDICT = {
  VALID: "Laporan dengan kode ini diterbitkan oleh instansi di bawah dan belum diganti atau dicabut.",
  REPLACED: "Untuk peserta yang sama sudah ada hasil yang lebih baru. Mintalah laporan terbaru kepada instansi.",
  REOPENED:
    "Kegiatan penilaiannya dibuka kembali dan hasilnya sedang diperbaiki. Laporan ini tidak dipakai lagi; mintalah laporan yang baru kepada instansi setelah ditetapkan.",
  REVOKED: "Instansi telah mencabut hasil ini. Laporannya tidak dapat dipakai.",
  ERASED:
    "Laporan dengan kode ini pernah diterbitkan oleh instansi di bawah. Data pribadi di baliknya telah dihapus, sehingga isinya tidak dapat ditunjukkan lagi.",
} as const;

function Verdict({ found: { state, isExpired } }: { readonly found: Verification }) {
  const isLate = isExpired && state === "VALID";
  return (
    <div className="grid max-w-prose gap-3">
      <Notice tone={isLate ? "caution" : TONE[state]} title={VERIFICATION_LABEL[state]}>
        {VERDICT[state]}
      </Notice>
      {isExpired && <Notice tone="caution">Hasil ini sudah lewat masa berlakunya.</Notice>}
    </div>
  );
}

function VerifiedFacts({ found }: { readonly found: Verification }) {
  const { institution, issuedOn, validUntil, isExpired, revokedOn, shortHash } = found;
  const since = found.state === "REVOKED" ? "Dicabut pada" : "Tidak berlaku sejak";
  const facts = [
    ["Diterbitkan oleh", institution],
    ["Tanggal hasil", formatDate(issuedOn)],
    ["Berlaku sampai", `${formatDate(validUntil)}${isExpired ? ", sudah lewat masa berlakunya" : ""}`],
    ...(revokedOn ? [[since, formatDate(revokedOn)] as const] : []),
    ["Sidik digital", `${shortHash} (12 karakter pertama SHA-256)`],
  ] as const;
  return (
    <FactList isFramed>
      <Facts facts={facts} />
    </FactList>
  );
}

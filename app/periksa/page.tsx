import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { PageHeading } from "@/components/layout/page-heading";
import { VerificationForm } from "@/components/verification/verification-form";
import { verificationPath } from "@/lib/verification/paths";
import { readCode } from "@/lib/verification/rules";

const EMPTY = "Isi kode periksa dari halaman terakhir laporan.";
const UNREADABLE = "Ini bukan kode periksa. Salin kode seluruhnya dari halaman terakhir laporan.";

export const metadata: Metadata = { title: "Periksa keaslian laporan" };

export default async function VerificationFormPage({ searchParams }: PageProps<"/periksa">) {
  const { kode: typed } = await searchParams;
  const code = typeof typed === "string" ? readCode(typed) : null;
  if (code !== null) redirect(verificationPath(code));

  return (
    <>
      <PageHeading
        title="Periksa keaslian laporan"
        lead="Setiap laporan hasil penilaian kompetensi memuat kode periksa di halaman terakhirnya. Isi kode itu untuk mengetahui apakah laporannya masih sah."
      />
      <VerificationForm problem={problemOf(typed)} />
    </>
  );
}

function problemOf(typed: string | string[] | undefined): string | null {
  if (typed === undefined) return null;
  return String(typed).trim() === "" ? EMPTY : UNREADABLE;
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { PageHeading } from "@/components/layout/page-heading";
import { VerificationForm } from "@/components/verification/verification-form";
import { verificationPath } from "@/lib/verification/paths";
import { readCode } from "@/lib/verification/rules";

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
      <VerificationForm />
    </>
  );
}

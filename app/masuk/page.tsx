import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";

import { SignInForm } from "@/components/auth/sign-in-form";
import { PageHeading } from "@/components/layout/page-heading";
import { workPathOf } from "@/lib/auth/policy";
import { ownPath, signInPathFrom } from "@/lib/auth/return-path";
import { getViewer } from "@/lib/auth/viewer";

export const metadata: Metadata = { title: "Masuk" };

export default async function SignInPage({ searchParams }: PageProps<"/masuk">) {
  const { kembali: wanted } = await searchParams;
  const viewer = await getViewer();
  if (viewer) redirect(ownPath(wanted, workPathOf(viewer)));
  const visit = await headers();
  const from = signInPathFrom({ referer: visit.get("referer"), host: visit.get("host") });
  if (wanted === undefined && from) redirect(from);

  return (
    <>
      <PageHeading
        title="Masuk"
        lead="Standar jabatan dapat dibaca tanpa masuk. Akun diperlukan untuk mengelola standar dan untuk menilai; admin instansi Anda yang membuatnya."
      />
      <SignInForm returnTo={ownPath(wanted, "")} />
    </>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { SignInForm } from "@/components/auth/sign-in-form";
import { PageHeading } from "@/components/layout/page-heading";
import { ownPath } from "@/lib/auth/return-path";
import { getViewer } from "@/lib/auth/viewer";

export const metadata: Metadata = { title: "Masuk" };

export default async function SignInPage({ searchParams }: PageProps<"/masuk">) {
  const returnTo = ownPath((await searchParams)["kembali"]);
  if (await getViewer()) redirect(returnTo);

  return (
    <>
      <PageHeading
        title="Masuk"
        lead="Standar jabatan dapat dibaca tanpa masuk. Akun diperlukan untuk mengelola standar dan untuk menilai; admin instansi Anda yang membuatnya."
      />
      <SignInForm returnTo={returnTo} />
    </>
  );
}

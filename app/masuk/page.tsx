import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";

import { NobodysDocument } from "@/components/auth/document-viewer";
import { SignInForm } from "@/components/auth/sign-in-form";
import { PageHeading } from "@/components/layout/page-heading";
import { Notice } from "@/components/ui/notice";
import { workPathOf } from "@/lib/auth/policy";
import { ownPath, signInPathFrom } from "@/lib/auth/return-path";
import { getViewer } from "@/lib/auth/viewer";

export const metadata: Metadata = { title: "Masuk" };

export default async function SignInPage({ searchParams }: PageProps<"/masuk">) {
  const { kembali: wanted, keluar: signedOut } = await searchParams;
  const viewer = await getViewer();
  if (viewer) redirect(ownPath(wanted, workPathOf(viewer)));
  const visit = await headers();
  const from = signInPathFrom({ referer: visit.get("referer"), host: visit.get("host") });
  // Who has just signed out everywhere was on a page, but did not ask to come back to it.
  if (wanted === undefined && signedOut === undefined && from) redirect(from);

  return (
    <>
      <PageHeading
        title="Masuk"
        lead="Standar jabatan dapat dibaca tanpa masuk. Akun diperlukan untuk mengelola standar dan untuk menilai; admin instansi Anda yang membuatnya."
      />
      {signedOut === "semua" && (
        <div className="mb-6 max-w-md">
          <Notice tone="positive" role="status">
            Anda sudah keluar dari semua perangkat.
          </Notice>
        </div>
      )}
      <NobodysDocument />
      <SignInForm returnTo={ownPath(wanted, "")} />
    </>
  );
}

import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";

import { FileRefused } from "@/components/layout/file-refused";
import { PageHeading } from "@/components/layout/page-heading";
import { RegulationWithdrawn } from "@/components/regulations/regulation-withdrawn";
import { CodeNotFound } from "@/components/verification/code-not-found";
import { getViewer } from "@/lib/auth/viewer";
import { regulationOfPath } from "@/lib/catalogue/paths";
import { pageOfFile, readRefusal } from "@/lib/core/file-refusal";
import type { WithdrawnPublication } from "@/lib/feeds/withdrawn-publication-queries";
import { findWithdrawnPublication } from "@/lib/feeds/withdrawn-publication-queries";
import { VERIFICATION_PATH } from "@/lib/verification/paths";

export async function generateMetadata(): Promise<Metadata> {
  const refusal = await findRefusal();
  if (refusal) return { title: refusal.title };
  return { title: (await findWithdrawn()) ? "Peraturan ditarik kembali" : "Halaman tidak ditemukan" };
}

/** Why there is no file, where a file was asked for. */
async function findRefusal(): Promise<ReturnType<typeof readRefusal> | null> {
  const refusal = (await headers()).get("x-portal-refusal");
  return refusal === null ? null : readRefusal(refusal);
}

const pathOf = async (): Promise<string> => (await headers()).get("x-portal-path") ?? "";

/** What stood at this address, where a publication was taken back. */
async function findWithdrawn(): Promise<WithdrawnPublication | null> {
  const slug = regulationOfPath(await pathOf());
  return slug === null ? null : findWithdrawnPublication(slug);
}

export default async function NotFound() {
  // Our server renders this page in full for whatever does not exist; where a section says more, it says it here too.
  const viewer = await getViewer();
  const path = await pathOf();
  const refusal = await findRefusal();
  if (refusal) return <FileRefused refusal={refusal} pagePath={pageOfFile(path)} />;
  if (path.startsWith(`${VERIFICATION_PATH}/`)) return <CodeNotFound />;
  const withdrawn = await findWithdrawn();
  if (withdrawn) return <RegulationWithdrawn {...withdrawn} />;
  return (
    <>
      <PageHeading
        title="Halaman tidak ditemukan"
        lead="Alamat ini tidak ada, atau Anda tidak berhak melihatnya. Periksa alamatnya, atau cari jabatannya."
      />
      <ul className="list-disc pl-6">
        <li>
          <Link href="/jabatan">Cari jabatan</Link>
        </li>
        <li>
          <Link href="/peraturan">Lihat peraturan</Link>
        </li>
        <li>
          <Link href="/masuk">{viewer ? "Masuk dengan akun lain" : "Masuk"}</Link>
        </li>
      </ul>
    </>
  );
}

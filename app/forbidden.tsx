import type { Metadata } from "next";
import Link from "next/link";

import { DocumentTitle } from "@/components/layout/document-title";
import { PageHeading } from "@/components/layout/page-heading";

const TITLE = "Tidak berwenang";

// What a page throws while it is shown comes after its own metadata: only the document itself can take its title back.
export const metadata: Metadata = { title: TITLE };

export default function Forbidden() {
  return (
    <>
      <DocumentTitle title={TITLE} />
      <PageHeading
        title="Anda tidak berwenang membuka halaman ini"
        lead="Peran akun Anda tidak mencakup halaman ini. Bila seharusnya mencakup, hubungi admin instansi Anda."
      />
      <p>
        <Link href="/akun">Lihat peran akun Anda</Link>
      </p>
    </>
  );
}

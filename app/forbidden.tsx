import type { Metadata } from "next";
import Link from "next/link";

import { PageHeading } from "@/components/layout/page-heading";

export const metadata: Metadata = { title: "Tidak berwenang" };

export default function Forbidden() {
  return (
    <>
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

import type { Metadata } from "next";
import Link from "next/link";

import { PageHeading } from "@/components/layout/page-heading";

export const metadata: Metadata = { title: "Halaman tidak ditemukan" };

export default function NotFound() {
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
          <Link href="/masuk">Masuk dengan akun lain</Link>
        </li>
      </ul>
    </>
  );
}

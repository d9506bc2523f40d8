import type { Metadata } from "next";
import type { Route } from "next";
import Link from "next/link";
import { forbidden } from "next/navigation";

import { PageHeading } from "@/components/layout/page-heading";
import type { Permission } from "@/lib/auth/policy";
import { institutionsWhere, mayAdminister } from "@/lib/auth/policy";
import { requirePageViewer } from "@/lib/auth/viewer";

export const metadata: Metadata = { title: "Administrasi" };

type Task = {
  readonly label: string;
  readonly href: Route;
  readonly lead: string;
  /** Any of these opens it. */
  readonly permissions: readonly Permission[];
};

const TASKS: readonly Task[] = [
  {
    label: "Pengguna",
    href: "/admin/pengguna",
    lead: "Tambah pengguna, atur peran, tutup atau buka kembali akun, ganti kata sandi.",
    permissions: ["user:manage"],
  },
  {
    label: "Instansi",
    href: "/admin/instansi",
    lead: "Ubah nama resmi dan nama singkat instansi Anda.",
    permissions: ["institution:edit"],
  },
  {
    label: "Peraturan yang termuat",
    href: "/peraturan",
    lead: "Peraturan yang termuat di portal beserta standar dan dokumen sumbernya.",
    permissions: ["regulation:draft", "regulation:publish"],
  },
  {
    label: "Impor peraturan",
    href: "/admin/impor",
    lead: "Baca naskah peraturan menjadi rancangan, periksa temuannya, dan buat rancangannya.",
    permissions: ["regulation:draft"],
  },
  {
    label: "Rancangan standar",
    href: "/admin/standar",
    lead: "Salin standar menjadi rancangan atau mulai kosong, lalu sunting setiap bagiannya.",
    permissions: ["standard:draft"],
  },
  {
    label: "Kamus kompetensi",
    href: "/admin/kamus",
    lead: "Lihat, tambah, dan ubah kompetensi serta teks tiap levelnya.",
    permissions: ["dictionary:edit"],
  },
  {
    label: "Skema penilaian",
    href: "/admin/skema",
    lead: "Atur bobot, batas kategori, dan masa berlaku hasil; kegiatan yang sudah direncanakan tidak berubah.",
    permissions: ["scheme:edit"],
  },
  {
    label: "Saran pengembangan",
    href: "/admin/saran-pengembangan",
    lead: "Kelola pustaka saran per kompetensi, yang dapat dipilih asesor saat integrasi.",
    permissions: ["suggestion:edit"],
  },
  {
    label: "Verifikasi dan penerbitan",
    href: "/admin/peraturan",
    lead: "Rancangan peraturan dari pengiriman sampai terbit: pemeriksaan terhadap naskahnya, catatan, dan penerbitan.",
    permissions: ["regulation:draft", "regulation:publish"],
  },
  {
    label: "Jejak audit",
    href: "/admin/audit",
    lead: "Siapa mengubah apa dan kapan, keutuhan rantainya, dan unduhannya.",
    permissions: ["audit:read"],
  },
];

export default async function AdministrationPage() {
  const viewer = await requirePageViewer();
  if (!mayAdminister(viewer)) forbidden();
  const open = TASKS.filter(({ permissions }) =>
    permissions.some((permission) => institutionsWhere(viewer, permission).length > 0),
  );

  return (
    <>
      <PageHeading title="Administrasi" lead="Yang dapat Anda kerjakan dengan peran Anda." />
      <ul className="grid gap-3 sm:grid-cols-2">
        {open.map(({ label, href, lead }) => (
          <li key={href} className="grid content-start gap-1 rounded-md border border-line bg-surface p-4 sm:p-5">
            <h2 className="text-lg">
              <Link href={href} className="text-accent underline underline-offset-4">
                {label}
              </Link>
            </h2>
            <p className="text-muted">{lead}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

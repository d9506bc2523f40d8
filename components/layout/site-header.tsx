import Link from "next/link";
import type { Route } from "next";
import type { ReactNode } from "react";

const SECTIONS: readonly { readonly label: string; readonly href: Route }[] = [
  { label: "Jabatan", href: "/jabatan" },
  { label: "Kompetensi", href: "/kompetensi" },
  { label: "Bandingkan", href: "/bandingkan" },
  { label: "Peraturan", href: "/peraturan" },
];

/** Name of the portal, its public sections, and the account's own links (`children`). */
export function SiteHeader({ children }: { readonly children: ReactNode }) {
  return (
    <header className="no-print border-b border-line bg-surface">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-8 gap-y-1 px-4 py-3 sm:px-6">
        <Link href="/" className="text-lg leading-tight font-bold">
          Standar Kompetensi Jabatan
        </Link>
        <nav aria-label="Utama" className="flex grow flex-wrap items-center gap-x-1">
          {SECTIONS.map(({ label, href }) => (
            <Link key={href} href={href} className="rounded-md px-2 py-1.5 hover:bg-sunken hover:underline">
              {label}
            </Link>
          ))}
        </nav>
        {children}
      </div>
    </header>
  );
}

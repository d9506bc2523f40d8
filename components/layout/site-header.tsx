import Link from "next/link";
import type { Route } from "next";
import type { ReactNode } from "react";

import { HeaderMenu } from "@/components/layout/header-menu";

const SECTIONS: readonly { readonly label: string; readonly href: Route }[] = [
  { label: "Jabatan", href: "/jabatan" },
  { label: "Kompetensi", href: "/kompetensi" },
  { label: "Bandingkan", href: "/bandingkan" },
  { label: "Peraturan", href: "/peraturan" },
];

/**
 * Name of the portal, its public sections, and the account's own links (`children`). On a narrow screen they are behind
 * one button, so that the header keeps to two rows; only one of the two is ever shown or read out.
 */
export function SiteHeader({ children }: { readonly children: ReactNode }) {
  const links = (
    <>
      <nav aria-label="Utama" className="flex grow flex-col lg:flex-row lg:flex-wrap lg:items-center lg:gap-x-1">
        {SECTIONS.map(({ label, href }) => (
          <Link key={href} href={href} className="rounded-md px-2 py-1.5 hover:bg-sunken hover:underline">
            {label}
          </Link>
        ))}
      </nav>
      {children}
    </>
  );
  return (
    <header className="no-print relative border-b border-line bg-surface">
      <div className="mx-auto flex max-w-6xl items-center justify-between gap-x-4 gap-y-1 px-4 py-3 sm:px-6 lg:flex-wrap lg:gap-x-6">
        <Link href="/" className="text-lg leading-tight font-bold">
          Standar Kompetensi Jabatan
        </Link>
        <div className="hidden grow flex-wrap items-center gap-x-4 gap-y-1 xl:gap-x-6 lg:flex">{links}</div>
        <HeaderMenu>{links}</HeaderMenu>
      </div>
    </header>
  );
}

import "./globals.css";

import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";

import { AccountMenu } from "@/components/auth/account-menu";
import { DocumentViewer } from "@/components/auth/document-viewer";
import { KeptFocus } from "@/components/layout/kept-focus";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";
import { WorkLinks } from "@/components/layout/work-links";
import { getViewer } from "@/lib/auth/viewer";
import { chairsEvent } from "@/lib/events/queries";

import { publicSans } from "./fonts";

export const metadata: Metadata = {
  title: { default: "Standar Kompetensi Jabatan", template: "%s · Standar Kompetensi Jabatan" },
  description: "Standar kompetensi jabatan pemerintah daerah, persis seperti peraturannya.",
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1b1f24" },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await getViewer();
  return (
    <html lang="id" className={publicSans.variable}>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#isi"
          className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-surface focus:px-4 focus:py-2 focus:underline"
        >
          Langsung ke isi
        </a>
        <SiteHeader>
          <AccountMenu viewer={viewer}>
            {viewer && <WorkLinks viewer={viewer} isChair={await chairsEvent(viewer)} />}
          </AccountMenu>
        </SiteHeader>
        <main id="isi" tabIndex={-1} className="mx-auto w-full max-w-6xl grow px-4 py-8 outline-none sm:px-6">
          {children}
        </main>
        <SiteFooter />
        {viewer && <KeptFocus />}
        <DocumentViewer id={viewer?.id ?? ""} />
      </body>
    </html>
  );
}

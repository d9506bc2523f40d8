import Link from "next/link";
import type { Route } from "next";

import type { Viewer } from "@/lib/auth/policy";
import { institutionsWhere } from "@/lib/auth/policy";

const LINK = "rounded-md px-2 py-1.5 hover:bg-sunken hover:underline";

/** Where the roles of the viewer lead. A chair without other roles reaches the event through its address. */
export function WorkLinks({ viewer }: { readonly viewer: Viewer }) {
  const links: readonly { readonly label: string; readonly href: Route; readonly isOpen: boolean }[] = [
    { label: "Kegiatan", href: "/kegiatan", isOpen: institutionsWhere(viewer, "event:manage").length > 0 },
    { label: "Penilaian saya", href: "/penilaian", isOpen: institutionsWhere(viewer, "sheet:score").length > 0 },
  ];
  return links
    .filter(({ isOpen }) => isOpen)
    .map(({ label, href }) => (
      <Link key={href} href={href} className={LINK}>
        {label}
      </Link>
    ));
}

import Link from "next/link";
import type { Route } from "next";

import type { Viewer } from "@/lib/auth/policy";
import { institutionsWhere, mayAdminister } from "@/lib/auth/policy";

const LINK = "rounded-md px-2 py-1.5 hover:bg-sunken hover:underline";

type Props = {
  readonly viewer: Viewer;
  /** Chairs an event, which no role says. */
  readonly isChair: boolean;
};

/** Where the roles of the viewer lead. */
export function WorkLinks({ viewer, isChair }: Props) {
  const links: readonly { readonly label: string; readonly href: Route; readonly isOpen: boolean }[] = [
    { label: "Kegiatan", href: "/kegiatan", isOpen: isChair || institutionsWhere(viewer, "event:manage").length > 0 },
    { label: "Penilaian saya", href: "/penilaian", isOpen: institutionsWhere(viewer, "sheet:score").length > 0 },
    { label: "Administrasi", href: "/admin", isOpen: mayAdminister(viewer) },
  ];
  return links
    .filter(({ isOpen }) => isOpen)
    .map(({ label, href }) => (
      <Link key={href} href={href} className={LINK}>
        {label}
      </Link>
    ));
}

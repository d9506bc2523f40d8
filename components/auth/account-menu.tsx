import Link from "next/link";
import type { ReactNode } from "react";

import { SignOutForm } from "@/components/auth/sign-out-form";
import type { Viewer } from "@/lib/auth/policy";

type Props = {
  /** Null for everybody without a session, so that public pages are the same for all of them. */
  readonly viewer: Viewer | null;
  /** Links to what the viewer's roles open. */
  readonly children?: ReactNode;
};

/** The account's own corner of the header. */
export function AccountMenu({ viewer, children }: Props) {
  if (!viewer) {
    return (
      <Link href="/masuk" className="rounded-md px-2 py-1.5 font-semibold text-accent hover:underline">
        Masuk
      </Link>
    );
  }
  return (
    <nav aria-label="Akun" className="flex flex-col lg:flex-row lg:flex-wrap lg:items-center lg:gap-x-1">
      {children}
      <Link href="/akun" className="rounded-md px-2 py-1.5 font-semibold hover:bg-sunken hover:underline">
        <span className="sr-only">Akun </span>
        {viewer.name}
      </Link>
      <SignOutForm />
    </nav>
  );
}

import type { ReactNode } from "react";

import { Said } from "@/components/layout/said";

export default function AdministrationLayout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <Said />
      {children}
    </>
  );
}

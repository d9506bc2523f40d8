import type { ReactNode } from "react";

import { Said } from "@/components/layout/said";
import { LastAnswerOnly } from "@/components/ui/last-answer";
import { OutlivedRefusals } from "@/components/ui/outlived-refusal";

export default function AdministrationLayout({ children }: { readonly children: ReactNode }) {
  return (
    <LastAnswerOnly>
      <OutlivedRefusals>
        <Said />
        {children}
      </OutlivedRefusals>
    </LastAnswerOnly>
  );
}

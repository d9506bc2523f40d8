"use client";

import { useFreshPage } from "@/components/jobs/use-fresh-page";
import { Notice } from "@/components/ui/notice";
import type { Making } from "@/lib/publication/rules";
import { makingSentence } from "@/lib/publication/rules";

type Props = { readonly making: Making };

/** What is shown of a draft is not all of it yet, and how far it is. */
export function MakingNotice({ making }: Props) {
  useFreshPage();
  return (
    <Notice tone="caution" title="Rancangan sedang dibuat">
      <p role="status">{makingSentence(making)}</p>
      <progress value={making.written} max={making.total} aria-label="Kemajuan pekerjaan" />
      <noscript>
        <p className="text-sm text-muted">Muat ulang halaman untuk melihat kemajuannya.</p>
      </noscript>
    </Notice>
  );
}

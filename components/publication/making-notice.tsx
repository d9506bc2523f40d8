"use client";

import Link from "next/link";

import { useFreshPage } from "@/components/jobs/use-fresh-page";
import { Notice } from "@/components/ui/notice";
import { importPath } from "@/lib/imports/paths";
import type { Making } from "@/lib/publication/rules";
import { makingSentence } from "@/lib/publication/rules";

type Props = {
  readonly making: Making;
  /** Who looks at it may go on with its import. */
  readonly mayDraft?: boolean;
};

/** What is shown of a draft is not all of it yet, and how far it is; or it stayed half a draft, and where one goes on. */
export function MakingNotice({ making, mayDraft = true }: Props) {
  return making.isStopped ? <Stopped making={making} mayDraft={mayDraft} /> : <UnderWay making={making} />;
}

function Stopped({ making, mayDraft }: Props) {
  return (
    <Notice tone="critical" title="Rancangan tidak lengkap">
      <p className="max-w-prose">{makingSentence(making)}</p>
      {mayDraft && (
        <p>
          <Link href={importPath(making.importId)} className="text-accent underline underline-offset-4">
            Buka impornya
          </Link>
        </p>
      )}
    </Notice>
  );
}

function UnderWay({ making }: Props) {
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

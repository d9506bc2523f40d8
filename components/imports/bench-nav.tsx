import Link from "next/link";

import { formatNumber } from "@/lib/core/numbers";
import { draftingPath, importPath, positionsPath } from "@/lib/imports/paths";
import type { Progress } from "@/lib/imports/bench-queries";

type Props = { readonly importId: string; readonly current: "temuan" | "jabatan" | "rancangan" };

/** The three sides of the work on an import. */
export function BenchNav({ importId, current }: Props) {
  const places = [
    ["temuan", "Temuan dan draf", importPath(importId)],
    ["jabatan", "Jabatan", positionsPath(importId)],
    ["rancangan", "Bandingkan dan buat rancangan", draftingPath(importId)],
  ] as const;
  return (
    <nav aria-label="Meja periksa" className="flex flex-wrap gap-1 border-b border-line">
      {places.map(([key, label, href]) => (
        <Link
          key={key}
          href={href}
          prefetch={false}
          aria-current={key === current ? "page" : undefined}
          className={`inline-flex min-h-11 items-center px-3 ${key === current ? "border-b-2 border-accent font-semibold" : "text-accent underline underline-offset-4"}`}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

/** "37 dari 62 diselesaikan". */
export function BenchProgress({ progress: { done, later, total } }: { readonly progress: Progress }) {
  const sentence = `${formatNumber(done)} dari ${formatNumber(total)} temuan diselesaikan${later > 0 ? `, ${formatNumber(later)} ditunda` : ""}`;
  return (
    <div className="grid w-72 gap-2 py-2">
      <p role="status">{sentence}</p>
      <progress value={done} max={Math.max(1, total)} aria-label="Temuan yang diselesaikan" />
    </div>
  );
}

import type { Route } from "next";
import Link from "next/link";

import { Notice } from "@/components/ui/notice";

type Props = {
  /** Slug of the regulation. */
  readonly regulation: string;
  readonly state: "IN_REVIEW" | "PUBLISHED";
};

/** Why nothing can be changed here, and where one reads on. */
export function LockedNotice({ regulation, state }: Props) {
  const isInReview = state === "IN_REVIEW";
  return (
    <Notice tone="caution" title={isInReview ? "Sedang diverifikasi" : "Sudah diterbitkan"}>
      <p>
        {isInReview
          ? "Selama diverifikasi, rancangan ini tidak dapat diubah. "
          : "Peraturan yang sudah terbit tidak diubah; kekeliruan dibetulkan dengan versi baru. "}
        <Link href={`/admin/peraturan/${regulation}` as Route} className="text-accent underline underline-offset-4">
          {isInReview ? "Lihat halaman verifikasinya" : "Lihat riwayat verifikasinya"}
        </Link>
        {isInReview && ", tempat pengirimannya juga dapat ditarik kembali"}.
      </p>
    </Notice>
  );
}

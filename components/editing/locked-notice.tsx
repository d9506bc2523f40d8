import type { Route } from "next";
import Link from "next/link";

import { Notice } from "@/components/ui/notice";

type Props = {
  /** Slug of the regulation. */
  readonly regulation: string;
  readonly state: "IN_REVIEW" | "PUBLISHED";
  /** Id of the standard, where it is a correction: it is verified by itself. */
  readonly correction?: string | null;
};

/** Why nothing can be changed here, and where one reads on. */
export function LockedNotice({ regulation, state, correction = null }: Props) {
  const isInReview = state === "IN_REVIEW";
  const address = `/admin/peraturan/${regulation}${correction === null ? "" : `/${correction}`}`;
  return (
    <Notice tone="caution" title={isInReview ? "Sedang diverifikasi" : "Sudah diterbitkan"}>
      <p>
        {isInReview
          ? "Selama diverifikasi, rancangan ini tidak dapat diubah. "
          : "Peraturan yang sudah terbit tidak diubah; kekeliruan pada salinan standarnya dibetulkan dengan versi baru, dari halaman standar itu. "}
        <Link href={address as Route} className="text-accent underline underline-offset-4">
          {isInReview ? "Lihat halaman verifikasinya" : "Lihat standar dan riwayat verifikasinya"}
        </Link>
        {isInReview && ", tempat pengirimannya juga dapat ditarik kembali"}.
      </p>
    </Notice>
  );
}

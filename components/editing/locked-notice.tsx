import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

import { Notice } from "@/components/ui/notice";
import { COPY_CORRECTED } from "@/lib/publication/labels";

const WORDS = {
  UNFINISHED: {
    title: "Belum lengkap",
    why: "Rancangan ini belum selesai dibuat dari impornya dan belum dapat diubah. ",
    link: "Lihat keadaannya",
  },
  IN_REVIEW: {
    title: "Sedang diverifikasi",
    why: "Selama diverifikasi, rancangan ini tidak dapat diubah. ",
    link: "Lihat halaman verifikasinya",
  },
  PUBLISHED: {
    title: "Sudah diterbitkan",
    why: `Peraturan yang sudah terbit tidak diubah. ${COPY_CORRECTED} `,
    link: "Lihat standar dan riwayat verifikasinya",
  },
} as const;

type Props = {
  /** Slug of the regulation. */
  readonly regulation: string;
  readonly state: keyof typeof WORDS;
  /** Id of the standard, where it is a correction: it is verified by itself. */
  readonly correction?: string | null;
};

/** Why nothing can be changed here, and where one reads on. */
export function LockedNotice({ regulation, state, correction = null }: Props) {
  const { title, why, link } = WORDS[state];
  const address = `/admin/peraturan/${regulation}${correction === null ? "" : `/${correction}`}`;
  return (
    <Notice tone="caution" title={title}>
      <p>
        {why}
        <Link href={address as Route} className="text-accent underline underline-offset-4">
          {link}
        </Link>
        {state === "IN_REVIEW" && ", tempat pengirimannya juga dapat ditarik kembali"}.
      </p>
    </Notice>
  );
}

type FormsProps = {
  /** Why nothing can be changed; null or `DRAFT` where it can. */
  readonly lock: keyof typeof WORDS | "DRAFT" | null;
  readonly children: ReactNode;
};

/**
 * The forms of a draft; one that is not whole has none, for making it anew begins with an empty one. Otherwise they stay
 * where nothing can be saved, so that what was typed before is not lost.
 */
export function DraftForms({ lock, children }: FormsProps) {
  return lock === "UNFINISHED" ? null : children;
}

"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

const EVERY_MS = 3_000;

type Props = {
  readonly candidateId: string;
  /** Of what this page shows. */
  readonly version: string;
};

/** Brings in what others in the meeting change, within seconds, and says so. Asks nothing while the tab is hidden. */
export function Watch({ candidateId, version }: Props) {
  const router = useRouter();
  const [news, setNews] = useState(0);

  useEffect(() => {
    const timer = setInterval(() => {
      if (document.hidden) return;
      void readVersion(candidateId).then((current) => {
        if (current === null || current === version) return;
        setNews((count) => count + 1);
        router.refresh();
      });
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [candidateId, version, router]);

  return (
    <p role="status" className="sr-only">
      {news > 0 && `Halaman diperbarui: ada perubahan dari peserta rapat lain (${news}).`}
    </p>
  );
}

/** Null where it cannot be told now: the next try comes soon. */
async function readVersion(candidateId: string): Promise<string | null> {
  try {
    const response = await fetch(`/api/integrasi/${candidateId}`, { cache: "no-store" });
    if (!response.ok) return null;
    const { version } = (await response.json()) as { readonly version?: unknown };
    return typeof version === "string" ? version : null;
  } catch {
    return null;
  }
}

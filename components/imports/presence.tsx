"use client";

import { useEffect, useState } from "react";

import { IDLE } from "@/lib/core/result";
import { markPresenceAction } from "@/lib/imports/actions";
import type { Present } from "@/lib/imports/rules";

const EVERY_MS = 20_000;

type Props = { readonly importId: string; readonly standard: number | null };

/** Who else has this bench open, and at which position. Asks while the page is looked at. */
export function Presence({ importId, standard }: Props) {
  const [others, setOthers] = useState<readonly Present[]>([]);
  useEffect(() => {
    let isOver = false;
    const mark = async () => {
      if (document.hidden) return;
      const form = new FormData();
      form.set("importId", importId);
      form.set("standard", standard === null ? "" : String(standard));
      // Where the connection is away, whoever was there last stays shown until it is back.
      const answer = await markPresenceAction(IDLE, form).catch(() => null);
      if (!isOver && answer?.status === "done") setOthers(answer.data);
    };
    void mark();
    const timer = setInterval(() => void mark(), EVERY_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [importId, standard]);

  if (others.length === 0) return null;
  const places = others.map(({ name, standard: at }) => `${name} (${at === null ? "peraturan" : `jabatan ${at + 1}`})`);
  return (
    <p role="status" className="text-sm">
      Juga memeriksa: {places.join(", ")}.
    </p>
  );
}

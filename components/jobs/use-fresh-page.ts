"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const POLL_MS = 2000;

/** The page asks again every two seconds while it is looked at. */
export function useFreshPage(): void {
  const router = useRouter();
  useEffect(() => {
    const poll = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, POLL_MS);
    return () => clearInterval(poll);
  }, [router]);
}

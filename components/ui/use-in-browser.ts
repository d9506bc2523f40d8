"use client";

import { useSyncExternalStore } from "react";

const unchanging = () => () => undefined;
const no = () => false;
const yes = () => true;

/**
 * What only the browser knows: false in the page as the server made it, and until scripts have taken that over.
 *
 * @param read asks the browser; without it, true once scripts run
 */
export function useInBrowser(read: () => boolean = yes): boolean {
  return useSyncExternalStore(unchanging, read, no);
}

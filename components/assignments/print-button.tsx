"use client";

import { Button } from "@/components/ui/button";

/** Opens the browser's own dialog; without scripts its menu does the same. */
export function PrintButton() {
  return (
    <Button type="button" variant="secondary" className="no-print" onClick={() => window.print()}>
      Cetak
    </Button>
  );
}

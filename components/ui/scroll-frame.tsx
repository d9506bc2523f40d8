"use client";

import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";

type Props = { readonly label: string; readonly className: string; readonly children: ReactNode };

/** Scrolls sideways within itself, by keyboard too, and says so while columns are out of sight: shaded cells hide the shadow. */
export function ScrollFrame({ label, className, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    const observer = new ResizeObserver(() => setCut(current.scrollWidth > current.clientWidth + 1));
    for (const element of [current, ...current.children]) observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div className="grid min-w-0 gap-1">
      <div ref={frame} tabIndex={0} role="region" aria-label={label} className={className}>
        {children}
      </div>
      {isCut && (
        // Screen readers read every column anyway.
        <p aria-hidden="true" className="no-print text-sm text-muted">
          Geser tabel ke samping untuk melihat semua kolomnya.
        </p>
      )}
    </div>
  );
}

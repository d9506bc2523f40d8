import type { ComponentProps, ReactNode } from "react";

import { buttonClass } from "@/components/ui/button";
import { GridColumns } from "@/components/ui/grid-columns";

type Props = Pick<ComponentProps<typeof GridColumns>, "columns"> & {
  /** How the file is filled in. */
  readonly children: ReactNode;
  readonly excelPath: string;
  readonly csvPath?: string;
};

/** The first step of an import: a file to fill in, and what belongs into it. */
export function GridTemplate({ columns, children, excelPath, csvPath }: Props) {
  return (
    <section aria-labelledby="templat" className="grid gap-4">
      <h2 id="templat">1. Isi templat</h2>
      <p className="max-w-prose">{children}</p>
      <div className="flex flex-wrap gap-3">
        <a href={excelPath} className={buttonClass("secondary")}>
          Unduh templat Excel
        </a>
        {csvPath && (
          <a href={csvPath} className={buttonClass("quiet")}>
            Unduh templat CSV
          </a>
        )}
      </div>
      <GridColumns columns={columns} />
    </section>
  );
}

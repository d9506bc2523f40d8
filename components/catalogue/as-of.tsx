import type { Route } from "next";
import Link from "next/link";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { asOfText } from "@/lib/catalogue/labels";
import { PARAMETER } from "@/lib/catalogue/schema";
import { todayInJakarta } from "@/lib/core/dates";

type NoticeProps = {
  /** Null: today, and nothing needs saying. */
  readonly asOf: string | null;
  /** "peraturan", "kamus kompetensi": what one looks at. */
  readonly what: string;
  /** The same page without a day. */
  readonly todayPath: Route;
};

/** Says that the page shows another day than today, and leads to today's. */
export function AsOfNotice({ asOf, what, todayPath }: NoticeProps) {
  if (asOf === null) return null;
  return (
    <div className="mb-6">
      <Notice role="status">
        {asOfText({ what, asOf, today: todayInJakarta(new Date()) })}{" "}
        <Link prefetch={false} href={todayPath}>
          Lihat keadaan hari ini
        </Link>
      </Notice>
    </div>
  );
}

type FormProps = {
  /** The page itself, without parameters. */
  readonly action: string;
  readonly label: string;
  /** The day that is shown, "YYYY-MM-DD". */
  readonly day: string;
  /** Parameters of the page that stay. */
  readonly kept?: Readonly<Record<string, string>>;
};

/** Asks the same page for another day. */
export function AsOfForm({ action, label, day, kept = {} }: FormProps) {
  return (
    <form
      action={action}
      method="get"
      className="no-print mt-12 flex flex-wrap items-end gap-3 border-t border-line pt-6"
    >
      <label className="grid gap-1 font-semibold">
        {label}
        <input
          type="date"
          name={PARAMETER.asOf}
          defaultValue={day}
          required
          className="min-h-11 rounded-md border border-line-strong bg-surface px-3 py-2 font-normal"
        />
      </label>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant="secondary">
        Tampilkan
      </Button>
    </form>
  );
}

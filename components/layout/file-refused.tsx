import type { Route } from "next";
import Link from "next/link";

import { PageHeading } from "@/components/layout/page-heading";
import type { readRefusal } from "@/lib/core/file-refusal";

type Props = { readonly refusal: ReturnType<typeof readRefusal>; readonly pagePath: string };

const SIGNED_OUT = 401;

/** Why there is no file, and the way back to the page that offers it. */
export function FileRefused({ refusal: { status, title, detail, errors = [] }, pagePath }: Props) {
  return (
    <>
      <PageHeading title={title} lead={detail} />
      {errors.length > 0 && (
        <ul className="mb-6 list-disc pl-6">
          {errors.map(({ parameter, message }) => (
            <li key={parameter}>
              <code>{parameter}</code>: {message}
            </li>
          ))}
        </ul>
      )}
      <ul className="list-disc pl-6">
        <li>
          <Link prefetch={false} href={pagePath as Route}>
            Kembali ke halaman asalnya
          </Link>
        </li>
        {status === SIGNED_OUT && (
          <li>
            <Link href="/masuk">Masuk</Link>
          </li>
        )}
      </ul>
    </>
  );
}

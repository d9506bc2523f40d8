"use client";

import { PageHeading } from "@/components/layout/page-heading";
import { Button } from "@/components/ui/button";

/** What stays unexpected: said plainly, with the digest under which the server's log has the cause. */
export default function ErrorPage({
  error,
  reset,
}: {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}) {
  return (
    <>
      <PageHeading
        title="Halaman ini gagal dimuat"
        lead="Kesalahan ada pada sistem, bukan pada Anda. Isian yang sudah tersimpan tidak hilang. Coba muat ulang; bila berulang, sampaikan kode insiden kepada admin."
      />
      {error.digest && (
        <p>
          Kode insiden: <code>{error.digest}</code>
        </p>
      )}
      <p className="mt-6">
        <Button type="button" onClick={reset}>
          Muat ulang
        </Button>
      </p>
    </>
  );
}

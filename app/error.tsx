"use client";

import { PageHeading } from "@/components/layout/page-heading";
import { Button } from "@/components/ui/button";

const BROKEN =
  "Kesalahan ada pada sistem, bukan pada Anda. Isian yang sudah tersimpan tidak hilang. Coba muat ulang; bila berulang, sampaikan kode insiden kepada admin.";
const CUT_OFF =
  "Sambungan ke portal terputus sebelum halaman ini menjawab. Yang sudah tersimpan tidak hilang. Periksa sambungan Anda, lalu muat ulang.";

/** What stays unexpected: said plainly, with the digest under which the server's log has the cause. */
export default function ErrorPage({
  error,
  reset,
}: {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}) {
  // A request that did not arrive: fetch says so with a TypeError, and no server has given it a digest.
  const isCutOff =
    error instanceof TypeError && error.digest === undefined && /fetch|network|load failed/i.test(error.message);
  return (
    <>
      <PageHeading
        title={isCutOff ? "Sambungan terputus" : "Halaman ini gagal dimuat"}
        lead={isCutOff ? CUT_OFF : BROKEN}
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

"use client";

import { unstable_isUnrecognizedActionError as isOfOlderPortal } from "next/navigation";

import { PageHeading } from "@/components/layout/page-heading";
import { Button } from "@/components/ui/button";

const BROKEN =
  "Kesalahan ada pada sistem, bukan pada Anda. Isian yang sudah tersimpan tidak hilang. Coba muat ulang; bila berulang, sampaikan kode insiden kepada admin.";
const CUT_OFF =
  "Sambungan ke portal terputus sebelum halaman ini menjawab. Yang sudah tersimpan tidak hilang. Periksa sambungan Anda, lalu muat ulang.";

const OLDER =
  "Portal diperbarui setelah Anda membuka halaman ini, sehingga yang baru Anda kirim belum diterima. Muat ulang, lalu kirim sekali lagi. Isian formulir penyuntingan dipulihkan.";

/** What the page is called, what is said, and whether only a new page helps: trying again would run the same program. */
function wordsOf(error: Error & { digest?: string }) {
  // Said to be a boolean: as a guard it would leave no error for what follows.
  const isOlder: boolean = isOfOlderPortal(error);
  if (isOlder) return { title: "Portal baru diperbarui", lead: OLDER, isOlder };
  // A request that did not arrive: fetch says so with a TypeError, and no server has given it a digest.
  const isCutOff =
    error instanceof TypeError && error.digest === undefined && /fetch|network|load failed/i.test(error.message);
  if (isCutOff) return { title: "Sambungan terputus", lead: CUT_OFF, isOlder };
  return { title: "Halaman ini gagal dimuat", lead: BROKEN, isOlder };
}

/** What stays unexpected: said plainly, with the digest under which the server's log has the cause. */
export default function ErrorPage({
  error,
  reset,
}: {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}) {
  const { title, lead, isOlder } = wordsOf(error);
  return (
    <>
      <PageHeading title={title} lead={lead} />
      {error.digest && (
        <p>
          Kode insiden: <code>{error.digest}</code>
        </p>
      )}
      <p className="mt-6">
        <Button type="button" onClick={isOlder ? () => location.reload() : reset}>
          Muat ulang
        </Button>
      </p>
    </>
  );
}

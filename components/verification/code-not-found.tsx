import { PageHeading } from "@/components/layout/page-heading";
import { VerificationForm } from "@/components/verification/verification-form";
import { VERIFICATION_PATH } from "@/lib/verification/paths";

/** For a code that no report carries: it is most often mistyped, so the field is at hand. */
export function CodeNotFound() {
  return (
    <>
      <PageHeading
        crumbs={[{ label: "Periksa keaslian laporan", href: VERIFICATION_PATH }]}
        title="Kode tidak ditemukan"
        lead="Tidak ada laporan dengan kode ini. Yang paling sering adalah salah ketik: cocokkan setiap huruf dan angka dengan yang tercetak. Bila tetap tidak ditemukan, tanyakan kepada instansi yang tercantum pada laporan."
      />
      <VerificationForm />
    </>
  );
}

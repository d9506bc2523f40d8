import { Refusal } from "@/lib/core/errors";

/**
 * Somebody else, or another tab, was first. What was sent stays in the form, and beside it stands what is stored now: the
 * person compares and sends again, or does not.
 *
 * @param field beside which the two are read
 */
export function overtaken(field: string, stored: string): Refusal {
  return new Refusal(
    "conflict",
    "Data pengguna ini berubah sejak Anda membukanya, oleh pengguna lain atau di tab Anda yang lain. Bandingkan, lalu simpan sekali lagi bila isian Anda yang benar.",
    { [field]: [`Sekarang tersimpan: ${stored}.`] },
  );
}

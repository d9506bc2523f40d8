import { ageOn, isCivilDate } from "@/lib/core/dates";

const NIP_LENGTH = 18;
const MINIMUM_AGE_AT_APPOINTMENT = 18;

export type Employment = "PNS" | "PPPK";
export type Sex = "MALE" | "FEMALE";

/** What the digits of a NIP say: YYYYMMDD birth, YYYYMM appointment as CPNS, sex, sequence (DOMAIN.md, People's data). */
export type NipFacts = {
  readonly birthDate: string;
  /** First day of the month of appointment. */
  readonly appointedOn: string;
  readonly sex: Sex;
};

/** The digits of a NIP as typed: spaces, dots and dashes are how people group them. */
export function normaliseNip(typed: string): string {
  return typed.replace(/[\s.-]/g, "");
}

/** `19850412 201001 2 003`, as it is written on letters. */
export function formatNip(nip: string): string {
  return `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`;
}

/** For lists: enough to tell two people apart, not enough to know who somebody is. */
export function maskNip(nip: string): string {
  return `${nip.slice(0, 4)}•••• •••••• • ${nip.slice(15)}`;
}

/** Facts that the digits of a PNS's NIP state; only meaningful where `nipObstacle` found nothing. */
export function readNip(nip: string): NipFacts {
  return {
    birthDate: civil(nip.slice(0, 4), nip.slice(4, 6), nip.slice(6, 8)),
    appointedOn: civil(nip.slice(8, 12), nip.slice(12, 14), "01"),
    sex: nip.charAt(14) === "1" ? "MALE" : "FEMALE",
  };
}

function civil(year: string, month: string, day: string): string {
  return `${year}-${month}-${day}`;
}

/**
 * Why a NIP cannot be right, as a sentence that says what to do, or null.
 *
 * PPPK numbers have 18 digits with another middle part: of them only the length is checked (DOMAIN.md).
 *
 * @param nip normalised digits
 * @param today "YYYY-MM-DD"
 */
export function nipObstacle(nip: string, employment: Employment, today: string): string | null {
  if (!/^\d*$/.test(nip)) return "NIP hanya terdiri atas angka.";
  if (nip.length !== NIP_LENGTH) return `NIP harus ${NIP_LENGTH} angka; yang diisi ${nip.length} angka.`;
  return employment === "PPPK" ? null : pnsObstacle(nip, today);
}

function pnsObstacle(nip: string, today: string): string | null {
  const { birthDate, appointedOn } = readNip(nip);
  if (!isCivilDate(birthDate)) return "Delapan angka pertama NIP bukan tanggal lahir yang ada; periksa angka 1-8.";
  if (birthDate >= today) return "Tanggal lahir dalam NIP ada di masa depan; periksa angka 1-8.";
  if (!isCivilDate(appointedOn)) return "Bulan pengangkatan dalam NIP harus 01-12; periksa angka 9-14.";
  if (appointedOn > today) return "Bulan pengangkatan dalam NIP ada di masa depan; periksa angka 9-14.";
  if (ageOn(birthDate, endOfMonth(appointedOn)) < MINIMUM_AGE_AT_APPOINTMENT) {
    return `Menurut NIP, usia saat diangkat kurang dari ${MINIMUM_AGE_AT_APPOINTMENT} tahun; periksa angka 1-14.`;
  }
  if (!/[12]/.test(nip.charAt(14))) return "Angka ke-15 NIP harus 1 (pria) atau 2 (wanita).";
  if (nip.endsWith("000")) return "Nomor urut NIP (tiga angka terakhir) tidak boleh 000.";
  return null;
}

/** Latest day of the month that is certain to exist in every month. */
function endOfMonth(firstDay: string): string {
  return `${firstDay.slice(0, 8)}28`;
}

/** Where what was typed contradicts the NIP of a PNS: field → sentence. */
export function nipContradictions(
  nip: string,
  given: { readonly birthDate: string; readonly sex: Sex },
): Readonly<Partial<Record<"birthDate" | "sex", string>>> {
  const facts = readNip(nip);
  return {
    ...(facts.birthDate === given.birthDate
      ? {}
      : { birthDate: "Tanggal lahir berbeda dari yang tercantum dalam NIP." }),
    ...(facts.sex === given.sex ? {} : { sex: "Jenis kelamin berbeda dari yang tercantum dalam NIP." }),
  };
}

import { ageOn, formatDate, isCivilDate } from "@/lib/core/dates";
import type { Employment, Sex } from "@/lib/generated/prisma/enums";

const NIP_LENGTH = 18;
const MINIMUM_AGE_AT_APPOINTMENT = 18;

/** What has to agree with each other in a person's data. */
export type PersonKey = {
  /** Normalised digits. */
  readonly nip: string;
  readonly employment: Employment;
  readonly birthDate: string;
  readonly sex: Sex;
};

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

/** The name of everybody whose data were erased (constraint tombstone_names_nobody). */
export const TOMBSTONE_NAME = "Data pribadi dihapus";
/** What stands where the NIP of somebody whose data were erased stood. */
const ERASED_NIP = "dihapus";

/** A tombstone has none: a frozen content holds "", the person's row its own id (constraint nip_has_18_digits). */
function isErasedNip(nip: string): boolean {
  return nip === "" || nip.includes("-");
}

/** `19850412 201001 2 003`, as it is written on letters. */
export function formatNip(nip: string): string {
  if (isErasedNip(nip)) return ERASED_NIP;
  return `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`;
}

/** For lists: enough to tell two people apart, not enough to know who somebody is. */
export function maskNip(nip: string): string {
  if (isErasedNip(nip)) return ERASED_NIP;
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

/**
 * What the NIP of a PNS says of birth and sex, so that nobody is asked for it again; null for a PPPK and where the NIP is
 * wrong itself.
 *
 * @param today "YYYY-MM-DD"
 */
export function nipFacts(nip: string, employment: string | undefined, today: string): NipFacts | null {
  return employment === "PNS" && nipObstacle(nip, employment, today) === null ? readNip(nip) : null;
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
  if (nip === "") return `Isi NIP: ${NIP_LENGTH} angka.`;
  if (!/^\d*$/.test(nip)) return "NIP hanya terdiri atas angka.";
  if (nip.length !== NIP_LENGTH) return `NIP harus ${NIP_LENGTH} angka; yang diisi ${nip.length} angka.`;
  return employment === "PPPK" ? null : pnsObstacle(nip, today);
}

/**
 * What should be looked at in the NIP of a PPPK, or null: all its digits read as a NIP of a PNS (birth, month of
 * appointment, sex), though PPPK numbers have another middle part (DOMAIN.md, People's data). A hint, never a refusal; the
 * reverse, a PNS whose digits do not, is refused by `nipObstacle`.
 *
 * @param today "YYYY-MM-DD"
 */
export function nipRemark(nip: string, employment: Employment, today: string): string | null {
  if (employment !== "PPPK" || !/^\d{18}$/.test(nip) || pnsObstacle(nip, today) !== null) return null;
  return "NIP peserta PPPK ini tersusun seperti NIP PNS; periksa NIP atau status kepegawaiannya.";
}

function pnsObstacle(nip: string, today: string): string | null {
  const { birthDate, appointedOn } = readNip(nip);
  if (!isCivilDate(birthDate)) return "Delapan angka pertama NIP bukan tanggal lahir yang ada; periksa angka 1-8.";
  if (birthDate >= today) return "Tanggal lahir dalam NIP ada di masa depan; periksa angka 1-8.";
  if (!isCivilDate(appointedOn))
    return "Bulan pengangkatan dalam NIP harus 01-12; periksa angka 9-14, atau status kepegawaian bila ini NIP PPPK.";
  if (appointedOn > today) return "Bulan pengangkatan dalam NIP ada di masa depan; periksa angka 9-14.";
  // Only the month of the appointment is known: who turns 18 within it has the benefit of the doubt.
  if (ageOn(firstOfMonth(birthDate), appointedOn) < MINIMUM_AGE_AT_APPOINTMENT) {
    return `Menurut NIP, usia saat diangkat kurang dari ${MINIMUM_AGE_AT_APPOINTMENT} tahun; periksa angka 1-14.`;
  }
  if (!/[12]/.test(nip.charAt(14))) return "Angka ke-15 NIP harus 1 (laki-laki) atau 2 (perempuan).";
  if (nip.endsWith("000")) return "Nomor urut NIP (tiga angka terakhir) tidak boleh 000.";
  return null;
}

function firstOfMonth(day: string): string {
  return `${day.slice(0, 8)}01`;
}

/**
 * What is wrong with the NIP, or contradicts it: field → sentences; empty when nothing is. Ready for a form.
 *
 * @param today "YYYY-MM-DD"
 */
export function personProblems(person: PersonKey, today: string): Readonly<Record<string, readonly string[]>> {
  const obstacle = nipObstacle(person.nip, person.employment, today);
  const contradictions = obstacle || person.employment === "PPPK" ? {} : nipContradictions(person);
  return {
    ...(person.birthDate >= today ? { birthDate: ["Tanggal lahir ada di masa depan."] } : contradictions),
    ...(obstacle ? { nip: [obstacle] } : {}),
  };
}

function nipContradictions({ nip, birthDate, sex }: PersonKey): Record<string, readonly string[]> {
  const facts = readNip(nip);
  return {
    ...(facts.birthDate === birthDate
      ? {}
      : { birthDate: [`Tanggal lahir berbeda dari NIP, yang menyatakan ${formatDate(facts.birthDate)}.`] }),
    ...(facts.sex === sex ? {} : { sex: ["Jenis kelamin berbeda dari yang dinyatakan angka ke-15 NIP."] }),
  };
}

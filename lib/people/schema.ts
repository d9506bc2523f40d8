import { z } from "zod";

import { isCivilDate } from "@/lib/core/dates";
import { nipContradictions, nipObstacle, normaliseNip } from "@/lib/people/rules";
import { EDUCATIONS, RANK_CODES } from "@/lib/ranks/rules";

const MAX_NAME = 200;

const words = (message: string) =>
  z.string().trim().min(1, message).max(MAX_NAME, `Paling panjang ${MAX_NAME} karakter.`);
const optionalWords = z.string().trim().max(MAX_NAME, `Paling panjang ${MAX_NAME} karakter.`).default("");

/** A civil servant as typed by HR; the rules on the NIP need the day, see `personProblems`. */
export const PersonInput = z.object({
  nip: z.string().transform(normaliseNip),
  employment: z.enum(["PNS", "PPPK"], "Pilih status kepegawaian."),
  name: words("Isi nama lengkap."),
  sex: z.enum(["MALE", "FEMALE"], "Pilih jenis kelamin."),
  birthDate: z.string().refine(isCivilDate, "Isi tanggal lahir yang ada."),
  rank: z.enum(RANK_CODES, "Pilih pangkat dan golongan."),
  education: z.enum(EDUCATIONS, "Pilih pendidikan terakhir."),
  educationField: optionalWords,
  unit: words("Isi unit kerja."),
  currentPosition: words("Isi jabatan saat ini."),
});
export type PersonInput = z.infer<typeof PersonInput>;

/**
 * What is wrong with the person's NIP or contradicts it: field → messages; empty when nothing is.
 *
 * @param today "YYYY-MM-DD"
 */
export function personProblems(
  person: Pick<PersonInput, "nip" | "employment" | "birthDate" | "sex">,
  today: string,
): Readonly<Record<string, readonly string[]>> {
  const obstacle = nipObstacle(person.nip, person.employment, today);
  if (obstacle) return { nip: [obstacle] };
  if (person.birthDate >= today) return { birthDate: ["Tanggal lahir ada di masa depan."] };
  if (person.employment === "PPPK") return {};
  return Object.fromEntries(
    Object.entries(nipContradictions(person.nip, person)).map(([field, text]) => [field, [text]]),
  );
}

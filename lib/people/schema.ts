import { z } from "zod";

import { isCivilDate } from "@/lib/core/dates";
import { normaliseNip, personProblems } from "@/lib/people/rules";
import { EDUCATIONS, isRankOf, PPPK_GRADES, RANK_CODES } from "@/lib/ranks/rules";

const MAX_NAME = 200;
/** A form does not know the day: what lies in the future is refused by the command, which does (`personProblems`). */
const ANY_DAY = "9999-12-31";

const words = (message: string) =>
  z.string(message).trim().min(1, message).max(MAX_NAME, `Paling panjang ${MAX_NAME} karakter.`);
const optionalWords = z.string().trim().max(MAX_NAME, `Paling panjang ${MAX_NAME} karakter.`).default("");

const PersonFields = z.object({
  nip: z
    .string("Isi NIP.")
    .transform(normaliseNip)
    .refine((nip) => nip !== "", "Isi NIP."),
  employment: z.enum(["PNS", "PPPK"], "Pilih status kepegawaian."),
  name: words("Isi nama lengkap."),
  sex: z.enum(["MALE", "FEMALE"], "Pilih jenis kelamin."),
  birthDate: z.string("Isi tanggal lahir.").refine(isCivilDate, "Isi tanggal lahir yang ada pada kalender."),
  /** Golongan ruang of a PNS, golongan of a PPPK. */
  rank: z.enum([...RANK_CODES, ...PPPK_GRADES], "Pilih golongan."),
  education: z.enum(EDUCATIONS, "Pilih pendidikan terakhir."),
  educationField: optionalWords,
  unit: words("Isi unit kerja."),
  currentPosition: words("Isi jabatan saat ini."),
});
const PersonKey = PersonFields.pick({ nip: true, employment: true, sex: true, birthDate: true });
const RankedPerson = PersonFields.pick({ employment: true, rank: true });

/** A civil servant as typed by HR. Each check runs as soon as its own fields are there: a blank name hides no other error. */
export const PersonInput = PersonFields.superRefine(
  (person, context) => {
    for (const [field, messages] of Object.entries(personProblems(person, ANY_DAY))) {
      for (const message of messages) context.addIssue({ code: "custom", path: [field], message });
    }
  },
  { when: ({ value }) => PersonKey.safeParse(value).success },
).refine(({ employment, rank }) => isRankOf(employment, rank), {
  path: ["rank"],
  error: "Pilih golongan ruang I/a-IV/e untuk PNS, atau golongan I-XVII untuk PPPK.",
  when: ({ value }) => RankedPerson.safeParse(value).success,
});
export type PersonInput = z.infer<typeof PersonInput>;

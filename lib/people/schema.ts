import { z } from "zod";

import { isCivilDate } from "@/lib/core/dates";
import { nipFacts, nipObstacle, normaliseNip, personProblems } from "@/lib/people/rules";
import { EDUCATIONS, isRankOf, PPPK_GRADES, RANK_CODES } from "@/lib/ranks/rules";

const MAX_NAME = 200;
const MAX_EXPERIENCE = 60;
const HOW_TO_EXPERIENCE = `Isi tahun sebagai bilangan bulat, 0 sampai ${MAX_EXPERIENCE}, atau kosongkan.`;
/** A form does not know the day: what lies in the future is refused by the command, which does (`personProblems`). */
const ANY_DAY = "9999-12-31";

const words = (message: string) =>
  z.string(message).trim().min(1, message).max(MAX_NAME, `Paling panjang ${MAX_NAME} karakter.`);
const optionalWords = z.string().trim().max(MAX_NAME, `Paling panjang ${MAX_NAME} karakter.`).default("");

/** Of work, in whole years; HR may not know. */
const ExperienceYears = z.preprocess(
  (typed) => (isBlank(typed) ? undefined : Number(typed)),
  z.int(HOW_TO_EXPERIENCE).min(0, HOW_TO_EXPERIENCE).max(MAX_EXPERIENCE, HOW_TO_EXPERIENCE).optional(),
);

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
  experienceYears: ExperienceYears,
});
const PersonKey = PersonFields.pick({ nip: true, employment: true, sex: true, birthDate: true });
const NipHolder = PersonFields.pick({ nip: true, employment: true });
/** A PNS, also one whose NIP is not typed yet: then the NIP alone is asked for. */
const MaybePns = z.looseObject({ employment: z.literal("PNS"), nip: z.string().default("") });
const RankedPerson = PersonFields.pick({ employment: true, rank: true });

const CheckedPerson = PersonFields.superRefine(
  ({ nip, employment }, context) => {
    const obstacle = nipObstacle(nip, employment, ANY_DAY);
    if (obstacle) context.addIssue({ code: "custom", path: ["nip"], message: obstacle });
  },
  { when: ({ value }) => NipHolder.safeParse(value).success },
)
  .superRefine(
    (person, context) => {
      // What is wrong with the NIP itself is said above, also where birth and sex are not there to be compared.
      const { nip: _said, ...contradictions } = personProblems(person, ANY_DAY);
      for (const [field, messages] of Object.entries(contradictions)) {
        for (const message of messages) context.addIssue({ code: "custom", path: [field], message });
      }
    },
    { when: ({ value }) => PersonKey.safeParse(value).success },
  )
  .refine(({ employment, rank }) => isRankOf(employment, rank), {
    path: ["rank"],
    error: "Pilih golongan ruang I/a-IV/e untuk PNS, atau golongan I-XVII untuk PPPK.",
    when: ({ value }) => RankedPerson.safeParse(value).success,
  });

/**
 * A civil servant as typed by HR. Each check runs as soon as its own fields are there: a blank name hides no other error.
 * What the NIP of a PNS says stands where nothing was typed; where that NIP is wrong, only the NIP is asked for.
 */
export const PersonInput = z.preprocess(withNipFacts, CheckedPerson);
export type PersonInput = z.infer<typeof PersonInput>;

function withNipFacts(typed: unknown): unknown {
  const holder = MaybePns.safeParse(typed);
  if (!holder.success) return typed;
  const { nip, employment, sex, birthDate } = holder.data;
  const facts = nipFacts(normaliseNip(nip), employment, ANY_DAY) ?? UNASKED;
  // Everything but the two stays as it was typed.
  return {
    ...Object(typed),
    sex: isBlank(sex) ? facts.sex : sex,
    birthDate: isBlank(birthDate) ? facts.birthDate : birthDate,
  };
}

/** Stands in where the NIP is wrong, which is refused by itself: a right one answers both, so nobody is asked for them. */
const UNASKED = { sex: "MALE", birthDate: "1900-01-01" } as const;

function isBlank(value: unknown): boolean {
  return value === undefined || (typeof value === "string" && value.trim() === "");
}

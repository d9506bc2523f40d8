import { profileOf } from "@/lib/candidates/freeze";
import type { CandidateProfile } from "@/lib/candidates/schema";
import { COLUMNS } from "@/lib/candidate-import/columns";
import { formatDate } from "@/lib/core/dates";
import { EMPLOYMENT_LABEL, SEX_LABEL } from "@/lib/people/labels";
import type { PersonInput } from "@/lib/people/schema";
import { EDUCATION_LABEL } from "@/lib/ranks/labels";
import { rankName } from "@/lib/ranks/rules";

/** One value of a candidate that the file says otherwise, in the words of a reader. */
export type Difference = { readonly column: string; readonly stored: string; readonly given: string };

/** What a row says of somebody who is in the event already and is stored otherwise, in the order of the columns. */
export function differencesOf(profile: CandidateProfile, person: PersonInput): readonly Difference[] {
  const stored = wordsOf(profile);
  const given = wordsOf(profileOf(person));
  return COLUMNS.flatMap(({ key, title }) => {
    const [before = "", after = ""] = [stored[key], given[key]];
    return before === after ? [] : [{ column: title, stored: before || "kosong", given: after || "kosong" }];
  });
}

function wordsOf(profile: CandidateProfile): Readonly<Record<string, string>> {
  const { employment, sex, birthDate, rank, education, experienceYears, ...texts } = profile;
  return {
    ...texts,
    employment: EMPLOYMENT_LABEL[employment],
    sex: SEX_LABEL[sex],
    birthDate: formatDate(birthDate),
    rank: rankName(rank),
    education: EDUCATION_LABEL[education],
    experienceYears: experienceYears === undefined ? "" : String(experienceYears),
  };
}

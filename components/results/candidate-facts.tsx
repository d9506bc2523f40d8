import { FactList, Facts } from "@/components/ui/fact-list";
import { formatDate } from "@/lib/core/dates";
import { EMPLOYMENT_LABEL, SEX_LABEL } from "@/lib/people/labels";
import { EDUCATION_LABEL } from "@/lib/ranks/labels";
import { rankName } from "@/lib/ranks/rules";
import { annexName, regulationName } from "@/lib/regulations/labels";
import type { CandidateResult } from "@/lib/results/queries";

/** Who was assessed, for what, against which standard: as frozen in the event. */
export function CandidateFacts({
  result: { person, event, targetPosition, standard },
}: {
  readonly result: CandidateResult;
}) {
  const facts = [
    ["NIP", person.nip],
    ["Status kepegawaian", EMPLOYMENT_LABEL[person.employment]],
    ["Jenis kelamin", SEX_LABEL[person.sex]],
    ["Tanggal lahir", formatDate(person.birthDate)],
    ["Pangkat", rankName(person.rank)],
    ["Pendidikan", [EDUCATION_LABEL[person.education], person.educationField].filter(Boolean).join(", ")],
    ["Jabatan saat ini", `${person.currentPosition}, ${person.unit}`],
    ["Lama pengalaman kerja", person.experienceYears === undefined ? "tidak diisi" : `${person.experienceYears} tahun`],
    ["Jabatan target", targetPosition],
    ["Standar", `${regulationName(standard.regulation)}, ${annexName(standard.annex)}`],
    ["Tanggal kegiatan", formatDate(event.startsOn)],
  ] as const;
  return (
    <div className="mb-8">
      <FactList isFramed>
        <Facts facts={facts} />
      </FactList>
    </div>
  );
}

const IDENTITY = {
  nameAsWritten: "Nama sebagaimana tertulis",
  positionGroup: "Kelompok jabatan",
  affair: "Urusan pemerintahan",
  positionCode: "Kode jabatan",
  summary: "Ikhtisar jabatan",
} as const;

type Identity = { readonly [Key in keyof typeof IDENTITY]: string | null };
type Competency = {
  readonly id: string;
  readonly name: string | null;
  readonly requiredLevel: number | null;
  readonly description: string | null;
  readonly indicators: readonly { readonly id: string; readonly code: string | null; readonly text: string | null }[];
};

/** The parts of a draft standard at which a comment can stand. */
export type CommentedStandard = Identity & {
  readonly competencies: readonly Competency[];
  readonly requirements: readonly { readonly id: string; readonly text: string | null }[];
};

const shown = (value: string | number | null): string => (value === null ? "tidak terbaca" : String(value));

/**
 * Which value a pointer with row ids names, in words with what it says: "Integritas, level: 4".
 *
 * @returns null where the standard has no such value (any more)
 */
export function valueAt(standard: CommentedStandard, path: string): string | null {
  const [, part = "", id = "", field, indicatorId] = path.split("/");
  if (path === "") return "standar secara keseluruhan";
  if (part === "competencies") {
    const competency = standard.competencies.find((row) => row.id === id);
    return competency ? competencyValue(competency, field, indicatorId) : null;
  }
  if (part === "requirements") {
    const requirement = standard.requirements.find((row) => row.id === id);
    return requirement ? `Persyaratan: ${shown(requirement.text)}` : null;
  }
  const key = part as keyof typeof IDENTITY;
  return key in IDENTITY ? `${IDENTITY[key]}: ${shown(standard[key])}` : null;
}

function competencyValue(row: Competency, field: string | undefined, indicatorId: string | undefined): string | null {
  const name = row.name ?? "Kompetensi tanpa nama";
  switch (field) {
    case undefined:
    case "name":
      return `Kompetensi ${name}`;
    case "level":
      return `${name}, level: ${shown(row.requiredLevel)}`;
    case "description":
      return `${name}, deskripsi: ${shown(row.description)}`;
    default: {
      const indicator = row.indicators.find((each) => each.id === indicatorId);
      return indicator ? `${name}, indikator ${indicator.code ?? ""}: ${shown(indicator.text)}` : null;
    }
  }
}

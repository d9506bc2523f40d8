/** Of what a standard asks for, how much was ever rated: levels and technical statements apart. */
export type Coverage = { readonly levels: Rated; readonly statements: Rated };
type Rated = { readonly required: number; readonly assessed: number };

type Required = { readonly id: string; readonly level: number | null; readonly isStatement: boolean };

/** @param missing ids of what nobody rated (lib/results/rules) */
export function coverageOf(standard: readonly Required[], missing: readonly string[]): Coverage {
  const count = (isOne: (required: Required) => boolean) => {
    const required = standard.filter(isOne);
    return { required: required.length, assessed: required.filter(({ id }) => !missing.includes(id)).length };
  };
  return {
    levels: count(({ isStatement, level }) => !isStatement && level !== null),
    statements: count(({ isStatement }) => isStatement),
  };
}

/** "1 dari 9 kompetensi berlevel dan 17 dari 19 pernyataan teknis belum pernah dinilai"; null where nothing is missing. */
export function lackingText({ levels, statements }: Coverage): string | null {
  const lacking = [...lackOf(levels, "kompetensi berlevel"), ...lackOf(statements, "pernyataan teknis")];
  return lacking.length === 0 ? null : `${lacking.join(" dan ")} belum pernah dinilai`;
}

function lackOf({ required, assessed }: Rated, what: string): readonly string[] {
  return assessed < required ? [`${required - assessed} dari ${required} ${what}`] : [];
}

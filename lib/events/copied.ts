type Named = { readonly id: string; readonly name: string };
type Source = {
  readonly institutionId: string;
  readonly scheme: Named;
  readonly chair: Named | null;
};
/** What can be chosen for a new event now. */
type Offered = {
  readonly schemes: readonly { readonly id: string }[];
  readonly members: readonly { readonly id: string; readonly institutionId: string }[];
};

export type TakenOver = {
  /** "" where it has to be chosen anew. */
  readonly schemeId: string;
  readonly chairId: string;
  /** "skema, ketua tim, instrumen dan matriksnya" */
  readonly words: string;
  /** What could not be taken over, as sentences. */
  readonly notTaken: readonly string[];
};

/**
 * What a new event takes from an earlier one: its scheme where no newer version has come, and its chair where they still
 * work there. The rest is said, and chosen by whoever plans.
 */
export function takenOver({ institutionId, scheme, chair }: Source, { schemes, members }: Offered): TakenOver {
  const hasScheme = schemes.some(({ id }) => id === scheme.id);
  const hasChair = members.some((member) => member.id === chair?.id && member.institutionId === institutionId);
  const words = [...(hasScheme ? ["skema"] : []), ...(hasChair ? ["ketua tim"] : []), "instrumen dan matriksnya"];
  return {
    schemeId: hasScheme ? scheme.id : "",
    chairId: hasChair && chair ? chair.id : "",
    words: words.join(", "),
    notTaken: [
      ...(hasScheme ? [] : [`Skema ${scheme.name} sudah punya versi yang lebih baru; pilih skema kegiatan ini.`]),
      ...(chair && !hasChair ? [`${chair.name} tidak lagi bertugas di instansi ini; pilih ketua tim lain.`] : []),
    ],
  };
}

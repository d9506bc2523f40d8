import type { Viewer } from "@/lib/auth/policy";
import { can } from "@/lib/auth/policy";

export type DictionaryInstitution = { readonly id: string; readonly slug: string; readonly shortName: string };

/** The institutions for which the viewer keeps the dictionary (ADMIN, DESIGN section 6), by name. */
export function dictionaryInstitutions({ memberships, ...viewer }: Viewer): readonly DictionaryInstitution[] {
  const found = new Map(
    memberships
      .filter(({ institutionId }) => can({ ...viewer, memberships }, "dictionary:edit", institutionId))
      .map(({ institutionId: id, institution }) => [id, { id, ...institution }]),
  );
  return [...found.values()].toSorted((a, b) => (a.shortName < b.shortName ? -1 : 1));
}

/** The one that an address names by its slug, or the first; undefined for who keeps no dictionary. */
export function chosenInstitution(viewer: Viewer, slug: string): DictionaryInstitution | undefined {
  const all = dictionaryInstitutions(viewer);
  return all.find((institution) => institution.slug === slug) ?? all[0];
}

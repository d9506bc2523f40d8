import { joinNames } from "@/lib/core/sentences";

/** A position that a draft regulation names. */
export type Listed = {
  readonly slug: string;
  readonly name: string;
  /** Slug of the position whose standard it follows. */
  readonly follows: string | null;
  /** The draft holds a standard of its own. */
  readonly hasStandard: boolean;
  /** Not named by the draft: its standard stands in a regulation that the draft amends, and goes on. */
  readonly isOfAmended?: boolean;
};

/**
 * Why a position cannot follow the standard of another one; null where it can. A position has a standard of its own or
 * follows one that has (DESIGN section 3), so that nobody is led in a circle or on to a third.
 *
 * @param slug of the position
 * @param target slug of the one to follow
 */
export function followObstacle(all: readonly Listed[], slug: string, target: string): string | null {
  const listed = new Map(all.map((position) => [position.slug, position]));
  const own = all.find((position) => position.slug === slug && !position.isOfAmended);
  const leader = listed.get(target);
  if (!own || !leader) return "Pilih jabatan yang disebut rancangan peraturan ini.";
  if (own === leader) return "Jabatan tidak dapat mengikuti standarnya sendiri.";
  const circle = circleOf(listed, own, leader);
  if (circle) return `Melingkar: ${circle}. Pilih jabatan yang memiliki standar sendiri.`;
  if (own.hasStandard) {
    return `${own.name} memiliki rancangan standar sendiri. Hapus rancangan itu bila jabatan ini harus mengikuti jabatan lain.`;
  }
  const next = leader.follows === null ? undefined : listed.get(leader.follows);
  if (next) return `${leader.name} sendiri mengikuti standar ${next.name}; pilih ${next.name}.`;
  if (!leader.hasStandard) return `${leader.name} belum memiliki standar pada rancangan ini.`;
  const followers = all.filter(({ follows }) => follows === slug).map(({ name }) => name);
  return followers.length === 0
    ? null
    : `Standar ${own.name} diikuti oleh ${joinNames(followers)}; atur dahulu jabatan itu.`;
}

/** "A mengikuti B, B mengikuti A" where following would lead back to where one began. */
function circleOf(listed: ReadonlyMap<string, Listed>, own: Listed, leader: Listed): string | null {
  const steps = [`${own.name} mengikuti ${leader.name}`];
  const met = new Set([own.slug]);
  for (let at = leader; !met.has(at.slug);) {
    met.add(at.slug);
    const next = at.follows === null ? undefined : listed.get(at.follows);
    if (!next) return null;
    steps.push(`${at.name} mengikuti ${next.name}`);
    if (next === own) return joinNames(steps);
    at = next;
  }
  return null;
}

import { ButtonLink } from "@/components/ui/button";
import { followingPath } from "@/lib/following/paths";
import type { Following } from "@/lib/following/queries";

/** Which positions of a draft follow which, and for its drafter the way to change that. */
export function FollowingSection({ following: { slug, positions, canEdit } }: { readonly following: Following }) {
  const names = new Map(positions.map((position) => [position.slug, position.name]));
  const followers = positions.filter(({ follows }) => follows !== null);
  if (followers.length === 0 && !canEdit) return null;
  return (
    <section aria-labelledby="mengikuti" className="grid gap-4">
      <h2 id="mengikuti">Jabatan yang mengikuti standar jabatan lain</h2>
      {followers.length === 0 ? (
        <p className="text-muted">Belum ada.</p>
      ) : (
        <ul className="grid list-disc gap-1 pl-6">
          {followers.map(({ slug: own, name, follows }) => (
            <li key={own}>
              {name} mengikuti standar {names.get(follows ?? "") ?? follows}
            </li>
          ))}
        </ul>
      )}
      {canEdit && (
        <ButtonLink href={followingPath(slug)} className="justify-self-start">
          Atur jabatan yang mengikuti
        </ButtonLink>
      )}
    </section>
  );
}

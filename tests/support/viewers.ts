import type { Viewer } from "@/lib/auth/policy";
import type { Role } from "@/lib/generated/prisma/enums";

import { givenUser } from "./factories";
import type { GivenInstitution } from "./factories";

/** A signed-in person with these roles in the institution, and a user row behind it. */
export async function viewerWith(roles: Role | readonly Role[], institution: GivenInstitution): Promise<Viewer> {
  const held = typeof roles === "string" ? [roles] : roles;
  const { id, name } = await givenUser(institution, held);
  return { id, name, memberships: membershipsIn(institution, held) };
}

export function membershipsIn({ id, slug, shortName }: GivenInstitution, roles: readonly Role[]) {
  return roles.map((role) => ({ institutionId: id, institution: { slug, shortName }, role }));
}

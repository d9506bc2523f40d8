import type { Role } from "@/lib/generated/prisma/enums";

export type ViewerMembership = {
  readonly institutionId: string;
  readonly institution: { readonly slug: string; readonly shortName: string };
  readonly role: Role;
};

/** The signed-in person. Only `getViewer`, the seeds and the test factory make one. */
export type Viewer = {
  readonly id: string;
  readonly name: string;
  readonly memberships: readonly ViewerMembership[];
};

/** Which roles of an institution may do what (DESIGN.md 6). What is not listed is refused. */
const GRANTS = {
  "regulation:draft": ["ADMIN"],
  "regulation:publish": ["VERIFIER"],
  "standard:draft": ["ADMIN"],
  "standard:publish": ["VERIFIER"],
  "user:manage": ["ADMIN"],
  "dictionary:edit": ["ADMIN"],
  "institution:edit": ["ADMIN"],
  "event:manage": ["HR"],
  "sheet:score": ["ASSESSOR"],
  "audit:read": ["AUDITOR"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof GRANTS;

export const PERMISSIONS = Object.keys(GRANTS) as readonly Permission[];

/** May the viewer do this in the institution? */
export function can(viewer: Viewer, permission: Permission, institutionId: string): boolean {
  const roles: readonly Role[] = GRANTS[permission];
  return viewer.memberships.some(
    (membership) => membership.institutionId === institutionId && roles.includes(membership.role),
  );
}

/** The institutions in which the viewer may do this; empty for most. Queries scope with it in `where`. */
export function institutionsWhere(viewer: Viewer, permission: Permission): readonly string[] {
  const roles: readonly Role[] = GRANTS[permission];
  return [
    ...new Set(viewer.memberships.filter(({ role }) => roles.includes(role)).map(({ institutionId }) => institutionId)),
  ];
}

const ADMINISTRATION = ["user:manage", "audit:read", "regulation:draft", "regulation:publish"] as const;

/** Does any role of the viewer open something under `/admin`? */
export function mayAdminister(viewer: Viewer): boolean {
  return ADMINISTRATION.some((permission) => institutionsWhere(viewer, permission).length > 0);
}

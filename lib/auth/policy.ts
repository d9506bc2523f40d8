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
  "scheme:edit": ["ADMIN"],
  "suggestion:edit": ["HR", "ADMIN"],
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

/** The institutions in which the viewer may do one of these; empty for most. Queries scope with it in `where`. */
export function institutionsWhere(viewer: Viewer, ...permissions: readonly Permission[]): string[] {
  const roles: readonly Role[] = permissions.flatMap((permission) => GRANTS[permission]);
  return [
    ...new Set(viewer.memberships.filter(({ role }) => roles.includes(role)).map(({ institutionId }) => institutionId)),
  ];
}

export type ViewerInstitution = { readonly id: string; readonly slug: string; readonly shortName: string };

/** The same institutions with what pages call them, by name. */
export function institutionsOf(viewer: Viewer, permission: Permission): readonly ViewerInstitution[] {
  const ids = institutionsWhere(viewer, permission);
  const found = new Map(
    viewer.memberships.map(({ institutionId: id, institution }) => [id, { id, ...institution }] as const),
  );
  return [...found.values()]
    .filter(({ id }) => ids.includes(id))
    .toSorted((a, b) => (a.shortName < b.shortName ? -1 : 1));
}

/** The one that an address names by its slug, or the first; undefined for who may do this nowhere. */
export function chosenInstitution(viewer: Viewer, permission: Permission, slug: string): ViewerInstitution | undefined {
  const all = institutionsOf(viewer, permission);
  return all.find((institution) => institution.slug === slug) ?? all[0];
}

const ADMINISTRATION = [
  "user:manage",
  "audit:read",
  "regulation:draft",
  "regulation:publish",
  "suggestion:edit",
] as const;

/** Does any role of the viewer open something under `/admin`? */
export function mayAdminister(viewer: Viewer): boolean {
  return ADMINISTRATION.some((permission) => institutionsWhere(viewer, permission).length > 0);
}

/** In this order: who holds several roles begins where others wait for them. */
const WORK = [
  ["sheet:score", "/penilaian"],
  ["event:manage", "/kegiatan"],
  ["regulation:draft", "/admin"],
  ["regulation:publish", "/admin/peraturan"],
  ["audit:read", "/admin/audit"],
] as const satisfies readonly (readonly [Permission, string])[];

/** Where the viewer's own work is: the page after signing in, where none was asked for. */
export function workPathOf(viewer: Viewer): (typeof WORK)[number][1] | "/" {
  return WORK.find(([permission]) => institutionsWhere(viewer, permission).length > 0)?.[1] ?? "/";
}

import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { institutionsWhere } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import type { Role } from "@/lib/generated/prisma/enums";
import { readMadeElsewhere } from "@/lib/users/making-queries";

export type OwnAccount = {
  readonly name: string;
  readonly email: string;
  readonly institutions: readonly { readonly name: string; readonly roles: readonly Role[] }[];
  readonly sessions: readonly OwnSession[];
};

export type OwnSession = {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
};

/** The viewer's own account: roles by institution, and the sessions that still run, the latest seen first. */
export async function getOwnAccount(viewer: Viewer): Promise<OwnAccount> {
  const { memberships, ...account } = await db.user.findUniqueOrThrow({
    where: { id: viewer.id },
    select: {
      name: true,
      email: true,
      memberships: {
        select: { role: true, institution: { select: { name: true } } },
        orderBy: [{ institution: { name: "asc" } }, { role: "asc" }],
      },
      sessions: {
        where: { expiresAt: { gt: new Date() } },
        select: { id: true, device: true, createdAt: true, lastSeenAt: true },
        orderBy: { lastSeenAt: "desc" },
      },
    },
  });
  const roles = new Map<string, Role[]>();
  for (const { institution, role } of memberships) {
    roles.set(institution.name, [...(roles.get(institution.name) ?? []), role]);
  }
  return { ...account, institutions: [...roles].map(([name, held]) => ({ name, roles: held })) };
}

export type ManagedInstitution = {
  readonly id: string;
  readonly shortName: string;
  readonly users: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly roles: readonly Role[];
  }[];
  /** Whose account was closed here, and who may come back. */
  readonly closed: readonly { readonly id: string; readonly name: string; readonly email: string }[];
};

/** The users of each institution whose admin the viewer is; without the seeds' accounts, which nobody signs in with. */
export async function listManagedUsers(viewer: Viewer): Promise<readonly ManagedInstitution[]> {
  const institutions = await listManagedInstitutions(viewer);
  const known = institutions.map(({ id }) => id);
  return Promise.all(
    institutions.map(async (institution) => {
      const here = { institutionId: institution.id };
      const rows = await db.user.findMany({
        where: { memberships: { some: here }, passwordHash: { not: null } },
        select: {
          id: true,
          name: true,
          email: true,
          memberships: { where: here, select: { role: true }, orderBy: { role: "asc" } },
        },
        orderBy: [{ name: "asc" }, { id: "asc" }],
      });
      const users = rows.map(({ memberships, ...user }) => ({ ...user, roles: memberships.map(({ role }) => role) }));
      const closed = await listClosed(institution.id);
      return { ...institution, users: await asKnownTo(known, users), closed: await asKnownTo(known, closed) };
    }),
  );
}

/** The institutions whose users the viewer manages. */
export async function listManagedInstitutions(
  viewer: Viewer,
): Promise<readonly Pick<ManagedInstitution, "id" | "shortName">[]> {
  return db.institution.findMany({
    where: { id: { in: [...institutionsWhere(viewer, "user:manage")] } },
    select: { id: true, shortName: true },
    orderBy: { shortName: "asc" },
  });
}

/** The trail knows whose roles ended here; the account itself says nothing of an institution any more. */
async function listClosed(institutionId: string): Promise<ManagedInstitution["closed"]> {
  const closings = await db.auditEvent.findMany({
    where: { institutionId, action: "user.closed" },
    select: { subjectId: true },
    distinct: ["subjectId"],
  });
  return db.user.findMany({
    where: { id: { in: closings.map(({ subjectId }) => subjectId) }, memberships: { none: { institutionId } } },
    select: { id: true, name: true, email: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}

type Account = { readonly id: string; readonly name: string; readonly email: string };

/**
 * Under the name that the admin gave or may know. An account that was made by another institution keeps the name it has
 * there, and that is not for these to see (DESIGN.md 6): they know the e-mail to which they gave a role.
 */
async function asKnownTo<User extends Account>(institutionIds: readonly string[], users: readonly User[]) {
  const foreign = await readMadeElsewhere(
    db,
    institutionIds,
    users.map(({ id }) => id),
  );
  const shown = users.map((user) => (foreign.has(user.id) ? { ...user, name: user.email } : user));
  return shown.toSorted((a, b) => a.name.localeCompare(b.name, "id"));
}

export type ManagedUser = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly revision: number;
  /** It is not of one institution alone, so that its password is none of this admin's. */
  readonly isShared: boolean;
  /** The name may be corrected: the account was made here too, and the name stands nowhere else. */
  readonly isNamedHere: boolean;
  /** The viewer's own institutions to which the person belongs too. */
  readonly places: readonly {
    readonly institutionId: string;
    readonly shortName: string;
    readonly roles: readonly Role[];
  }[];
};

/** One user with the roles in the viewer's own institutions; null for who belongs to none of these. */
export async function findManagedUser(viewer: Viewer, userId: string): Promise<ManagedUser | null> {
  const managed = institutionsWhere(viewer, "user:manage");
  const institutionId = { in: [...managed] };
  const user = await db.user.findFirst({
    where: { id: userId, memberships: { some: { institutionId } }, passwordHash: { not: null } },
    select: {
      id: true,
      name: true,
      email: true,
      revision: true,
      memberships: {
        where: { institutionId },
        select: { role: true, institution: { select: { id: true, shortName: true } } },
        orderBy: [{ institution: { shortName: "asc" } }, { role: "asc" }],
      },
    },
  });
  if (!user) return null;
  const { memberships, ...account } = user;
  const [shown = account] = await asKnownTo(managed, [account]);
  const of = await db.membership.groupBy({ by: ["institutionId"], where: { userId } });
  const isShared = of.length > 1;
  const foreign = await readMadeElsewhere(db, managed, [userId]);
  const places = new Map(memberships.map(({ institution }) => [institution.id, institution.shortName]));
  return {
    ...shown,
    isShared,
    isNamedHere: !isShared && !foreign.has(userId),
    places: [...places].map(([id, shortName]) => ({
      institutionId: id,
      shortName,
      roles: memberships.filter(({ institution }) => institution.id === id).map(({ role }) => role),
    })),
  };
}

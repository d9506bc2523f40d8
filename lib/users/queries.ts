import "server-only";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import type { Role } from "@/lib/generated/prisma/enums";

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

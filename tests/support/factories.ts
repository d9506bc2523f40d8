import { randomUUID } from "node:crypto";

import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/core/db";
import type { Role } from "@/lib/generated/prisma/enums";

export const PASSWORD = "sandi untuk pengujian";

// Hashing is slow on purpose; all test accounts share one hash.
const passwordHash = hashPassword(PASSWORD);

/** Short and never the same, so that tests share a database without meeting. */
export function randomKey(): string {
  return randomUUID().slice(0, 8);
}

export type GivenInstitution = Awaited<ReturnType<typeof givenInstitution>>;

export function givenInstitution() {
  const slug = `kabupaten-${randomKey()}`;
  return db.institution.create({
    data: { slug, name: `Pemerintah ${slug}`, shortName: slug },
    select: { id: true, slug: true, name: true, shortName: true },
  });
}

type Follower = {
  readonly institutionId: string;
  readonly followsId: string;
  readonly slug: string;
  readonly name: string;
};

/** A position that no regulation lists, as bulk data brings them: an Administrator that follows another since 2020. */
export function givenFollower({ followsId, ...position }: Follower) {
  const followings = { create: { followsId, validFrom: new Date("2020-01-01") } };
  return db.position.create({ data: { ...position, tier: "ADMINISTRATOR", followings } });
}

type UserOptions = { readonly name?: string; readonly email?: string; readonly password?: "none" };

/** An account that can sign in with `PASSWORD`, with these roles in the institution. */
export async function givenUser(
  institution: { readonly id: string },
  roles: readonly Role[],
  { name = "Pengguna Uji", email = `pengguna-${randomKey()}@uji.id`, password }: UserOptions = {},
) {
  return db.user.create({
    data: {
      name,
      email,
      passwordHash: password === "none" ? null : await passwordHash,
      memberships: { create: roles.map((role) => ({ institutionId: institution.id, role })) },
    },
    select: { id: true, name: true, email: true, revision: true },
  });
}

import "server-only";

import { recordAudit } from "@/lib/audit/record";
import { countAttempt, forgiveAttempts } from "@/lib/auth/attempts";
import { hashPassword, isPassword } from "@/lib/auth/password";
import type { Viewer } from "@/lib/auth/policy";
import { endSessions } from "@/lib/auth/sessions";
import { authorize, authorizeRecord } from "@/lib/auth/viewer";
import type { Transaction } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { refuse } from "@/lib/core/errors";
import type { Role } from "@/lib/generated/prisma/enums";
import { DEMO_ACCOUNTS } from "@/lib/users/demo-accounts";
import type { DemoAccount } from "@/lib/users/demo-accounts";
import { PASSWORD_SET_ELSEWHERE, ROLE_LABEL } from "@/lib/users/labels";
import { generatePassword } from "@/lib/users/one-time-password";
import { overtaken } from "@/lib/users/overtaken";
import { passwordObstacle, roleChangeObstacle } from "@/lib/users/rules";
import { ClosedRoles } from "@/lib/users/schema";
import type {
  ChangeOwnPassword,
  ChangeRoles,
  CloseAccount,
  CreateUser,
  EndOwnSession,
  InviteUser,
  ManagedAccount,
  ResetPassword,
} from "@/lib/users/schema";

const SAME_AS_ONE_TIME = "Ini masih kata sandi sementara. Pilih kata sandi yang hanya Anda ketahui.";

type OneTimeReplacement = { readonly userId: string; readonly oneTime: string; readonly newPassword: string };

type Created = { readonly id: string };

/**
 * Gives a person roles in an institution, and an account if there is none with this e-mail. Who has one already keeps
 * name and password, and the answer is the same: whether somebody works elsewhere is not told.
 *
 * @throws Refusal `forbidden`, `invalid` when the person belongs to the institution already
 */
export async function createUser(viewer: Viewer, input: CreateUser): Promise<Created> {
  authorize(viewer, "user:manage", input.institutionId);
  return addUser(viewer, input);
}

/**
 * The same with a password that is answered once and kept nowhere. It holds for a new account only.
 *
 * @throws Refusal as `createUser`
 */
export async function inviteUser(viewer: Viewer, input: InviteUser): Promise<{ readonly password: string }> {
  const password = generatePassword();
  await createUser(viewer, { ...input, password });
  return { password };
}

/** The same for who sits at the server itself (`npm run user:create`): the first admin has nobody above him. */
export async function createUserAtServer(input: CreateUser): Promise<Created> {
  return addUser(null, input);
}

/**
 * Gives somebody who forgot it a new password, at the server itself, and ends all their sessions. False when no account
 * has this e-mail.
 */
export async function resetPasswordAtServer({ email, password }: ResetPassword): Promise<boolean> {
  const user = await db.user.findUnique({
    where: { email },
    select: { id: true, memberships: { select: { institutionId: true } } },
  });
  if (!user) return false;
  const passwordHash = await hashPassword(password);
  await db.$transaction(async (tx) => {
    await tx.user.update({
      where: { id: user.id },
      data: { passwordHash, passwordIsOneTime: false },
      select: { id: true },
    });
    await endSessions(tx, user.id, null);
    await recordPasswordChange(tx, { actor: null, ...user });
  });
  await forgiveAttempts({ email, address: null });
  return true;
}

async function addUser(actor: Viewer | null, input: CreateUser): Promise<Created> {
  const { email, name, institutionId, roles } = input;
  // Before it is known whether it is needed, and outside the transaction: it is slow on purpose.
  const passwordHash = await hashPassword(input.password);
  return db.$transaction(async (tx) => {
    const user = await tx.user.upsert({
      where: { email },
      // Chosen by somebody else, so it opens nothing until the person has chosen an own one.
      create: { email, name, passwordHash, passwordIsOneTime: actor !== null },
      update: { closedAt: null },
      select: { id: true },
    });
    const held = await rolesOf(tx, user.id, institutionId);
    if (held.length > 0) throw refuse.field("email", "Orang ini sudah terdaftar di instansi Anda.");
    await tx.membership.createMany({ data: roles.map((role) => ({ userId: user.id, institutionId, role })) });
    const subject = { subjectType: "user", subjectId: user.id };
    await recordAudit(tx, { actor, institutionId, action: "user.created", ...subject, after: { roles: [...roles] } });
    return { id: user.id };
  });
}

/** @throws Refusal `not-found` (also for who belongs to another institution only), `forbidden`, `rule`, `conflict` */
export async function changeRoles(viewer: Viewer, input: ChangeRoles): Promise<void> {
  await db.$transaction((tx) => replaceRoles(tx, viewer, input));
}

/**
 * Ends what a person may do in the institution. The account itself closes, and its sessions end, when no other
 * institution is left; an admin thereby neither learns of the others nor takes anything away there.
 *
 * @throws Refusal as `changeRoles`
 */
export async function closeAccount(viewer: Viewer, { userId, institutionId, revision }: CloseAccount): Promise<void> {
  await db.$transaction(async (tx) => {
    await replaceRoles(tx, viewer, { userId, institutionId, revision, roles: [] });
    const closed = await tx.user.updateMany({
      where: { id: userId, memberships: { none: {} } },
      data: { closedAt: new Date() },
    });
    if (closed.count > 0) await endSessions(tx, userId, null);
  });
}

/**
 * Gives somebody whose account was closed here the roles they had then. Name and password are as they were.
 *
 * @throws Refusal `not-found` for who was never closed here, `rule` for who belongs to the institution already
 */
export async function reopenAccount(viewer: Viewer, { userId, institutionId }: ManagedAccount): Promise<void> {
  authorizeRecord(viewer, "user:manage", { institutionId, name: "Pengguna" });
  await db.$transaction(async (tx) => {
    await lockInstitution(tx, institutionId);
    const closing = await tx.auditEvent.findFirst({
      where: { institutionId, action: "user.closed", subjectId: userId },
      orderBy: { id: "desc" },
      select: { before: true },
    });
    if (!closing) throw refuse.notFound("Pengguna");
    if ((await rolesOf(tx, userId, institutionId)).length > 0) throw refuse.rule("Akun ini sudah terbuka.");
    const { roles } = ClosedRoles.parse(closing.before);
    await tx.user.update({ where: { id: userId }, data: { closedAt: null, revision: { increment: 1 } } });
    await tx.membership.createMany({ data: roles.map((role) => ({ userId, institutionId, role })) });
    const subject = { subjectType: "user", subjectId: userId };
    await recordAudit(tx, { actor: viewer, institutionId, action: "user.reopened", ...subject, after: { roles } });
  });
}

/**
 * A new password for somebody of the institution, answered once; their sessions end. Refused for who works elsewhere
 * too: an admin would get into what is not of this institution.
 *
 * @throws Refusal `not-found`, `forbidden`, `rule`
 */
export async function resetPassword(viewer: Viewer, account: ManagedAccount): Promise<{ readonly password: string }> {
  const { userId, institutionId } = account;
  authorizeRecord(viewer, "user:manage", { institutionId, name: "Pengguna" });
  if (userId === viewer.id) throw refuse.rule("Ganti kata sandi Anda sendiri pada halaman Akun.");
  const password = generatePassword();
  const passwordHash = await hashPassword(password);
  const { email } = await db.$transaction(async (tx) => {
    if ((await rolesOf(tx, userId, institutionId)).length === 0) throw refuse.notFound("Pengguna");
    const elsewhere = await tx.membership.count({ where: { userId, institutionId: { not: institutionId } } });
    if (elsewhere > 0) throw refuse.rule(PASSWORD_SET_ELSEWHERE);
    const user = await tx.user.update({
      where: { id: userId },
      data: { passwordHash, passwordIsOneTime: true },
      select: { email: true },
    });
    await endSessions(tx, userId, null);
    await recordPasswordChange(tx, { id: userId, actor: viewer, memberships: [{ institutionId }] });
    return user;
  });
  await forgiveAttempts({ email, address: null });
  return { password };
}

/** One change at a time per institution: two admins must not remove each other at the same moment. */
async function lockInstitution(tx: Transaction, institutionId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM institutions WHERE id = ${institutionId}::uuid FOR UPDATE`;
}

async function replaceRoles(tx: Transaction, viewer: Viewer, input: ChangeRoles): Promise<void> {
  const { userId, institutionId, revision, roles } = input;
  authorizeRecord(viewer, "user:manage", { institutionId, name: "Pengguna" });
  await lockInstitution(tx, institutionId);
  const before = await rolesOf(tx, userId, institutionId);
  if (before.length === 0) throw refuse.notFound("Pengguna");
  const obstacle = roleChangeObstacle({
    before,
    after: roles,
    otherAdmins: await countOtherAdmins(tx, userId, institutionId),
    isOwn: userId === viewer.id,
  });
  if (obstacle) throw refuse.rule(obstacle);

  const claimed = await tx.user.updateMany({
    where: { id: userId, revision },
    data: { revision: { increment: 1 } },
  });
  if (claimed.count === 0) {
    const stored = before.map((role) => ROLE_LABEL[role]).join(", ");
    throw roles.length === 0 ? refuse.stale() : overtaken("roles", stored);
  }
  await tx.membership.deleteMany({ where: { userId, institutionId } });
  await tx.membership.createMany({ data: roles.map((role) => ({ userId, institutionId, role })) });
  await recordAudit(tx, {
    actor: viewer,
    institutionId,
    action: roles.length === 0 ? "user.closed" : "user.roles-changed",
    subjectType: "user",
    subjectId: userId,
    before: { roles: [...before] },
    after: { roles: [...(await rolesOf(tx, userId, institutionId))] },
  });
}

async function rolesOf(tx: Transaction, userId: string, institutionId: string): Promise<readonly Role[]> {
  const rows = await tx.membership.findMany({
    where: { userId, institutionId },
    select: { role: true },
    orderBy: { role: "asc" },
  });
  return rows.map(({ role }) => role);
}

/** Without those who cannot sign in: the seeds' own account is an admin too. */
function countOtherAdmins(tx: Transaction, userId: string, institutionId: string): Promise<number> {
  return tx.membership.count({
    where: {
      institutionId,
      role: "ADMIN",
      userId: { not: userId },
      user: { closedAt: null, passwordHash: { not: null } },
    },
  });
}

/**
 * Changes the viewer's own password and ends all other sessions. Guesses at the old one are counted as at sign-in: who
 * finds an open computer must not get further.
 *
 * @param sessionId the session that asks; it stays
 * @throws Refusal `invalid`, `rule` after too many guesses, `conflict`
 */
export async function changeOwnPassword(
  viewer: Viewer,
  { currentPassword, newPassword }: ChangeOwnPassword,
  sessionId: string | null,
): Promise<void> {
  const user = await db.user.findUnique({ where: { id: viewer.id }, select: { email: true, passwordHash: true } });
  if (!user) throw refuse.unauthenticated();
  await countAttempt({ email: user.email, address: null });
  if (!(await isPassword(currentPassword, user.passwordHash))) {
    throw refuse.field("currentPassword", "Kata sandi lama tidak cocok.");
  }
  await forgiveAttempts({ email: user.email, address: null });
  const obstacle = passwordObstacle(newPassword, user.email);
  if (obstacle) throw refuse.field("newPassword", obstacle);

  const passwordHash = await hashPassword(newPassword);
  await db.$transaction(async (tx) => {
    const changed = await tx.user.updateMany({
      where: { id: viewer.id, passwordHash: user.passwordHash },
      data: { passwordHash },
    });
    if (changed.count === 0) throw refuse.stale();
    await endSessions(tx, viewer.id, sessionId);
    await recordPasswordChange(tx, { actor: viewer, ...viewer });
  });
}

/**
 * Replaces a one-time password by the person's own. There is no session yet, hence no viewer: who asks is proven by the
 * one-time password.
 *
 * @throws Refusal `invalid` beside `newPassword`, `conflict` when it is no longer the password
 */
export async function replaceOneTimePassword({ userId, oneTime, newPassword }: OneTimeReplacement): Promise<void> {
  const user = await db.user.findFirst({
    where: { id: userId, passwordIsOneTime: true, closedAt: null },
    select: { email: true, passwordHash: true, memberships: { select: { institutionId: true } } },
  });
  if (!user || !(await isPassword(oneTime, user.passwordHash))) throw refuse.stale();
  const obstacle = newPassword === oneTime ? SAME_AS_ONE_TIME : passwordObstacle(newPassword, user.email);
  if (obstacle) throw refuse.field("newPassword", obstacle);

  const passwordHash = await hashPassword(newPassword);
  await db.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, passwordHash: user.passwordHash, passwordIsOneTime: true },
      data: { passwordHash, passwordIsOneTime: false },
    });
    if (count === 0) throw refuse.stale();
    await recordPasswordChange(tx, { id: userId, actor: { id: userId }, memberships: user.memberships });
  });
}

type PasswordChange = Pick<Viewer, "id"> & {
  /** Null at the server itself. */
  readonly actor: Pick<Viewer, "id"> | null;
  readonly memberships: readonly { readonly institutionId: string }[];
};

/** Once per institution, because an auditor reads the trail of one. */
async function recordPasswordChange(tx: Transaction, { id, actor, memberships }: PasswordChange): Promise<void> {
  for (const institutionId of new Set(memberships.map((membership) => membership.institutionId))) {
    const subject = { subjectType: "user", subjectId: id };
    await recordAudit(tx, { actor, institutionId, action: "user.password-changed", ...subject });
  }
}

/** @throws Refusal `not-found`, also for somebody else's session */
export async function endOwnSession(viewer: Viewer, { sessionId }: EndOwnSession): Promise<void> {
  const ended = await db.session.deleteMany({ where: { id: sessionId, userId: viewer.id } });
  if (ended.count === 0) throw refuse.notFound("Sesi");
}

/** Signs the viewer out everywhere, here too. */
export async function endOwnSessions(viewer: Viewer): Promise<void> {
  await db.$transaction((tx) => endSessions(tx, viewer.id, null));
}

const SYSTEM_ACCOUNTS = [
  { email: "penyusun@portal.invalid", name: "Data awal (penyusun)", role: "ADMIN" },
  { email: "verifikator@portal.invalid", name: "Data awal (verifikator)", role: "VERIFIER" },
] as const;

/**
 * The two accounts by which the seeds draft and publish, in every institution. They have no password, so nobody signs in
 * with them.
 */
export async function ensureSystemAccounts(): Promise<{ readonly drafter: Viewer; readonly verifier: Viewer }> {
  const [drafter, verifier] = await Promise.all([
    ensureSystemAccount(SYSTEM_ACCOUNTS[0]),
    ensureSystemAccount(SYSTEM_ACCOUNTS[1]),
  ]);
  return { drafter, verifier };
}

async function ensureSystemAccount({ email, name, role }: (typeof SYSTEM_ACCOUNTS)[number]): Promise<Viewer> {
  const institutions = await db.institution.findMany({ select: { id: true, slug: true, shortName: true } });
  const { id } = await db.user.upsert({ where: { email }, create: { email, name }, update: {}, select: { id: true } });
  await db.membership.createMany({
    data: institutions.map((institution) => ({ userId: id, institutionId: institution.id, role })),
    skipDuplicates: true,
  });
  const memberships = institutions.map(({ id: institutionId, slug, shortName }) => ({
    institutionId,
    institution: { slug, shortName },
    role,
  }));
  return { id, name, memberships };
}

/**
 * Makes the demo accounts that are missing, and gives all of them this password where they have another one; their
 * sessions then end. Only ever called with the embedded database.
 */
export async function ensureDemoAccounts(password: string): Promise<void> {
  for (const account of DEMO_ACCOUNTS) await ensureDemoAccount(account, password);
}

async function ensureDemoAccount({ institution, mailbox, name, role }: DemoAccount, password: string): Promise<void> {
  const email = `${mailbox}@${institution}.demo`;
  const existing = await db.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  if (!existing) {
    const home = await db.institution.findUnique({ where: { slug: institution }, select: { id: true } });
    if (home) await addUser(null, { email, name, institutionId: home.id, roles: [role], password });
    return;
  }
  if (!(await isPassword(password, existing.passwordHash))) await resetPasswordAtServer({ email, password });
}

import { beforeEach, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { findLiveSession, openSession } from "@/lib/auth/sessions";
import { checkCredentials } from "@/lib/auth/sign-in";
import { db } from "@/lib/core/db";
import {
  changeRoles,
  closeAccount,
  inviteUser,
  reopenAccount,
  replaceOneTimePassword,
  resetPassword,
} from "@/lib/users/commands";
import { renameUser } from "@/lib/users/name-commands";
import { findManagedUser, listManagedUsers } from "@/lib/users/queries";
import { ChangeRolesForm, InviteUserForm } from "@/lib/users/schema";

import { givenInstitution, givenUser, PASSWORD, randomKey } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;
let admin: Viewer;

beforeEach(async () => {
  home = await givenInstitution();
  admin = await viewerWith("ADMIN", home);
});

const signIn = (email: string, password: string) => checkCredentials({ email, password, address: "10.2.0.1" });

const lastAction = async (subjectId: string) =>
  (await db.auditEvent.findFirstOrThrow({ where: { subjectId }, orderBy: { id: "desc" } })).action;

async function givenClosed(roles: readonly ("HR" | "ASSESSOR")[]) {
  const user = await givenUser(home, roles);
  await closeAccount(admin, { userId: user.id, institutionId: home.id, revision: user.revision });
  return user;
}

describe("inviting", () => {
  it("answers a password that signs in, once, and keeps it nowhere", async () => {
    const email = `baru-${randomKey()}@uji.id`;
    const { password } = await inviteUser(admin, { institutionId: home.id, email, name: "Orang Baru", roles: ["HR"] });

    const { userId } = await signIn(email, password);
    const trail = await db.auditEvent.findMany({ where: { subjectId: userId } });
    expect(JSON.stringify(trail.map(({ before, after }) => [before, after]))).not.toContain(password);
  });

  it("says no name that an account has elsewhere, and keeps the one that was given here", async () => {
    const other = await givenInstitution();
    const stranger = await viewerWith("ADMIN", other);
    const [ours, theirs] = [`kami-${randomKey()}@uji.id`, `mereka-${randomKey()}@uji.id`];
    const roles = ["HR" as const];
    await inviteUser(admin, { institutionId: home.id, email: ours, name: "Orang Kami", roles });
    await inviteUser(stranger, { institutionId: other.id, email: theirs, name: "Nama Rahasia", roles });
    await inviteUser(admin, { institutionId: home.id, email: theirs, name: "Kata Kami", roles });
    // That ours works elsewhere too is not told: nothing changes in how it is shown.
    await inviteUser(stranger, { institutionId: other.id, email: ours, name: "Siapa", roles });

    const [listed] = await listManagedUsers(admin);
    expect(JSON.stringify(listed)).not.toContain("Nama Rahasia");
    const names = new Map((listed?.users ?? []).map(({ email, name }) => [email, name]));
    expect([names.get(ours), names.get(theirs)]).toEqual(["Orang Kami", theirs]);
    const { id } = await db.user.findUniqueOrThrow({ where: { email: theirs }, select: { id: true } });
    expect(await findManagedUser(admin, id)).toMatchObject({ name: theirs, email: theirs });
  });

  it("reads check boxes, and wants one ticked", () => {
    const account = { userId: admin.id, institutionId: home.id, revision: "0" };
    const ticked = { HR: "on", AUDITOR: "on" };
    expect(ChangeRolesForm.parse({ ...account, roles: ticked }).roles).toEqual(["HR", "AUDITOR"]);
    expect(InviteUserForm.safeParse({}).error?.issues.map(({ path }) => path.join("."))).toContain("roles");
    expect(ChangeRolesForm.safeParse({ ...account, roles: { KING: "on" } }).success).toBe(false);
  });
});

describe("reopening", () => {
  it("gives the roles back, and the old password signs in", async () => {
    const { id, email } = await givenClosed(["ASSESSOR", "HR"]);
    expect((await listManagedUsers(admin))[0]?.closed.map((user) => user.id)).toEqual([id]);

    await reopenAccount(admin, { userId: id, institutionId: home.id });

    await expect(signIn(email, PASSWORD)).resolves.toMatchObject({ userId: id });
    expect((await findManagedUser(admin, id))?.places[0]?.roles).toEqual(["HR", "ASSESSOR"]);
    expect((await listManagedUsers(admin))[0]?.closed).toEqual([]);
    expect(await lastAction(id)).toBe("user.reopened");
  });

  it("refuses an open account, and does not know who was never here", async () => {
    const { id } = await givenClosed(["HR"]);
    const account = { userId: id, institutionId: home.id };
    const outcomes = await Promise.allSettled([reopenAccount(admin, account), reopenAccount(admin, account)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const stranger = await givenUser(await givenInstitution(), ["HR"]);
    await expect(reopenAccount(admin, { ...account, userId: stranger.id })).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});

describe("a new password", () => {
  it("replaces the old one and ends the sessions", async () => {
    const { id, email } = await givenUser(home, ["HR"]);
    const token = await openSession({ userId: id, device: "" });

    const { password } = await resetPassword(admin, { userId: id, institutionId: home.id });

    expect(await findLiveSession(token)).toBeNull();
    await expect(signIn(email, PASSWORD)).rejects.toMatchObject({ kind: "rule" });
    await expect(signIn(email, password)).resolves.toMatchObject({ userId: id });
    expect(await lastAction(id)).toBe("user.password-changed");
  });

  it("is refused for who works elsewhere too, and for oneself", async () => {
    const { id, email } = await givenUser(home, ["HR"]);
    const elsewhere = await givenInstitution();
    await db.membership.create({ data: { userId: id, institutionId: elsewhere.id, role: "ADMIN" } });

    for (const userId of [id, admin.id]) {
      await expect(resetPassword(admin, { userId, institutionId: home.id })).rejects.toMatchObject({ kind: "rule" });
    }
    await expect(signIn(email, PASSWORD)).resolves.toMatchObject({ userId: id });
  });
});

describe("a name", () => {
  it("is corrected where the account is of this institution alone, and what it was stays in the trail", async () => {
    const { id: userId, revision, name } = await givenUser(home, ["HR"]);
    const input = { userId, institutionId: home.id, revision, name: "Siti Aminah" };
    await renameUser(admin, input);

    expect(await findManagedUser(admin, userId)).toMatchObject({ name: "Siti Aminah", isNamedHere: true });
    const trail = await db.auditEvent.findFirstOrThrow({ where: { subjectId: userId, action: "user.renamed" } });
    expect([trail.before, trail.after]).toEqual([{ name }, { name: "Siti Aminah" }]);
    await expect(renameUser(admin, { ...input, name: "Siti" })).rejects.toMatchObject({ kind: "conflict" });
  });

  it("is not changed for who works elsewhere too, or whose account was made elsewhere; the page says so without a form", async () => {
    const other = await givenInstitution();
    const shared = await givenUser(home, ["HR"]);
    await db.membership.create({ data: { userId: shared.id, institutionId: other.id, role: "HR" } });
    const email = `mereka-${randomKey()}@uji.id`;
    const stranger = await viewerWith("ADMIN", other);
    await inviteUser(stranger, { institutionId: other.id, email, name: "Nama Rahasia", roles: ["HR"] });
    const theirs = await db.user.findUniqueOrThrow({ where: { email }, select: { id: true, revision: true } });
    await inviteUser(admin, { institutionId: home.id, email, name: "Kata Kami", roles: ["HR"] });
    await db.membership.deleteMany({ where: { userId: theirs.id, institutionId: other.id } });

    for (const { id: userId, revision } of [shared, theirs]) {
      const renaming = renameUser(admin, { userId, institutionId: home.id, revision, name: "Yang Lain" });
      await expect(renaming).rejects.toMatchObject({ kind: "rule" });
    }
    expect(await findManagedUser(admin, shared.id)).toMatchObject({ isShared: true, isNamedHere: false });
    expect(await findManagedUser(admin, theirs.id)).toMatchObject({ isShared: false, isNamedHere: false });
  });
});

describe("a one-time password", () => {
  const OWN = "sandi yang hanya saya tahu";

  it("is known as one from invitation and reset until the person has an own one", async () => {
    const email = `sekali-${randomKey()}@uji.id`;
    const { password: oneTime } = await inviteUser(admin, {
      institutionId: home.id,
      email,
      name: "Baru",
      roles: ["HR"],
    });
    const { userId, isOneTime } = await signIn(email, oneTime);
    expect(isOneTime).toBe(true);

    await replaceOneTimePassword({ userId, oneTime, newPassword: OWN });
    await expect(signIn(email, OWN)).resolves.toEqual({ userId, isOneTime: false });
    await expect(signIn(email, oneTime)).rejects.toMatchObject({ kind: "rule" });
    expect(await db.auditEvent.findFirst({ where: { subjectId: userId }, orderBy: { id: "desc" } })).toMatchObject({
      action: "user.password-changed",
      actorId: userId,
    });

    const reset = await resetPassword(admin, { userId, institutionId: home.id });
    await expect(signIn(email, reset.password)).resolves.toEqual({ userId, isOneTime: true });
  });

  it("is replaced only by who knows it, once, and not by itself", async () => {
    const { id: userId, email } = await givenUser(home, ["HR"]);
    const replace = (oneTime: string, newPassword = OWN) => replaceOneTimePassword({ userId, oneTime, newPassword });
    await expect(replace(PASSWORD)).rejects.toMatchObject({ kind: "conflict" });

    const { password } = await resetPassword(admin, { userId, institutionId: home.id });
    await expect(replace(`${password}x`)).rejects.toMatchObject({ kind: "conflict" });
    for (const unfit of [password, "pendek", email]) {
      await expect(replace(password, unfit)).rejects.toMatchObject({ fields: { newPassword: expect.anything() } });
    }
    const outcomes = await Promise.allSettled([replace(password), replace(password, `${OWN} juga`)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is not what somebody gets who has an account elsewhere", async () => {
    const { email } = await givenUser(await givenInstitution(), ["HR"]);
    await inviteUser(admin, { institutionId: home.id, email, name: "Lama", roles: ["HR"] });
    await expect(signIn(email, PASSWORD)).resolves.toMatchObject({ isOneTime: false });
  });
});

describe("the own admin role", () => {
  it("is taken by another admin only", async () => {
    const other = await viewerWith("ADMIN", home);
    const change = { userId: admin.id, institutionId: home.id, revision: 0, roles: ["HR"] as const };
    await expect(changeRoles(admin, change)).rejects.toMatchObject({ kind: "rule" });
    await expect(closeAccount(admin, change)).rejects.toMatchObject({ kind: "rule" });
    await changeRoles(other, change);
    expect((await findManagedUser(other, admin.id))?.places[0]?.roles).toEqual(["HR"]);
  });
});

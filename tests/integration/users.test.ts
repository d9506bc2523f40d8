import { describe, expect, it } from "vitest";

import { checkCredentials } from "@/lib/auth/sign-in";
import { findLiveSession, openSession } from "@/lib/auth/sessions";
import { db } from "@/lib/core/db";
import {
  changeOwnPassword,
  changeRoles,
  closeAccount,
  createUser,
  createUserAtServer,
  endOwnSession,
  endOwnSessions,
  ensureDemoAccounts,
  ensureSystemAccounts,
} from "@/lib/users/commands";
import { renameUser } from "@/lib/users/name-commands";
import { getOwnAccount } from "@/lib/users/queries";
import type { CreateUser } from "@/lib/users/schema";

import { givenInstitution, givenUser, PASSWORD, randomKey } from "../support/factories";
import { viewerWith } from "../support/viewers";

const NEW_PASSWORD = "sandi baru yang panjang";

function newUser(institutionId: string, changes: Partial<CreateUser> = {}): CreateUser {
  return {
    institutionId,
    email: `baru-${randomKey()}@uji.id`,
    name: "Orang Baru",
    roles: ["HR"],
    password: NEW_PASSWORD,
    ...changes,
  };
}

const rolesIn = async (userId: string, institutionId: string) =>
  (await db.membership.findMany({ where: { userId, institutionId }, orderBy: { role: "asc" } })).map(
    ({ role }) => role,
  );

const auditOf = (subjectId: string) =>
  db.auditEvent.findMany({
    where: { subjectId },
    orderBy: { id: "asc" },
    select: { action: true, institutionId: true },
  });

const signIn = (email: string, password: string) =>
  checkCredentials({ email, password, address: `10.0.0.${Math.floor(Math.random() * 250)}` });

describe("creating a user", () => {
  it("makes an account that signs in, with an audit row", async () => {
    const institution = await givenInstitution();
    const admin = await viewerWith("ADMIN", institution);
    const input = newUser(institution.id);

    const { id } = await createUser(admin, input);

    await expect(signIn(input.email, input.password)).resolves.toMatchObject({ userId: id });
    expect(await rolesIn(id, institution.id)).toEqual(["HR"]);
    expect(await auditOf(id)).toEqual([{ action: "user.created", institutionId: institution.id }]);
  });

  it("adds roles to a person of another institution, whose name and password stay", async () => {
    const [here, there] = await Promise.all([givenInstitution(), givenInstitution()]);
    const known = await givenUser(there, ["ASSESSOR"], { name: "Nama Asli" });
    const admin = await viewerWith("ADMIN", here);

    const { id } = await createUser(admin, newUser(here.id, { email: known.email }));

    expect(id).toBe(known.id);
    await expect(signIn(known.email, PASSWORD)).resolves.toMatchObject({ userId: known.id });
    await expect(signIn(known.email, NEW_PASSWORD)).rejects.toMatchObject({ kind: "rule" });
    expect((await db.user.findUniqueOrThrow({ where: { id } })).name).toBe("Nama Asli");
    expect(await rolesIn(id, there.id)).toEqual(["ASSESSOR"]);
  });

  it("refuses who belongs to the institution already, beside the e-mail", async () => {
    const institution = await givenInstitution();
    const { email } = await givenUser(institution, ["HR"]);
    const admin = await viewerWith("ADMIN", institution);

    await expect(createUser(admin, newUser(institution.id, { email }))).rejects.toMatchObject({
      kind: "invalid",
      fields: { email: [expect.stringContaining("sudah terdaftar")] },
    });
  });

  it("makes the first admin at the server, where nobody is signed in", async () => {
    const institution = await givenInstitution();
    const { id } = await createUserAtServer(newUser(institution.id, { roles: ["ADMIN", "VERIFIER"] }));
    expect(await rolesIn(id, institution.id)).toEqual(["ADMIN", "VERIFIER"]);
    expect(await auditOf(id)).toHaveLength(1);
  });

  it("twice at the same moment gives one account", async () => {
    const institution = await givenInstitution();
    const admin = await viewerWith("ADMIN", institution);
    const input = newUser(institution.id);

    const outcomes = await Promise.allSettled([createUser(admin, input), createUser(admin, input)]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { kind: "invalid" } });
  });
});

describe("changing roles", () => {
  it("replaces the roles of this institution alone, with an audit row", async () => {
    const [here, there] = await Promise.all([givenInstitution(), givenInstitution()]);
    const user = await givenUser(here, ["HR"]);
    await db.membership.create({ data: { userId: user.id, institutionId: there.id, role: "AUDITOR" } });
    const admin = await viewerWith("ADMIN", here);

    await changeRoles(admin, { userId: user.id, institutionId: here.id, revision: 0, roles: ["ASSESSOR"] });

    expect(await rolesIn(user.id, here.id)).toEqual(["ASSESSOR"]);
    expect(await rolesIn(user.id, there.id)).toEqual(["AUDITOR"]);
    expect(await auditOf(user.id)).toEqual([{ action: "user.roles-changed", institutionId: here.id }]);
  });

  it("takes effect at the next request of a running session", async () => {
    const institution = await givenInstitution();
    const user = await givenUser(institution, ["HR"]);
    const admin = await viewerWith("ADMIN", institution);
    const token = await openSession({ userId: user.id, device: "" });

    await changeRoles(admin, { userId: user.id, institutionId: institution.id, revision: 0, roles: ["AUDITOR"] });

    const live = await findLiveSession(token);
    expect(live?.viewer.memberships.map(({ role }) => role)).toEqual(["AUDITOR"]);
  });

  it("refuses a stale revision and leaves the roles", async () => {
    const institution = await givenInstitution();
    const user = await givenUser(institution, ["HR"]);
    const admin = await viewerWith("ADMIN", institution);
    const change = { userId: user.id, institutionId: institution.id, revision: 7, roles: ["ADMIN"] as const };

    await expect(changeRoles(admin, change)).rejects.toMatchObject({
      kind: "conflict",
      // The form keeps what was ticked; beside it stands what is stored.
      fields: { roles: ["Sekarang tersimpan: Analis SDM."] },
    });
    expect(await rolesIn(user.id, institution.id)).toEqual(["HR"]);
    const renamed = renameUser(admin, { ...change, name: "Nama Lain" });
    const { name } = await db.user.findUniqueOrThrow({ where: { id: user.id } });
    await expect(renamed).rejects.toMatchObject({
      kind: "conflict",
      fields: { name: [`Sekarang tersimpan: ${name}.`] },
    });
  });

  it("keeps the last admin who can sign in; the seeds' own admin does not count", async () => {
    const institution = await givenInstitution();
    const admin = await viewerWith("ADMIN", institution);
    await givenUser(institution, ["ADMIN"], { password: "none" });
    const change = { userId: admin.id, institutionId: institution.id, revision: 0 };

    await expect(changeRoles(admin, { ...change, roles: ["HR"] })).rejects.toMatchObject({ kind: "rule" });
    await expect(closeAccount(admin, change)).rejects.toMatchObject({ kind: "rule" });
    expect(await rolesIn(admin.id, institution.id)).toEqual(["ADMIN"]);
  });

  it("lets two admins who remove each other at the same moment leave one", async () => {
    const institution = await givenInstitution();
    const [one, two] = [await viewerWith("ADMIN", institution), await viewerWith("ADMIN", institution)];
    const demote = (userId: string) => ({ userId, institutionId: institution.id, revision: 0, roles: ["HR"] as const });

    const outcomes = await Promise.allSettled([changeRoles(one, demote(two.id)), changeRoles(two, demote(one.id))]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("closing an account", () => {
  it("ends its sessions and refuses it at the door, at once", async () => {
    const institution = await givenInstitution();
    const user = await givenUser(institution, ["ASSESSOR"]);
    const admin = await viewerWith("ADMIN", institution);
    const token = await openSession({ userId: user.id, device: "" });

    await closeAccount(admin, { userId: user.id, institutionId: institution.id, revision: 0 });

    expect(await findLiveSession(token)).toBeNull();
    await expect(signIn(user.email, PASSWORD)).rejects.toMatchObject({ kind: "rule" });
    expect(await auditOf(user.id)).toEqual([{ action: "user.closed", institutionId: institution.id }]);
  });

  it("leaves a person the other institution", async () => {
    const [here, there] = await Promise.all([givenInstitution(), givenInstitution()]);
    const user = await givenUser(here, ["ASSESSOR"]);
    await db.membership.create({ data: { userId: user.id, institutionId: there.id, role: "ASSESSOR" } });
    const admin = await viewerWith("ADMIN", here);
    const token = await openSession({ userId: user.id, device: "" });

    await closeAccount(admin, { userId: user.id, institutionId: here.id, revision: 0 });

    expect((await findLiveSession(token))?.viewer.memberships).toMatchObject([{ institutionId: there.id }]);
    await expect(signIn(user.email, PASSWORD)).resolves.toMatchObject({ userId: user.id });
  });

  it.each(["changeRoles", "closeAccount"] as const)(
    "%s: another institution's user does not exist",
    async (command) => {
      const [here, there] = await Promise.all([givenInstitution(), givenInstitution()]);
      const stranger = await givenUser(there, ["ASSESSOR"]);
      const admin = await viewerWith("ADMIN", here);
      const run = (institutionId: string, userId: string) => {
        const target = { userId, institutionId, revision: 0 };
        return command === "closeAccount"
          ? closeAccount(admin, target)
          : changeRoles(admin, { ...target, roles: ["HR"] });
      };
      const missing = { kind: "not-found", message: "Pengguna tidak ditemukan." };

      await expect(run(here.id, crypto.randomUUID())).rejects.toMatchObject(missing);
      await expect(run(here.id, stranger.id)).rejects.toMatchObject(missing);
      await expect(run(there.id, stranger.id)).rejects.toMatchObject(missing);
      expect(await rolesIn(stranger.id, there.id)).toEqual(["ASSESSOR"]);
    },
  );
});

describe("own password", () => {
  const change = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD, repeatedPassword: NEW_PASSWORD };

  it("changes, ends all other sessions and is audited", async () => {
    const institution = await givenInstitution();
    const viewer = await viewerWith("HR", institution);
    const { email } = await getOwnAccount(viewer);
    const [here, elsewhere] = await Promise.all([
      openSession({ userId: viewer.id, device: "di sini" }),
      openSession({ userId: viewer.id, device: "di sana" }),
    ]);

    await changeOwnPassword(viewer, change, (await findLiveSession(here))?.id ?? null);

    await expect(signIn(email, NEW_PASSWORD)).resolves.toMatchObject({ userId: viewer.id });
    await expect(signIn(email, PASSWORD)).rejects.toMatchObject({ kind: "rule" });
    expect(await findLiveSession(here)).not.toBeNull();
    expect(await findLiveSession(elsewhere)).toBeNull();
    expect(await auditOf(viewer.id)).toEqual([{ action: "user.password-changed", institutionId: institution.id }]);
  });

  it("asks for the old one, and counts guesses at it", async () => {
    const viewer = await viewerWith("HR", await givenInstitution());
    const guess = () => changeOwnPassword(viewer, { ...change, currentPassword: "salah" }, null);

    await expect(guess()).rejects.toMatchObject({ kind: "invalid", fields: { currentPassword: [expect.any(String)] } });
    for (let attempt = 1; attempt < 10; attempt += 1) await expect(guess()).rejects.toMatchObject({ kind: "invalid" });
    await expect(guess()).rejects.toMatchObject({ kind: "rule", message: expect.stringContaining("Coba lagi dalam") });
    await expect(changeOwnPassword(viewer, change, null)).rejects.toMatchObject({ kind: "rule" });
  });

  it("refuses the own e-mail as the new one", async () => {
    const viewer = await viewerWith("HR", await givenInstitution());
    const { email } = await getOwnAccount(viewer);

    await expect(
      changeOwnPassword(viewer, { ...change, newPassword: email, repeatedPassword: email }, null),
    ).rejects.toMatchObject({ kind: "invalid", fields: { newPassword: [expect.stringContaining("surel")] } });
  });
});

describe("own sessions", () => {
  it("are listed with their device, and end one by one or all at once", async () => {
    const viewer = await viewerWith("HR", await givenInstitution());
    for (const device of ["Chrome di Windows", "Safari di iOS", "Firefox di Linux"]) {
      await openSession({ userId: viewer.id, device });
    }
    const { sessions } = await getOwnAccount(viewer);
    expect(sessions.map(({ device }) => device).sort()).toEqual([
      "Chrome di Windows",
      "Firefox di Linux",
      "Safari di iOS",
    ]);

    await endOwnSession(viewer, { sessionId: sessions[0]?.id ?? "" });
    expect((await getOwnAccount(viewer)).sessions).toHaveLength(2);
    await endOwnSessions(viewer);
    expect((await getOwnAccount(viewer)).sessions).toHaveLength(0);
  });

  it("of somebody else do not exist", async () => {
    const institution = await givenInstitution();
    const [viewer, other] = [await viewerWith("ADMIN", institution), await viewerWith("HR", institution)];
    const token = await openSession({ userId: other.id, device: "" });
    const sessionId = (await findLiveSession(token))?.id ?? "";

    await expect(endOwnSession(viewer, { sessionId })).rejects.toMatchObject({ kind: "not-found" });
    expect(await findLiveSession(token)).not.toBeNull();
  });
});

describe("accounts of the seeds", () => {
  it("the two without a password are made once and belong to every institution", async () => {
    const institution = await givenInstitution();
    const first = await ensureSystemAccounts();
    const again = await ensureSystemAccounts();

    expect([again.drafter.id, again.verifier.id]).toEqual([first.drafter.id, first.verifier.id]);
    expect(await rolesIn(first.drafter.id, institution.id)).toEqual(["ADMIN"]);
    expect(await rolesIn(first.verifier.id, institution.id)).toEqual(["VERIFIER"]);
    await expect(signIn("penyusun@portal.invalid", PASSWORD)).rejects.toMatchObject({ kind: "rule" });
  });

  it("for trying out are fourteen, made once, and follow the password", async () => {
    await db.institution.createMany({
      data: ["purwakarta", "pekalongan"].map((slug) => ({ slug, name: slug, shortName: slug })),
    });
    await ensureDemoAccounts("sandi demo pertama");
    const { userId } = await signIn("asesor3@pekalongan.demo", "sandi demo pertama");
    const token = await openSession({ userId, device: "" });

    await ensureDemoAccounts("sandi demo pertama");
    expect(await db.user.count({ where: { email: { endsWith: ".demo" } } })).toBe(14);
    expect(await findLiveSession(token)).not.toBeNull();

    await ensureDemoAccounts("sandi demo kedua");
    await expect(signIn("asesor3@pekalongan.demo", "sandi demo kedua")).resolves.toMatchObject({ userId });
    await expect(signIn("admin@purwakarta.demo", "sandi demo pertama")).rejects.toMatchObject({ kind: "rule" });
    expect(await findLiveSession(token)).toBeNull();
  });
});

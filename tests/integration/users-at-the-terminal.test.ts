import { describe, expect, it } from "vitest";

import { findLiveSession, openSession } from "@/lib/auth/sessions";
import { checkCredentials } from "@/lib/auth/sign-in";
import { db } from "@/lib/core/db";

import { run } from "../../scripts/setup/child.mjs";
import { givenInstitution, givenUser, randomKey } from "../support/factories";

const newEmail = () => `admin-${randomKey()}@uji.id`;

/** `npm run user:create`, without a terminal: what it reads comes through the standard input. */
function createUser(options: readonly string[], input = "") {
  return run(process.execPath, ["scripts/user-create.mjs", ...options], { input });
}

describe("npm run user:create", { timeout: 60_000 }, () => {
  it("makes an admin with several roles, and reads the password from the standard input", async () => {
    const { id: institutionId, slug } = await givenInstitution();
    const email = newEmail();

    const { code, output } = await createUser(
      ["--email", email, "--name", "Admin Pertama", "--institution", slug, "--role", "ADMIN", "--role", "auditor"],
      "kata sandi admin pertama\n",
    );

    expect(output.trim()).toBe(`Akun ${email} dibuat.`);
    expect(code).toBe(0);
    const { userId } = await checkCredentials({ email, password: "kata sandi admin pertama", address: "10.1.1.1" });
    const roles = await db.membership.findMany({ where: { userId, institutionId }, select: { role: true } });
    expect(roles.map(({ role }) => role).sort()).toEqual(["ADMIN", "AUDITOR"]);
  });

  it("gives somebody who forgot it a new password, generated, and ends their sessions", async () => {
    const { id: userId, email } = await givenUser(await givenInstitution(), ["HR"]);
    const token = await openSession({ userId, device: "" });

    const { output } = await createUser(["--reset-password", "--email", email, "--generate"]);

    const password = /Kata sandi: (\S+)/.exec(output)?.[1] ?? "";
    await expect(checkCredentials({ email, password, address: "10.1.1.2" })).resolves.toMatchObject({ userId });
    expect(await findLiveSession(token)).toBeNull();
  });

  it("refuses weak input in Indonesian and makes nothing", async () => {
    const { slug } = await givenInstitution();
    const email = newEmail();
    const options = ["--email", email, "--name", "Nama Lengkap", "--institution", slug, "--role", "RAJA"];

    const { code, output } = await createUser(options, "pendek\n");

    expect(code).toBe(1);
    expect(output.trim().split("\n")).toEqual(["Peran tidak dikenal.", "Kata sandi paling sedikit 12 karakter."]);
    expect(await db.user.count({ where: { email } })).toBe(0);
  });

  it("says what is missing where nobody can be asked", async () => {
    const { code, output } = await createUser(["--name", "Nama Lengkap"]);
    expect(code).toBe(1);
    expect(output).toMatch(/^Alamat surel belum diisi\.\n\nPemakaian:/);
  });
});

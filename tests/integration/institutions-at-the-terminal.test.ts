import { describe, expect, it } from "vitest";

import { db } from "@/lib/core/db";

import { run } from "../../scripts/setup/child.mjs";
import { givenInstitution, randomKey } from "../support/factories";

/** `npm run institution:create`, without a terminal. */
function createInstitution({ slug, name, shortName }: Readonly<Record<"slug" | "name" | "shortName", string>>) {
  const options = ["--slug", slug, "--name", name, "--short-name", shortName];
  return run(process.execPath, ["scripts/institution-create.mjs", ...options], { input: "" });
}

const newInstitution = () => {
  const key = randomKey();
  return { slug: `uji-${key}`, name: `Pemerintah Kabupaten Uji ${key}`, shortName: `Kabupaten Uji ${key}` };
};

describe("npm run institution:create", { timeout: 60_000 }, () => {
  it("makes an institution whose trail begins with it, and says how its first admin is made", async () => {
    const input = newInstitution();
    const { code, output } = await createInstitution(input);
    expect(output).toContain(`npm run user:create -- --institution ${input.slug} --role ADMIN`);
    expect(code).toBe(0);
    const { id, ...stored } = await db.institution.findUniqueOrThrow({ where: { slug: input.slug } });
    expect(stored).toMatchObject(input);
    const trail = await db.auditEvent.findMany({ where: { institutionId: id }, select: { action: true } });
    expect(trail).toEqual([{ action: "institution.created" }]);
  });

  it("takes no address and no name of another institution, however it is written", async () => {
    const other = await givenInstitution();
    const input = newInstitution();
    const taken = await createInstitution({ ...input, slug: other.slug });
    expect(taken.output.trim()).toBe("Alamat ini sudah dipakai instansi lain.");
    const named = await createInstitution({ ...input, name: other.name.toUpperCase() });
    expect(named.output.trim()).toBe(`“${other.name.toUpperCase()}” sudah dipakai instansi lain.`);
    expect([taken.code, named.code]).toEqual([1, 1]);
    expect(await db.institution.count({ where: { slug: input.slug } })).toBe(0);
  });

  it("says of each answer what is wrong with it", async () => {
    const { code, output } = await createInstitution({ slug: "Kabupaten Uji", name: " ", shortName: "Kab. Uji" });
    expect(code).toBe(1);
    expect(output.trim().split("\n")).toEqual([
      "Bagian alamat: Gunakan huruf kecil, angka dan tanda hubung.",
      "Nama lengkap: Wajib diisi.",
    ]);
  });
});

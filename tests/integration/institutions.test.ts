import { describe, expect, it } from "vitest";

import { db } from "@/lib/core/db";
import { editInstitution } from "@/lib/institutions/commands";
import { listEditableInstitutions } from "@/lib/institutions/queries";
import { EditInstitution } from "@/lib/institutions/schema";

import { givenInstitution, randomKey } from "../support/factories";
import { viewerWith } from "../support/viewers";

describe("the names of an institution", () => {
  it("are changed by its admin, with both values shown to the second of two, and a row in the trail", async () => {
    const home = await givenInstitution();
    const admin = await viewerWith("ADMIN", home);
    const [shown] = await listEditableInstitutions(admin);
    expect(shown).toMatchObject({ id: home.id, slug: home.slug, name: home.name });
    const edit = {
      rowId: home.id,
      name: `Pemerintah ${randomKey()}`,
      shortName: home.shortName,
      seen: shown?.mark ?? "",
    };
    const mark = await editInstitution(admin, edit);
    await expect(editInstitution(admin, { ...edit, name: "Pemerintah Lain" })).rejects.toMatchObject({
      kind: "conflict",
      fields: { name: [`Sekarang tersimpan: “${edit.name}”.`] },
    });
    const mine = `Pemerintah ${randomKey()}`;
    await editInstitution(admin, { ...edit, name: mine, overwrite: mark });
    const stored = await db.institution.findUniqueOrThrow({ where: { id: home.id } });
    expect(stored).toMatchObject({ name: mine, slug: home.slug });
    const trail = { institutionId: home.id, action: "institution.edited" };
    expect(await db.auditEvent.count({ where: trail })).toBe(2);
  });

  it("are no other institution's, and never empty or of two lines", async () => {
    const [home, other] = await Promise.all([givenInstitution(), givenInstitution()]);
    const admin = await viewerWith("ADMIN", home);
    const [shown] = await listEditableInstitutions(admin);
    const edit = { rowId: home.id, name: home.name, shortName: other.shortName.toUpperCase(), seen: shown?.mark ?? "" };
    await expect(editInstitution(admin, edit)).rejects.toMatchObject({ fields: { shortName: [expect.any(String)] } });
    const parsed = EditInstitution.safeParse({ rowId: home.id, name: " ", shortName: "Satu\nDua" });
    expect(parsed.error?.issues.map(({ path }) => path.join())).toEqual(["name", "shortName"]);
  });
});

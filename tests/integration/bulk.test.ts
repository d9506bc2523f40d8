import { describe, expect, it } from "vitest";

import { BulkError, inBulk } from "@/lib/core/bulk";
import { db } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";

const insert = (slug: string) =>
  Prisma.sql`INSERT INTO institutions (id, slug, name, short_name) VALUES (uuidv7(), ${slug}, 'Kabupaten Uji', 'Kab. Uji')`;
const isKept = async (slug: string) => (await db.institution.count({ where: { slug } })) === 1;

describe("what is written in bulk", () => {
  it("is kept as a whole", async () => {
    await inBulk(async (execute) => {
      await execute(insert("bulk-satu"));
      await execute(insert("bulk-dua"));
      expect(await isKept("bulk-satu")).toBe(false);
    });
    expect(await isKept("bulk-satu")).toBe(true);
    expect(await isKept("bulk-dua")).toBe(true);
  });

  it("is not kept at all where the database refuses a part, and says that it was the database", async () => {
    const writing = inBulk(async (execute) => {
      await execute(insert("bulk-tiga"));
      await execute(insert("bulk-tiga"));
    });
    await expect(writing).rejects.toBeInstanceOf(BulkError);
    expect(await isKept("bulk-tiga")).toBe(false);
  });

  it("is not kept where what was to be written fails, whose error it stays", async () => {
    const trouble = new Error("not the database's");
    const writing = inBulk(async (execute) => {
      await execute(insert("bulk-empat"));
      throw trouble;
    });
    await expect(writing).rejects.toBe(trouble);
    expect(await isKept("bulk-empat")).toBe(false);
  });
});

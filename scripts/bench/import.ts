// Hands in a regulation of 1,000 positions, about 10 MB, as an admin does. Prints one line of JSON: the import's id, its
// positions and its bytes. Run by scripts/bench/import.mjs.
import { db } from "@/lib/core/db";
import { startImport } from "@/lib/imports/commands";

import { largeRegulation, POSITIONS } from "./large-regulation";

const admin = await db.user.findUniqueOrThrow({
  where: { email: "admin@pekalongan.demo" },
  select: {
    id: true,
    name: true,
    memberships: {
      select: { institutionId: true, role: true, institution: { select: { slug: true, shortName: true } } },
    },
  },
});
const text = largeRegulation();
const institutionId = admin.memberships[0]?.institutionId ?? "";
const { id } = await startImport(admin, { institutionId, fileName: "seribu-jabatan.txt", text });
console.log(JSON.stringify({ id, positions: POSITIONS, bytes: Buffer.byteLength(text) }));
await db.$disconnect();

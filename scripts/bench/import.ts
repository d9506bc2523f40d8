// Hands in a regulation of 1,000 positions, about 10 MB, as an admin does. Prints one line of JSON: the import's id, its
// positions and its bytes. Run by scripts/bench/import.mjs.
import { readFileSync } from "node:fs";

import { db } from "@/lib/core/db";
import { startImport } from "@/lib/imports/commands";

const POSITIONS = 1_000;
const FORM = "### STANDAR KOMPETENSI JABATAN";
const NAME = /(Nama Jabatan\s+:?\s*)Sekretaris Daerah/i;

/** The founding regulation of one form per position, its form repeated under other names. */
function largeRegulation(): string {
  const source = readFileSync("seeds/sources/perwal-pekalongan-90-2020.txt", "utf8");
  const at = source.indexOf(FORM);
  const form = source.slice(at);
  if (at === -1 || !NAME.test(form)) throw new Error("The founding regulation has another form.");
  const forms = Array.from({ length: POSITIONS }, (_, index) => form.replace(NAME, `$1Kepala Bidang ${index + 1}`));
  return [source.slice(0, source.indexOf("\nLAMPIRAN\n") + "\nLAMPIRAN\n".length), ...forms].join("\n");
}

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

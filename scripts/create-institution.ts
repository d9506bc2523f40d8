// The part of `npm run institution:create` (scripts/institution-create.mjs) that needs the project's own modules.
import { createInstitutionAtServer } from "@/lib/institutions/commands";
import { CreateInstitution } from "@/lib/institutions/schema";

import { ask, checked, readOptions, runAtTerminal } from "./setup/terminal";

const USAGE = `Pemakaian:
  npm run institution:create -- --slug subang --name "Pemerintah Kabupaten Subang" --short-name "Kabupaten Subang"

  --slug         bagian alamat halamannya, tidak dapat diubah lagi
  --name         nama lengkap, seperti pada kop naskah
  --short-name   nama pendek, seperti pada daftar

Yang tidak disebut akan ditanyakan. Admin pertamanya kemudian dibuat dengan npm run user:create.`;

const CALLED = { slug: "Bagian alamat", name: "Nama lengkap", shortName: "Nama pendek" } as const;
const one = { type: "string" } as const;

await runAtTerminal(async () => {
  const options = readOptions({ slug: one, name: one, "short-name": one, help: { type: "boolean" } }, USAGE);
  if (options.help) return USAGE;
  const answers = {
    slug: options.slug ?? (await ask(CALLED.slug, USAGE)),
    name: options.name ?? (await ask(CALLED.name, USAGE)),
    shortName: options["short-name"] ?? (await ask(CALLED.shortName, USAGE)),
  };
  const input = checked(CreateInstitution, answers, CALLED);
  await createInstitutionAtServer(input);
  return `${input.shortName} ditambahkan dengan alamat /jabatan/${input.slug}. Buat admin pertamanya: npm run user:create -- --institution ${input.slug} --role ADMIN`;
});

// The part of `npm run user:create` (scripts/user-create.mjs) that needs the project's own modules.
import { db } from "@/lib/core/db";
import { Role } from "@/lib/generated/prisma/enums";
import { createUserAtServer, resetPasswordAtServer } from "@/lib/users/commands";
import { ROLE_LABEL } from "@/lib/users/labels";
import { generatePassword } from "@/lib/users/one-time-password";
import { CreateUser, ResetPassword } from "@/lib/users/schema";

import { ask, askPassword, checked, Problem, readOptions, runAtTerminal } from "./setup/terminal";

const ROLES = Object.values(Role);
const USAGE = `Pemakaian:
  npm run user:create -- --email nama@instansi.go.id --name "Nama Lengkap" --institution purwakarta --role ADMIN

  --email           alamat surel
  --name            nama lengkap
  --institution     nama pendek instansi, misalnya purwakarta
  --role            ${ROLES.map((role) => `${role} (${ROLE_LABEL[role]})`).join(", ")}; boleh diulang
  --generate        buat kata sandi acak dan tampilkan sekali
  --reset-password  ganti kata sandi akun yang sudah ada; hanya --email yang perlu disebut

Yang tidak disebut akan ditanyakan. Tanpa --generate, kata sandi ditanyakan tanpa ditampilkan, atau dibaca dari masukan standar.`;

async function findInstitution(slug: string): Promise<string> {
  const institutions = await db.institution.findMany({ select: { id: true, slug: true }, orderBy: { slug: "asc" } });
  const institution = institutions.find((candidate) => candidate.slug === slug);
  if (institution) return institution.id;
  const known = institutions.map((candidate) => candidate.slug).join(", ");
  throw new Problem(
    `Instansi "${slug}" tidak ada. Yang ada: ${known || "belum ada"}. Instansi baru dibuat dengan npm run institution:create.`,
  );
}

const one = { type: "string" } as const;
const OPTIONS = {
  email: one,
  name: one,
  institution: one,
  role: { type: "string", multiple: true },
  generate: { type: "boolean" },
  "reset-password": { type: "boolean" },
  help: { type: "boolean" },
} as const;
type Options = ReturnType<typeof readOptions<typeof OPTIONS>>;

const readEmail = async ({ email }: Options) => email ?? (await ask("Alamat surel", USAGE));
const readPassword = async ({ generate }: Options) => (generate ? generatePassword() : await askPassword());

/** The password, where the person at the terminal does not know it yet. */
const shown = ({ generate }: Options, password: string) => (generate ? `\nKata sandi: ${password}` : "");

async function createUser(options: Options): Promise<string> {
  const input = checked(CreateUser, {
    email: await readEmail(options),
    name: options.name ?? (await ask("Nama lengkap", USAGE)),
    institutionId: await findInstitution(options.institution ?? (await ask("Instansi", USAGE))),
    roles: (options.role ?? [await ask(`Peran (${ROLES.join(", ")})`, USAGE)])
      .flatMap((roles) => roles.toUpperCase().split(/[\s,]+/))
      .filter((role) => role !== ""),
    password: await readPassword(options),
  });
  const known = await db.user.findUnique({ where: { email: input.email }, select: { id: true } });
  await createUserAtServer(input);
  if (known) return `Akun ${input.email} sudah ada: peran ditambahkan, nama dan kata sandinya tetap.`;
  return `Akun ${input.email} dibuat.${shown(options, input.password)}`;
}

async function resetPassword(options: Options): Promise<string> {
  const input = checked(ResetPassword, { email: await readEmail(options), password: await readPassword(options) });
  if (!(await resetPasswordAtServer(input))) throw new Problem(`Tidak ada akun dengan surel ${input.email}.`);
  return `Kata sandi ${input.email} diganti, semua sesinya diakhiri.${shown(options, input.password)}`;
}

await runAtTerminal(async () => {
  const options = readOptions(OPTIONS, USAGE);
  if (options.help) return USAGE;
  return options["reset-password"] ? resetPassword(options) : createUser(options);
});

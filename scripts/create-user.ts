// The part of `npm run user:create` (scripts/user-create.mjs) that needs the project's own modules.
import { createInterface } from "node:readline/promises";
import { text } from "node:stream/consumers";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";

import type { z } from "zod";

import { db } from "@/lib/core/db";
import { Refusal } from "@/lib/core/errors";
import { Role } from "@/lib/generated/prisma/enums";
import { createUserAtServer, resetPasswordAtServer } from "@/lib/users/commands";
import { ROLE_LABEL } from "@/lib/users/labels";
import { generatePassword } from "@/lib/users/one-time-password";
import { CreateUser, ResetPassword } from "@/lib/users/schema";

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

/** Something to say to the person at the terminal, without a stack trace. */
class Problem extends Error {}

const screen = { hidden: false };
// Echoes what is typed, but not a password.
const echo = new Writable({
  write(chunk: Buffer, _encoding, done) {
    if (!screen.hidden) process.stdout.write(chunk);
    done();
  },
});
const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: echo, terminal: true }) : null;

async function ask(question: string): Promise<string> {
  if (!terminal) throw new Problem(`${question} belum diisi.\n\n${USAGE}`);
  return (await terminal.question(`${question}: `)).trim();
}

async function askPassword(): Promise<string> {
  if (!terminal) return (await text(process.stdin)).split(/\r?\n/)[0] ?? "";
  const answer = terminal.question("Kata sandi: ");
  screen.hidden = true;
  const password = await answer.finally(() => (screen.hidden = false));
  process.stdout.write("\n");
  return password;
}

async function findInstitution(slug: string): Promise<string> {
  const institutions = await db.institution.findMany({ select: { id: true, slug: true }, orderBy: { slug: "asc" } });
  const institution = institutions.find((candidate) => candidate.slug === slug);
  if (institution) return institution.id;
  const known = institutions.map((candidate) => candidate.slug).join(", ");
  throw new Problem(
    `Instansi "${slug}" tidak ada. Yang ada: ${known || "belum ada; jalankan npm start lebih dahulu"}.`,
  );
}

function readOptions() {
  const one = { type: "string" } as const;
  const options = {
    email: one,
    name: one,
    institution: one,
    role: { type: "string", multiple: true },
    generate: { type: "boolean" },
    "reset-password": { type: "boolean" },
    help: { type: "boolean" },
  } as const;
  try {
    return parseArgs({ options }).values;
  } catch {
    throw new Problem(USAGE);
  }
}

type Options = ReturnType<typeof readOptions>;

const readEmail = async ({ email }: Options) => email ?? (await ask("Alamat surel"));
const readPassword = async ({ generate }: Options) => (generate ? generatePassword() : await askPassword());

/** The password, where the person at the terminal does not know it yet. */
const shown = ({ generate }: Options, password: string) => (generate ? `\nKata sandi: ${password}` : "");

function checked<T>(schema: z.ZodType<T>, answers: unknown): T {
  const parsed = schema.safeParse(answers);
  if (!parsed.success) throw new Problem(parsed.error.issues.map(({ message }) => message).join("\n"));
  return parsed.data;
}

async function createUser(options: Options): Promise<string> {
  const input = checked(CreateUser, {
    email: await readEmail(options),
    name: options.name ?? (await ask("Nama lengkap")),
    institutionId: await findInstitution(options.institution ?? (await ask("Instansi"))),
    roles: (options.role ?? [await ask(`Peran (${ROLES.join(", ")})`)])
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

async function main(): Promise<string> {
  const options = readOptions();
  if (options.help) return USAGE;
  return options["reset-password"] ? resetPassword(options) : createUser(options);
}

function explain(error: unknown): string {
  if (error instanceof Problem) return error.message;
  if (error instanceof Refusal) return Object.values(error.fields ?? { form: [error.message] }).join("\n");
  return `Akun tidak dapat dibuat: ${error instanceof Error ? error.message : String(error)}`;
}

try {
  process.stdout.write(`${await main()}\n`);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
} finally {
  terminal?.close();
  await db.$disconnect();
}

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";

import { z } from "zod";

import { db } from "@/lib/core/db";
import { Refusal } from "@/lib/core/errors";
import { Role } from "@/lib/generated/prisma/enums";
import { createUserAtServer } from "@/lib/users/commands";
import { CreateUser } from "@/lib/users/schema";

const USAGE =
  "npm run user:create -- --email nama@instansi.go.id --nama 'Nama Lengkap' --instansi purwakarta --peran ADMIN\n" +
  "Yang tidak disebut akan ditanyakan. Kata sandi ditanyakan, atau dibaca dari masukan standar.";

/** Something to say to the person at the terminal, without a stack trace. */
class Problem extends Error {}

const typed = { muted: false };
// Echoes what is typed, but not a password.
const echo = new Writable({
  write(chunk: Buffer, _encoding, done) {
    if (!typed.muted) process.stdout.write(chunk);
    done();
  },
});
const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: echo, terminal: true }) : null;

async function ask(question: string): Promise<string> {
  if (!terminal) throw new Problem(`${question} belum diisi.\n\n${USAGE}`);
  return (await terminal.question(`${question}: `)).trim();
}

async function askPassword(): Promise<string> {
  if (!terminal) return readFileSync(process.stdin.fd, "utf8").split(/\r?\n/)[0] ?? "";
  const answer = terminal.question("Kata sandi: ");
  typed.muted = true;
  const password = await answer.finally(() => (typed.muted = false));
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

function readFlags() {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ options: { email: text, nama: text, instansi: text, peran: text } }).values;
  } catch {
    throw new Problem(USAGE);
  }
}

async function main(): Promise<void> {
  const flags = readFlags();
  const roles = Object.keys(Role).join(", ");
  const answers = {
    email: flags.email ?? (await ask("Alamat surel")),
    name: flags.nama ?? (await ask("Nama lengkap")),
    institutionId: await findInstitution(flags.instansi ?? (await ask("Instansi"))),
    roles: (flags.peran ?? (await ask(`Peran (${roles})`))).toUpperCase().split(/[\s,]+/),
    password: await askPassword(),
  };
  const parsed = CreateUser.safeParse(answers);
  if (!parsed.success) throw new Problem(parsed.error.issues.map(({ message }) => message).join("\n"));
  await createUserAtServer(parsed.data);
  process.stdout.write(`Akun ${parsed.data.email} dibuat.\n`);
}

function explain(error: unknown): string {
  if (error instanceof Refusal)
    return (
      Object.values(error.fields ?? {})
        .flat()
        .join("\n") || error.message
    );
  if (error instanceof Problem || error instanceof z.ZodError) return error.message;
  return `Akun tidak dapat dibuat: ${error instanceof Error ? error.message : String(error)}`;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
} finally {
  terminal?.close();
  await db.$disconnect();
}

import { createInterface } from "node:readline/promises";
import { text } from "node:stream/consumers";
import { Writable } from "node:stream";
import { parseArgs } from "node:util";
import type { ParseArgsConfig } from "node:util";

import type { z } from "zod";

import { db } from "@/lib/core/db";
import { Refusal } from "@/lib/core/errors";

/** Something to say to the person at the terminal, without a stack trace. */
export class Problem extends Error {}

const screen = { hidden: false };
// Echoes what is typed, but not a password.
const echo = new Writable({
  write(chunk: Buffer, _encoding, done) {
    if (!screen.hidden) process.stdout.write(chunk);
    done();
  },
});
const terminal = process.stdin.isTTY ? createInterface({ input: process.stdin, output: echo, terminal: true }) : null;

/** A line typed at the terminal. @throws Problem, with how the command is used, where nobody sits there */
export async function ask(question: string, usage: string): Promise<string> {
  if (!terminal) throw new Problem(`${question} belum diisi.\n\n${usage}`);
  return (await terminal.question(`${question}: `)).trim();
}

/** A password that is not shown while it is typed; without a terminal the first line of the standard input. */
export async function askPassword(): Promise<string> {
  if (!terminal) return (await text(process.stdin)).split(/\r?\n/)[0] ?? "";
  const answer = terminal.question("Kata sandi: ");
  screen.hidden = true;
  const password = await answer.finally(() => (screen.hidden = false));
  process.stdout.write("\n");
  return password;
}

/** What was written behind the command. @throws Problem, with how the command is used, where an option is none of it */
export function readOptions<Options extends NonNullable<ParseArgsConfig["options"]>>(options: Options, usage: string) {
  try {
    return parseArgs({ options }).values;
  } catch {
    throw new Problem(usage);
  }
}

/**
 * @param called what the answers are called, where the messages of the schema do not say it
 * @throws Problem with every message of the schema, a line each
 */
export function checked<T>(schema: z.ZodType<T>, answers: unknown, called: Readonly<Record<string, string>> = {}): T {
  const parsed = schema.safeParse(answers);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => {
    const name = called[path.join()];
    return name === undefined ? message : `${name}: ${message}`;
  });
  throw new Problem(lines.join("\n"));
}

/** Runs the command: prints what `main` answers, or why it does not, and ends with 1 then. */
export async function runAtTerminal(main: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await main()}\n`);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  } finally {
    terminal?.close();
    await db.$disconnect();
  }
}

function explain(error: unknown): string {
  if (error instanceof Problem) return error.message;
  if (error instanceof Refusal) return Object.values(error.fields ?? { form: [error.message] }).join("\n");
  return `Tidak dapat dijalankan: ${error instanceof Error ? error.message : String(error)}`;
}

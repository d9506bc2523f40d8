import { z } from "zod";

const PORT_RANGE = "harus bilangan bulat antara 1 dan 65535";
const MIN_SECRET = 32;
const MIN_DEMO_PASSWORD = 12;

const wholeNumber = (min: number, max: number, message: string) =>
  z.string().regex(/^\d+$/, message).transform(Number).pipe(z.number().min(min, message).max(max, message));

/** Every variable the portal reads; `.env.example` explains them to people (a test compares the two). */
export const Environment = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "harus alamat PostgreSQL, misalnya postgresql://nama:sandi@server/skj" })
    .optional(),
  DATABASE_POOL: wholeNumber(1, 500, "harus bilangan bulat antara 1 dan 500").default(10),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "harus nama atau alamat mesin, misalnya 127.0.0.1")
    .default("127.0.0.1"),
  PORT: wholeNumber(1, 65_535, PORT_RANGE).default(3000),
  NEXTAUTH_URL: z
    .url({ protocol: /^https?$/, error: "harus alamat portal, misalnya https://skj.contoh.go.id" })
    .optional(),
  NEXTAUTH_SECRET: z.string().min(MIN_SECRET, `harus paling sedikit ${MIN_SECRET} karakter acak`).optional(),
  TRUST_PROXY: z.enum(["0", "1"], "harus 0 atau 1").default("0"),
  PAGE_CACHE_MB: wholeNumber(0, 4096, "harus bilangan bulat antara 0 dan 4096 (megabita)").default(64),
  /** "1": the embedded database, set by the start script alone; demo accounts are made only then. */
  SKJ_EMBEDDED: z.enum(["0", "1"], "diisi oleh npm start").default("0"),
  DEMO_PASSWORD: z.string().min(MIN_DEMO_PASSWORD, `harus paling sedikit ${MIN_DEMO_PASSWORD} karakter`).optional(),
});
export type Environment = z.infer<typeof Environment>;

type Source = Readonly<Record<string, string | undefined>>;

/** Names the variables that are wrong and what each should be. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";

  constructor(problems: readonly string[]) {
    super(["Variabel lingkungan belum benar:", ...problems.map((problem) => `- ${problem}`)].join("\n"));
  }
}

/** Reads and checks the environment. Empty means not set: that is what a line `NAME=` in `.env` is. */
export function readEnvironment(source: Source): Environment {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = Environment.safeParse(filled);
  if (parsed.success) return parsed.data;
  throw new EnvironmentError(parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}.`));
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|localhost|::1)$/;

/** What `npm start` needs besides: nothing with a known password is ever open to others. */
export function readStartEnvironment(source: Source): Environment {
  const environment = readEnvironment(source);
  if (environment.DATABASE_URL === undefined) {
    if (!LOOPBACK.test(environment.HOST) && environment.DEMO_PASSWORD === undefined) {
      throw new EnvironmentError([
        `HOST ${environment.HOST} membuka portal bagi mesin lain, padahal akun demo aktif. ` +
          "Isi DEMO_PASSWORD, atau isi DATABASE_URL untuk memakai server basis data tanpa akun demo.",
      ]);
    }
  } else if (environment.NEXTAUTH_SECRET === undefined) {
    throw new EnvironmentError([`NEXTAUTH_SECRET wajib diisi (${MIN_SECRET} karakter acak) bila DATABASE_URL diisi.`]);
  }
  return environment;
}

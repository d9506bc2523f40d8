import type { FailureKind, FieldErrors } from "@/lib/core/result";

type RefusalKind = Exclude<FailureKind, "unexpected">;

/** An expected "no". Thrown by queries and commands, turned into a Failure by `defineFormAction`. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly kind: RefusalKind;
  readonly fields: FieldErrors | undefined;

  constructor(kind: RefusalKind, message: string, fields?: FieldErrors) {
    super(message);
    this.kind = kind;
    this.fields = fields;
  }
}

export const refuse = {
  unauthenticated: () => new Refusal("unauthenticated", "Sesi Anda berakhir. Silakan masuk kembali."),
  forbidden: () => new Refusal("forbidden", "Anda tidak berwenang melakukan tindakan ini."),
  notFound: (what: string) => new Refusal("not-found", `${what} tidak ditemukan.`),
  /** Somebody else changed it meanwhile; `advice` where the form itself offers what to do. */
  stale: (advice = "Muat ulang halaman, lalu ulangi perubahan Anda.") =>
    new Refusal(
      "conflict",
      `Data ini berubah sejak Anda membukanya, oleh pengguna lain atau di tab Anda yang lain. ${advice}`,
    ),
  rule: (message: string) => new Refusal("rule", message),
  /** A message beside one field that only the database could tell (a name taken, a NIP already there). */
  field: (field: string, message: string) =>
    new Refusal("invalid", "Periksa isian yang ditandai.", { [field]: [message] }),
} as const;

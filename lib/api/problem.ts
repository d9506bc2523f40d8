import type { Problem } from "@/lib/api/schema";

type Reason = Omit<Problem, "type" | "instance">;

/** An expected "no" of the public API; becomes RFC 9457 problem details. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason.detail);
    this.reason = reason;
  }
}

export const problem = {
  badRequest: (errors: NonNullable<Problem["errors"]>) =>
    new ApiProblem({ status: 400, title: "Permintaan tidak benar", detail: "Periksa parameter yang disebut.", errors }),
  notFound: (detail: string) => new ApiProblem({ status: 404, title: "Tidak ditemukan", detail }),
  methodNotAllowed: () =>
    new ApiProblem({ status: 405, title: "Metode tidak diizinkan", detail: "API ini hanya dapat dibaca: pakai GET." }),
  unexpected: (incident: string) =>
    new ApiProblem({ status: 500, title: "Kesalahan sistem", detail: `Coba lagi nanti. Kode insiden: ${incident}` }),
} as const;

/** The answer that says no. `about:blank`: the status says what kind of problem it is (RFC 9457, 4.2.1). */
export function problemResponse(
  { reason }: ApiProblem,
  instance: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const body: Problem = { type: "about:blank", ...reason, instance };
  return new Response(JSON.stringify(body), {
    status: reason.status,
    headers: { ...headers, "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store" },
  });
}

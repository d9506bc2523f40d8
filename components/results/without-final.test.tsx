import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { endedWithoutFinal, WithoutFinal } from "@/components/results/without-final";
import type { CandidateResult } from "@/lib/results/queries";

type Facts = {
  readonly status: CandidateResult["event"]["status"];
  readonly reason?: string;
  readonly isFinal?: boolean;
};

function shown({ status, reason, isFinal = false }: Facts): string {
  const event = { status, statusReason: reason ?? null } as CandidateResult["event"];
  const final = isFinal ? ({ revokedAt: null } as NonNullable<CandidateResult["final"]>) : null;
  return renderToStaticMarkup(<WithoutFinal result={{ event, final }} />);
}

describe("what is said of figures that are no final result", () => {
  it("is said when the event is over, with the reason that was given", () => {
    expect(shown({ status: "FINAL", reason: "Ketua sakit." })).toMatch(
      /Tidak ada hasil akhir.*tanpa menetapkan hasilnya.*sementara.*Alasannya: Ketua sakit\./,
    );
    expect(shown({ status: "CANCELLED" })).toContain("Kegiatan ini dibatalkan.");
  });

  it("holds of a revoked result too, which has a notice of its own", () => {
    const event = { status: "FINAL" } as CandidateResult["event"];
    const final = { revokedAt: new Date() } as NonNullable<CandidateResult["final"]>;
    expect(endedWithoutFinal({ event, final })).toBe(true);
    expect(renderToStaticMarkup(<WithoutFinal result={{ event, final }} />)).toBe("");
  });

  it("is not said of a final result, nor while the event goes on", () => {
    expect(shown({ status: "FINAL", isFinal: true })).toBe("");
    expect(shown({ status: "INTEGRATING" })).toBe("");
  });
});

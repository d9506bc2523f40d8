import type { ReactNode } from "react";

type Tone = "neutral" | "accent" | "positive" | "caution" | "critical";

const TONE: Record<Tone, string> = {
  neutral: "border-line-strong text-ink",
  accent: "border-accent bg-accent-soft text-accent",
  positive: "border-positive bg-positive-soft text-positive",
  caution: "border-caution bg-caution-soft text-caution",
  critical: "border-critical bg-critical-soft text-critical",
};

/** A short word about something: a status, a kind. */
export function Badge({ tone = "neutral", children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span className={`inline-block rounded-sm border px-2 text-sm font-semibold whitespace-nowrap ${TONE[tone]}`}>
      {children}
    </span>
  );
}

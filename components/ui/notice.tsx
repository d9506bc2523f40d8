import type { ReactNode } from "react";

type Tone = "info" | "positive" | "caution" | "critical";

const TONE: Record<Tone, string> = {
  info: "border-accent bg-accent-soft",
  positive: "border-positive bg-positive-soft",
  caution: "border-caution bg-caution-soft",
  critical: "border-critical bg-critical-soft",
};

type Props = {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  /** "alert" for what must be heard at once (a failed form), "status" for what may wait. */
  readonly role?: "alert" | "status";
  readonly children?: ReactNode;
};

/** A boxed message. Its tone is said in words by title or text, never by colour alone. */
export function Notice({ tone = "info", title, role, children }: Props) {
  return (
    <div role={role} className={`rounded-md border-l-4 px-4 py-3 ${TONE[tone]}`}>
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  );
}

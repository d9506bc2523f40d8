import { MAX_LEVEL } from "@/lib/standards/schema";

/** Which of the levels 1-5 occur, as a row of steps with their numbers. */
export function LevelSteps({ levels }: { readonly levels: readonly number[] }) {
  const all = Array.from({ length: MAX_LEVEL }, (_, index) => index + 1);
  return (
    <span className="inline-flex gap-1">
      <span className="sr-only">Level {levels.join(", ")}</span>
      {all.map((level) => (
        <span
          key={level}
          aria-hidden="true"
          className={`inline-block w-7 rounded-sm border text-center text-sm ${
            levels.includes(level) ? "border-accent bg-accent font-semibold text-accent-ink" : "border-line text-muted"
          }`}
        >
          {level}
        </span>
      ))}
    </span>
  );
}

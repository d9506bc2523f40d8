import { MAX_LEVEL } from "@/lib/standards/schema";

const LEVELS = Array.from({ length: MAX_LEVEL }, (_, index) => index + 1);

type Props = {
  /** Required level 1-5, or null where none is set or readable. */
  readonly level: number | null;
  /** Said where there is no level. */
  readonly missing?: string;
};

/** The level as something one sees: five steps, filled up to the level, with the words beside them. */
export function LevelScale({ level, missing = "Tanpa level" }: Props) {
  if (level === null) return <span className="text-muted">{missing}</span>;

  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <svg width="70" height="14" viewBox="0 0 70 14" aria-hidden="true" className="shrink-0">
        {LEVELS.map((step) => (
          <rect
            key={step}
            x={(step - 1) * 14 + 1}
            y="1"
            width="11"
            height="12"
            rx="2"
            strokeWidth="1.5"
            className={step <= level ? "fill-accent stroke-accent" : "fill-transparent stroke-line-strong"}
          />
        ))}
      </svg>
      <span className="font-semibold">
        Level {level}
        <span className="sr-only"> dari {MAX_LEVEL}</span>
      </span>
    </span>
  );
}

import type { LevelText } from "@/lib/sheets/queries";
import { UNREADABLE } from "@/lib/standards/labels";
import { MAX_LEVEL, MIN_LEVEL } from "@/lib/standards/schema";

const LEVELS = Array.from({ length: MAX_LEVEL - MIN_LEVEL + 1 }, (_, index) => MIN_LEVEL + index);

type Props = {
  readonly required: number | null;
  readonly description: string | null;
  readonly texts: Readonly<Record<number, LevelText>> | undefined;
};

/**
 * Text of every level that is known: the required one from the standard, the others from the standards that have them.
 * Where the document has lost the level, its description stands above them, without one.
 */
export function LevelTexts({ required, description, texts }: Props) {
  return (
    <dl className="grid gap-x-3 gap-y-1 sm:grid-cols-[7rem_1fr]">
      {required === null && description && (
        <div className="contents font-semibold">
          <dt>Syarat</dt>
          <dd className="max-w-prose">
            {description} <span className="text-sm font-normal">(levelnya {UNREADABLE})</span>
          </dd>
        </div>
      )}
      {LEVELS.map((level) => {
        const isRequired = level === required;
        const other = texts?.[level];
        const text = isRequired ? description : other?.description;
        return (
          <div key={level} className={`contents ${isRequired ? "font-semibold" : "text-muted"}`}>
            <dt>
              Level {level}
              {isRequired && " (syarat)"}
            </dt>
            <dd className="max-w-prose">
              {text ?? "Belum ada teks untuk level ini."}
              {!isRequired && other && <span className="text-sm"> ({other.source})</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

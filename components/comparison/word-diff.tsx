import type { Part, TextChange } from "@/lib/comparison/words";

export type ShownSide = "left" | "right";

type Props = Pick<TextChange, "parts"> & { readonly side: ShownSide };

/**
 * One side of a text with its changes word by word: what goes is struck on the left, what comes is underlined on the
 * right, and both are said to screen readers; colour only supports it.
 */
export function WordDiff({ parts, side }: Props) {
  const gone = side === "left" ? "added" : "removed";
  return parts.filter(({ kind }) => kind !== gone).map((part, index) => <Words key={index} {...part} />);
}

function Words({ kind, text }: Part) {
  if (kind === "same") return text;
  const Element = kind === "added" ? "ins" : "del";
  const tone =
    kind === "added" ? "bg-positive-soft text-positive underline" : "bg-critical-soft text-critical line-through";
  return (
    <Element className={`decoration-2 underline-offset-4 ${tone}`}>
      <span className="sr-only">{kind === "added" ? " [ditambah: " : " [dihapus: "}</span>
      {text}
      <span className="sr-only">] </span>
    </Element>
  );
}

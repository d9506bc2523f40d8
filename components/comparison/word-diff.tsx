import type { Part, TextChange } from "@/lib/comparison/rules";

/** A text with its changes word by word: struck and underlined, and said to screen readers; colour only supports it. */
export function WordDiff({ parts }: Pick<TextChange, "parts">) {
  return parts.map((part, index) => <Words key={index} {...part} />);
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

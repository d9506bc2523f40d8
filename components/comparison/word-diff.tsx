import { MARK_LABEL } from "@/lib/comparison/labels";
import type { Relation } from "@/lib/comparison/sides";
import type { Part, ShownSide, TextChange } from "@/lib/comparison/words";
import { hasMarks, partsOf } from "@/lib/comparison/words";

type Props = { readonly text: TextChange; readonly side: ShownSide; readonly relation: Relation };

/**
 * One side of a text with its changes word by word, also said to screen readers; colour only supports it. A text that
 * only one side has, or that is another one, stands plainly: its badge says so once.
 */
export function WordDiff({ text, side, relation }: Props) {
  const parts = partsOf(text, side);
  if (!hasMarks(text)) return parts.map((part) => part.text).join("");
  return parts.map((part, index) => <Words key={index} part={part} relation={relation} />);
}

const LOOK = {
  VERSIONS: {
    added: "bg-positive-soft text-positive underline",
    removed: "bg-critical-soft text-critical line-through",
  },
  POSITIONS: { added: "bg-accent-soft text-accent underline", removed: "bg-accent-soft text-accent underline" },
} as const;

/** From version to version words come and go; of two positions' words neither was deleted. */
const ELEMENT = { VERSIONS: { added: "ins", removed: "del" }, POSITIONS: { added: "span", removed: "span" } } as const;

function Words({ part: { kind, text }, relation }: { readonly part: Part; readonly relation: Relation }) {
  if (kind === "same") return text;
  const Element = ELEMENT[relation][kind];
  return (
    <Element className={`decoration-2 underline-offset-4 ${LOOK[relation][kind]}`}>
      <span className="sr-only"> [{MARK_LABEL[relation][kind]}: </span>
      {text}
      <span className="sr-only">] </span>
    </Element>
  );
}

/** How to read the marks. */
export function MarksLegend({ relation }: { readonly relation: Relation }) {
  return (
    <p className="text-sm text-muted">
      {relation === "VERSIONS" ? (
        <>
          Cara membaca: di kiri, kata yang <del>dicoret</del> dihapus; di kanan, kata yang <ins>digarisbawahi</ins>{" "}
          ditambah.
        </>
      ) : (
        <>
          Cara membaca: kata yang <span className="underline decoration-2 underline-offset-4">digarisbawahi</span> hanya
          ada di sisi itu.
        </>
      )}{" "}
      Rumusan yang sebagian besar katanya lain diperlihatkan apa adanya.
    </p>
  );
}

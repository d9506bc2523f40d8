import { Fragment } from "react";

import { matcherOf } from "@/lib/catalogue/words";

/** A text with the searched words marked, in whatever form they stand there. */
export function MarkedText({ text, forms }: { readonly text: string; readonly forms: readonly string[] }) {
  const matcher = matcherOf(forms);
  if (matcher === null) return text;
  const marked = text.match(matcher) ?? [];
  return text.split(matcher).map((part, index) => (
    <Fragment key={index}>
      {part}
      {marked[index] !== undefined && <mark>{marked[index]}</mark>}
    </Fragment>
  ));
}

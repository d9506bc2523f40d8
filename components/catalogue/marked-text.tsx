import { Fragment } from "react";

type Props = {
  readonly text: string;
  /** Of the searched words (`matcherOf`); null marks nothing. */
  readonly matcher: RegExp | null;
};

/** A text with the searched words marked, in whatever form they stand there. */
export function MarkedText({ text, matcher }: Props) {
  if (matcher === null) return text;
  const marked = text.match(matcher) ?? [];
  return text.split(matcher).map((part, index) => (
    <Fragment key={index}>
      {part}
      {marked[index] !== undefined && <mark>{marked[index]}</mark>}
    </Fragment>
  ));
}

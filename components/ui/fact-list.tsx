import type { ReactNode } from "react";

type ListProps = {
  readonly children: ReactNode;
  /** A card of its own, instead of a part of one. */
  readonly isFramed?: boolean;
};

/** Terms with what holds of them, as wide as the longest term; one below the other on a phone. Holds {@link Fact}s. */
export function FactList({ children, isFramed = false }: ListProps) {
  const frame = isFramed ? "rounded-md border border-line bg-surface p-4 sm:p-5 print:border-0 print:p-0" : "";
  return (
    <dl className={`grid gap-x-6 gap-y-3 sm:grid-cols-[minmax(9rem,max-content)_1fr] sm:gap-y-2 ${frame}`}>
      {children}
    </dl>
  );
}

/** A term and what holds of it. */
export function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div className="sm:col-span-2 sm:grid sm:grid-cols-subgrid">
      <dt className="text-muted">{term}</dt>
      <dd className="max-w-prose">{children}</dd>
    </div>
  );
}

/** Several of them, where each is a line of words. */
export function Facts({ facts }: { readonly facts: readonly (readonly [term: string, value: ReactNode])[] }) {
  return facts.map(([term, value]) => (
    <Fact key={term} term={term}>
      {value}
    </Fact>
  ));
}

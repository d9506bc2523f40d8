import { positionSlug } from "@/lib/importer/annexes/positions";
import type { BenchAnnex, BenchDraft, BenchPosition, BenchStandard } from "@/lib/imports/keyed";
import { verbatimOf } from "@/lib/sources/reading";

type Name = BenchStandard["positionNameAsWritten"];

/**
 * The draft with each position under the name that its form has by now. Where the annex has no list of its own, both were
 * read from the same words: who corrects them in the form means the position, too, and its address follows its name, so
 * that it is compared with the right one of the store. What is read in two places is corrected in two places. A form that
 * nobody corrected keeps the words as printed, and the position the name that was decided for it.
 */
export function withPositionNames(draft: BenchDraft): BenchDraft {
  const standards = Object.values(draft.standards);
  const renamed = new Map<BenchPosition, BenchPosition>();
  const annexes = draft.regulation.annexes.map((annex): BenchAnnex => {
    const positions = annex.positions.map((position) => {
      const own = standards.find(({ annex: label, position: slug }) => label === annex.label && slug === position.slug);
      const shown = own ? named(position, own.positionNameAsWritten, annex) : position;
      if (shown !== position) renamed.set(position, shown);
      return shown;
    });
    return { ...annex, positions };
  });
  if (renamed.size === 0) return draft;
  const addresses = new Map([...renamed].map(([before, { slug }]) => [before.slug, slug]));
  const moved = Object.entries(draft.standards).map(([ordinal, standard]) => {
    return [ordinal, { ...standard, position: addresses.get(standard.position) ?? standard.position }] as const;
  });
  return { regulation: { ...draft.regulation, annexes }, standards: Object.fromEntries(moved) };
}

function named(position: BenchPosition, written: Name, annex: BenchAnnex): BenchPosition {
  const { name } = position;
  const read = verbatimOf(name);
  const isOfForm = read === verbatimOf(written) && name.source[0]?.lineFrom === written.source[0]?.lineFrom;
  const isCorrected = written.value !== null && written.value !== read;
  if (!isOfForm || !isCorrected || written.value === name.value) return position;
  return { ...position, name: written, slug: addressOf(position, { read, name: written.value ?? read, annex }) };
}

/** What the position of each standard is called by now, by the place of the standard. */
export function positionNames(draft: BenchDraft): ReadonlyMap<number, string> {
  const { regulation, standards } = withPositionNames(draft);
  const names = new Map(
    regulation.annexes.flatMap(({ label, positions }) =>
      positions.map(({ slug, name }) => [keyOf(label, slug), name.value] as const),
    ),
  );
  return new Map(
    Object.entries(standards).map(([ordinal, { annex, position, positionNameAsWritten }]) => [
      Number(ordinal),
      names.get(keyOf(annex, position)) ?? positionNameAsWritten.value ?? position,
    ]),
  );
}

const keyOf = (annex: string, position: string): string => `${annex}\n${position}`;

type Renamed = { readonly read: string; readonly name: string; readonly annex: BenchAnnex };

/** An address that was made of the words is made of the new ones; a taken one stays with whom it belongs to. */
function addressOf({ slug, unit }: BenchPosition, { read, name, annex }: Renamed): string {
  const made = (words: string) => positionSlug([words, unit?.value ?? ""].join(" ").trim());
  const wanted = made(name);
  const isTaken = annex.positions.some((other) => other.slug === wanted);
  return slug === made(read) && !isTaken ? wanted : slug;
}

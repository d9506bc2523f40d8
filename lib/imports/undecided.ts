import type { DraftedStandard } from "@/lib/imports/drafting";
import { isOfTable } from "@/lib/imports/steps";
import type { Proposal } from "@/lib/imports/steps";
import type { OpenFinding } from "@/lib/publication/open-findings";

// Findings that nobody decided, as they are told of the draft that is made all the same.

type Undecided = Pick<Proposal, "kind" | "path" | "standard" | "found" | "message" | "source">;
type Drafted = {
  readonly standards: readonly DraftedStandard[];
  /** The standard whose table each one has, by its place. */
  readonly tableOf: ReadonlyMap<number, number>;
};

/** Each finding at the value of the draft that it is about; one on a shared table at all the positions that have it. */
export function openFindings(findings: readonly Undecided[], drafted: Drafted): readonly OpenFinding[] {
  return findings.flatMap((finding): readonly OpenFinding[] => {
    const { kind, path, standard, found, message, source } = finding;
    const told = { kind, found, message, lines: source };
    // The regulation holds a tier, though it is told at its position.
    if (standard === null || path?.startsWith("/regulation/")) {
      return [{ ...told, standard: null, path: regulationField(path) }];
    }
    return concerned(finding, drafted).map(({ draft: { annex, position }, bench }) => ({
      ...told,
      standard: { annex, position },
      path: path === null ? "" : placeIn(bench, path),
    }));
  });
}

function concerned({ path, standard }: Undecided, { standards, tableOf }: Drafted): readonly DraftedStandard[] {
  const isShared = path !== null && isOfTable(path);
  return standards.filter(({ ordinal }) => ordinal === standard || (isShared && tableOf.get(ordinal) === standard));
}

/** Fields of the head by their name; everything else is told of the regulation as a whole. */
function regulationField(path: string | null): string {
  return /^\/regulation(\/[A-Za-z]+)$/.exec(path ?? "")?.[1] ?? "";
}

/** The pointer with the places that rows have by now instead of their keys; "" where the row is gone. */
function placeIn({ competencies, requirements }: DraftedStandard["bench"], path: string): string {
  const [list = "", key, ...rest] = path.split("/").slice(3);
  if (list !== "competencies" && list !== "requirements") return `/${list}`;
  const rows: readonly { readonly key: string }[] = list === "competencies" ? competencies : requirements;
  const at = rows.findIndex((row) => row.key === key);
  if (at === -1) return "";
  const row = `/${list}/${at}`;
  if (rest[0] !== "indicators") return [row, ...rest].join("/");
  const place = competencies[at]?.indicators.findIndex((indicator) => indicator.key === rest[1]) ?? -1;
  return place === -1 ? row : `${row}/indicators/${place}`;
}

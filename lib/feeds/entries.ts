import { comparisonKey, historyPath, positionPath } from "@/lib/catalogue/paths";
import { listPath, NO_FILTERS } from "@/lib/catalogue/schema";
import { comparisonPath, sideOf } from "@/lib/comparison/schema";
import { dayBefore, formatDate } from "@/lib/core/dates";
import type { PositionSummary, RegulationSummary } from "@/lib/regulations/document";
import { annexName, positionTitle, regulationName } from "@/lib/regulations/labels";

/** A version of a standard that becomes valid or ends; only what was published. */
export type ChangeEvent = {
  readonly kind: "BEGINS" | "ENDS";
  readonly versionId: string;
  readonly version: number;
  /** The first day in force or, where it ends, the first day on which it no longer is: "YYYY-MM-DD". */
  readonly day: string;
  /** When it was published that it begins or ends. */
  readonly recordedAt: Date;
  /** That moment, or the beginning of the day (WIB) once the day has come: an announcement that came true is news. */
  readonly updatedAt: Date;
  /** The version beside which it stands: the one before it where it begins, the next one where it ends. */
  readonly neighbour: number | null;
  /** That one holds until the day before, or from that day on: otherwise there are days between without a standard. */
  readonly isAdjacent: boolean;
  /** Why our copy was corrected: by this version where it begins, by the next one where it ends; null for anything else. */
  readonly correction: string | null;
  /** What revoked its regulation from the day on which it ends; null for anything else. */
  readonly revokedBy: Parameters<typeof regulationName>[0] | null;
  readonly position: PositionSummary;
  readonly regulation: RegulationSummary;
  readonly annex: { readonly label: string };
};

/** What a reader of the feed sees, whatever the format. */
export type FeedEntry = {
  /** The same for ever (RFC 4287, 4.2.6), also when an announcement comes true. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Within the portal. */
  readonly path: string;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
};

export type Feed = {
  readonly id: string;
  readonly title: string;
  /** The page that the feed is about, within the portal. */
  readonly pagePath: string;
  /** Without the extension of the format. */
  readonly feedPath: string;
  readonly updatedAt: Date;
  readonly entries: readonly FeedEntry[];
};

/**
 * An event in words, with the link to the comparison where there is something to compare.
 *
 * @param today "YYYY-MM-DD" in Jakarta: what lies ahead is announced as such
 */
export function feedEntry(event: ChangeEvent, today: string): FeedEntry {
  const { kind, versionId, position, version, recordedAt, updatedAt } = event;
  const name = positionTitle(position);
  return {
    id: `urn:uuid:${versionId}#${kind === "BEGINS" ? "berlaku" : "berakhir"}`,
    title: `${name}, ${position.institution.shortName}: versi ${version} ${happening(event, today)}`,
    text: entryText(event),
    path: entryPath(event),
    publishedAt: recordedAt,
    updatedAt,
  };
}

function happening({ kind, day }: ChangeEvent, today: string): string {
  // Civil dates sort as text.
  const isAhead = day > today;
  if (kind === "BEGINS") return `${isAhead ? "akan berlaku mulai" : "berlaku sejak"} ${formatDate(day)}`;
  return `${isAhead ? "akan berakhir; tidak berlaku lagi mulai" : "tidak berlaku lagi sejak"} ${formatDate(day)}`;
}

function entryText({ regulation, annex, ...event }: ChangeEvent): string {
  const basis = `${regulationName(regulation)} tentang ${regulation.title}, ${annexName(annex)}.`;
  const isNew = event.kind === "BEGINS" && event.correction === null;
  return `${isNew ? "Ditetapkan dengan" : "Standar menurut"} ${basis} ${revocation(event.revokedBy)}${neighbourText(event)}`;
}

type Neighboured = Pick<ChangeEvent, "kind" | "version" | "neighbour" | "isAdjacent" | "correction">;

function revocation(by: ChangeEvent["revokedBy"]): string {
  return by === null ? "" : `Peraturannya dicabut dengan ${regulationName(by)}. `;
}

function neighbourText({ kind, version, neighbour, isAdjacent, correction }: Neighboured): string {
  if (correction !== null) {
    return kind === "BEGINS"
      ? `Koreksi salinan, membetulkan versi ${neighbour}: ${correction}`
      : `Salinannya dibetulkan dengan versi ${neighbour}: ${correction}`;
  }
  if (kind === "BEGINS") {
    if (neighbour === null) return "Ini versi pertama.";
    // A number says which was published first, not which holds first (docs/adr/0029).
    const order = neighbour > version ? " (terbit belakangan, berlaku lebih dahulu)" : "";
    return isAdjacent
      ? `Menggantikan versi ${neighbour}${order}.`
      : `Versi sebelumnya, ${neighbour}, sudah berakhir lebih dahulu.`;
  }
  if (neighbour === null) return "Belum ada versi penggantinya.";
  const order = neighbour < version ? " (terbit lebih dahulu, berlaku kemudian)" : "";
  return isAdjacent
    ? `Digantikan versi ${neighbour}${order}.`
    : `Versi berikutnya, ${neighbour}, baru berlaku kemudian.`;
}

function entryPath({ kind, position, version, neighbour, day }: ChangeEvent): string {
  if (neighbour === null) return kind === "BEGINS" ? positionPath(position, day) : historyPath(position);
  const [earlier, later] = kind === "BEGINS" ? [neighbour, version] : [version, neighbour];
  return comparisonPath(sideOf(comparisonKey(position, earlier)), sideOf(comparisonKey(position, later)));
}

/** A version whose announced beginning or end does not come, because the publication was withdrawn. */
export type WithdrawalEvent = {
  readonly kind: ChangeEvent["kind"];
  readonly positionId: string;
  /** As it was called when it was withdrawn. */
  readonly positionTitle: string;
  /** Null where it has no public page any more. */
  readonly position: { readonly slug: string } | null;
  readonly institution: { readonly slug: string; readonly shortName: string };
  readonly version: number;
  readonly regulation: string;
  /** What was withdrawn is a correction of our copy, not the regulation. */
  readonly isCorrection: boolean;
  /** The day that had been announced, "YYYY-MM-DD". */
  readonly day: string;
  readonly at: Date;
};

/** The withdrawal in words: who read the announcement reads that it does not hold. */
export function withdrawalEntry(event: WithdrawalEvent): FeedEntry {
  const { kind, positionId, position, institution, version, regulation, isCorrection, day, at } = event;
  const publication = isCorrection ? `koreksi salinan menurut ${regulation}` : regulation;
  const what = kind === "BEGINS" ? "tidak jadi berlaku mulai" : "tidak jadi berakhir; tetap berlaku sesudah";
  const rest = kind === "BEGINS" ? "Versi sebelumnya, bila ada, tetap berlaku." : "Versi ini tetap berlaku.";
  return {
    id: `urn:uuid:${positionId}#ditarik-${kind === "BEGINS" ? "berlaku" : "berakhir"}-${at.getTime()}`,
    title: `${event.positionTitle}, ${institution.shortName}: versi ${version} ${what} ${formatDate(kind === "BEGINS" ? day : dayBefore(day))}`,
    text: `Penerbitan ${publication} ditarik kembali sebelum mulai berlaku. ${rest}`,
    path: position
      ? historyPath({ institution, slug: position.slug })
      : listPath({ ...NO_FILTERS, institution: institution.slug }),
    publishedAt: at,
    updatedAt: at,
  };
}

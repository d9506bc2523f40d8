import { regulationPath } from "@/lib/catalogue/paths";
import { formatDate } from "@/lib/core/dates";
import { endSentence } from "@/lib/core/sentences";
import type { FeedEntry } from "@/lib/feeds/entries";
import type { RegulationKind } from "@/lib/generated/prisma/enums";
import { regulationName } from "@/lib/regulations/labels";

type Regulation = {
  readonly slug: string;
  readonly kind: RegulationKind;
  readonly number: string;
  readonly year: number;
  readonly issuer: string;
  readonly institution: { readonly shortName: string };
};

/** A published correction of our copy of the body of a regulation (docs/adr/0027). */
export type BodyCorrectionEvent = {
  readonly id: string;
  readonly regulation: Regulation;
  /** First day, "YYYY-MM-DD". */
  readonly since: string;
  readonly publishedAt: Date;
  /** Why, by the name of the passage ("Menimbang, a."). */
  readonly reasons: readonly { readonly passage: string; readonly reason: string }[];
};

const nameOf = (regulation: Regulation): string => `${regulationName(regulation)}, ${regulation.institution.shortName}`;

/**
 * The correction in words; like a version of a standard it is announced, and news again on its day.
 *
 * @param today "YYYY-MM-DD" in Jakarta
 */
export function bodyCorrectionEntry(event: BodyCorrectionEvent, today: string): FeedEntry {
  const { id, regulation, since, publishedAt, reasons } = event;
  // Civil dates sort as text.
  const isAhead = since > today;
  const begins = new Date(`${since}T00:00:00+07:00`);
  return {
    id: `urn:uuid:${id}#koreksi`,
    title: `${nameOf(regulation)}: salinannya ${isAhead ? "akan dikoreksi mulai" : "dikoreksi sejak"} ${formatDate(since)}`,
    text: `Koreksi salinan batang tubuh. ${reasons.map(({ passage, reason }) => `${passage}: ${endSentence(reason)}`).join(" ")}`,
    path: regulationPath(regulation, { asOf: since }),
    publishedAt,
    updatedAt: !isAhead && begins > publishedAt ? begins : publishedAt,
  };
}

/** A correction that was announced for a day, and whose publication was taken back at some moment before it. */
export type WithdrawnBodyCorrection = Pick<BodyCorrectionEvent, "id" | "regulation" | "since"> & { readonly at: Date };

/** The withdrawal in words: who read the announcement reads that it does not hold. */
export function withdrawnBodyCorrectionEntry({ id, regulation, since, at }: WithdrawnBodyCorrection): FeedEntry {
  return {
    id: `urn:uuid:${id}#koreksi-ditarik-${at.getTime()}`,
    title: `${nameOf(regulation)}: salinannya tidak jadi dikoreksi mulai ${formatDate(since)}`,
    text: "Penerbitan koreksi salinan batang tubuh ditarik kembali sebelum mulai berlaku. Bunyi salinannya tetap.",
    path: regulationPath(regulation),
    publishedAt: at,
    updatedAt: at,
  };
}

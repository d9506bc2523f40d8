import { randomInt, randomUUID } from "node:crypto";

import { contentHash } from "@/lib/candidates/freeze";
import { fromCivilDate } from "@/lib/core/civil-date";
import { todayInJakarta } from "@/lib/core/dates";
import { FinalContent } from "@/lib/results/content";
import type { SchemeSettings } from "@/lib/schemes/schema";

type Frozen = { readonly candidateId: string; readonly content: FinalContent; readonly scheme: SchemeSettings };

/**
 * The row of a final result: its content with hash and check code, valid for as long as the scheme says. Its own id is part
 * of the content, so that no two results have the same hash, whatever they say.
 */
export function frozenResult({ candidateId, content, scheme }: Frozen) {
  const id = randomUUID();
  const frozen = FinalContent.parse({ ...content, resultId: id });
  return {
    id,
    candidateId,
    jpm: frozen.overall.percent,
    category: frozen.band.label,
    content: frozen,
    schemeCopy: scheme,
    validUntil: validUntil(scheme),
    contentHash: contentHash(frozen),
    checkCode: newCheckCode(),
  };
}

/** So many years from today (scheme value): the day before the same date. */
function validUntil({ validityYears }: SchemeSettings): Date {
  const day = fromCivilDate(todayInJakarta(new Date()));
  day.setUTCFullYear(day.getUTCFullYear() + validityYears);
  return day;
}

/** Nothing that is read as something else: no 0, O, 1, I, L. */
const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const CODE_LENGTH = 16;

/** 79 bits that nobody guesses, in groups of four that can be typed off paper. */
export function newCheckCode(): string {
  const signs = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)] ?? "");
  return (signs.join("").match(/.{4}/g) ?? []).join("-");
}

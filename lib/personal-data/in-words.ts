import { CONFLICT_DECIDED_LABEL, CONFLICT_REASON_LABEL } from "@/lib/assignments/labels";
import { EVENT_PURPOSE_LABEL, EVENT_STATUS_LABEL } from "@/lib/events/labels";
import { INSTRUMENT_KIND_LABEL } from "@/lib/instruments/labels";
import { EMPLOYMENT_LABEL, SEX_LABEL } from "@/lib/people/labels";
import type { PersonalData } from "@/lib/personal-data/document";
import { EDUCATION_LABEL } from "@/lib/ranks/labels";
import { CHOICE_LABEL } from "@/lib/replacements/labels";
import { CHECK_OUTCOME_LABEL } from "@/lib/requirements/labels";
import { OBSERVATION_LABEL, SHEET_STATUS_LABEL, STATEMENT_MARK_LABEL } from "@/lib/sheets/labels";

/** The words of a code, by the field that holds it; no two of a field share a code. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  choice: { ...CONFLICT_DECIDED_LABEL, ...CHOICE_LABEL },
  education: EDUCATION_LABEL,
  employment: EMPLOYMENT_LABEL,
  instrumentKind: INSTRUMENT_KIND_LABEL,
  mark: STATEMENT_MARK_LABEL,
  observation: OBSERVATION_LABEL,
  outcome: CHECK_OUTCOME_LABEL,
  purpose: EVENT_PURPOSE_LABEL,
  reason: CONFLICT_REASON_LABEL,
  sex: SEX_LABEL,
  status: { ...EVENT_STATUS_LABEL, ...SHEET_STATUS_LABEL },
};

/**
 * The document as its owner reads it, as JSON: codes in words. What a final result froze stays as it was stored, because its
 * hash is over exactly that.
 */
export function personJson(data: PersonalData): string {
  const assessments = data.assessments.map(({ results, ...assessment }) => ({ ...inWords(assessment), results }));
  return `${JSON.stringify({ ...data, person: inWords(data.person), assessments }, null, 2)}\n`;
}

function inWords<Value extends object>(value: Value): object {
  if (Array.isArray(value)) return value.map((each: unknown) => (isObject(each) ? inWords(each) : each));
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]: [string, unknown]) => [
      field,
      isObject(inner) ? inWords(inner) : wordOf(field, inner),
    ]),
  );
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

function wordOf(field: string, value: unknown): unknown {
  return typeof value === "string" ? (WORDS[field]?.[value] ?? value) : value;
}

import type { Entry } from "./entry";
import { AGREEMENT } from "./agreement";
import { ASSIGNMENTS } from "./assignments";
import { AUDIT } from "./audit";
import { BODY_CORRECTIONS } from "./body-corrections";
import { CANDIDATE_IMPORT } from "./candidate-import";
import { CANDIDATES } from "./candidates";
import { CORRECTIONS } from "./corrections";
import { DICTIONARY_EDITING } from "./dictionary-editing";
import { EDITING } from "./editing";
import { EVENTS } from "./events";
import { FOLLOWING } from "./following";
import { IMPORTS } from "./imports";
import { INSTITUTIONS } from "./institutions";
import { INSTRUMENTS } from "./instruments";
import { INTEGRATION } from "./integration";
import { JOBS } from "./jobs";
import { LEVEL_IMPORT } from "./level-import";
import { PERSONAL_DATA } from "./personal-data";
import { RECAP } from "./recap";
import { REGULATION_EDITING } from "./regulation-editing";
import { REGULATIONS } from "./regulations";
import { REPLACEMENTS } from "./replacements";
import { REPORTS } from "./reports";
import { RESULTS } from "./results";
import { SCHEMES } from "./schemes";
import { SHEET_HISTORY } from "./sheet-history";
import { SHEETS } from "./sheets";
import { SUGGESTIONS } from "./suggestions";
import { TALENT } from "./talent";
import { USERS } from "./users";

// One entry per command and private query; a new feature adds its list here. In three parts, which are tried side by side.

/** Planning an event and filling its sheets. */
export const SCORING: readonly Entry[] = [
  ...EVENTS,
  ...CANDIDATES,
  ...CANDIDATE_IMPORT,
  ...SCHEMES,
  ...INSTRUMENTS,
  ...ASSIGNMENTS,
  ...LEVEL_IMPORT,
  ...SHEETS,
  ...SHEET_HISTORY,
];

/** From the integration to results, reports and what is kept of them. */
export const OUTCOMES: readonly Entry[] = [
  ...SUGGESTIONS,
  ...TALENT,
  ...RESULTS,
  ...INTEGRATION,
  ...REPORTS,
  ...REPLACEMENTS,
  ...AGREEMENT,
  ...JOBS,
  ...RECAP,
  ...PERSONAL_DATA,
];

/** Standards, where they come from, and who may work here. */
export const STANDARDS: readonly Entry[] = [
  ...USERS,
  ...REGULATIONS,
  ...REGULATION_EDITING,
  ...AUDIT,
  ...EDITING,
  ...CORRECTIONS,
  ...BODY_CORRECTIONS,
  ...DICTIONARY_EDITING,
  ...FOLLOWING,
  ...INSTITUTIONS,
  ...IMPORTS,
];

export const TABLE: readonly Entry[] = [...SCORING, ...OUTCOMES, ...STANDARDS];

import type { Coded, Name } from "@/lib/audit/codes";
import { codeKey } from "@/lib/audit/codes";
import type { Names } from "@/lib/audit/names";
import type { Wording } from "@/lib/audit/details";
import { CONFLICT_CHOICE_LABEL, CONFLICT_REASON_LABEL } from "@/lib/assignments/labels";
import { formatDate, formatDateTime, isCivilDate } from "@/lib/core/dates";
import { EVENT_PURPOSE_LABEL, EVENT_STATUS_LABEL } from "@/lib/events/labels";
import { DECISION_LABEL, EDIT_LABEL, FINDING_KIND_LABEL, IMPORT_STATUS_LABEL } from "@/lib/imports/labels";
import { INSTRUMENT_KIND_LABEL } from "@/lib/instruments/labels";
import { JOB_KIND_LABEL, JOB_STATUS_LABEL } from "@/lib/jobs/labels";
import { REVIEW_STATE_LABEL } from "@/lib/publication/labels";
import {
  POSITION_TIER_LABEL,
  positionTitle,
  REGULATION_KIND_LABEL,
  REGULATION_STATUS_LABEL,
  regulationName,
} from "@/lib/regulations/labels";
import { CHOICE_LABEL } from "@/lib/replacements/labels";
import { CHECK_OUTCOME_LABEL } from "@/lib/requirements/labels";
import { SHEET_STATUS_LABEL, STATEMENT_MARK_LABEL } from "@/lib/sheets/labels";
import {
  COMPETENCY_KIND_LABEL,
  IMPORTANCE_LABEL,
  REQUIREMENT_CATEGORY_LABEL,
  STANDARD_STATUS_LABEL,
} from "@/lib/standards/labels";
import { ROLE_LABEL } from "@/lib/users/labels";

type Labels = Readonly<Record<string, string>>;
type Subject = { readonly subjectType: string; readonly subjectId: string };

/** A status says something else of each kind of object. */
const STATUS: Readonly<Record<string, Labels>> = {
  "assessment-event": EVENT_STATUS_LABEL,
  event: EVENT_STATUS_LABEL,
  import: IMPORT_STATUS_LABEL,
  job: JOB_STATUS_LABEL,
  // What was decided: whether it holds already is a matter of the day (statusOn).
  regulation: { ...REGULATION_STATUS_LABEL, IN_REVIEW: REVIEW_STATE_LABEL.IN_REVIEW, IN_FORCE: "Terbit" },
  sheet: SHEET_STATUS_LABEL,
  "standard-version": { ...STANDARD_STATUS_LABEL, PUBLISHED: "Terbit" },
};

const PART: Labels = {
  identity: "identitas",
  competency: "kompetensi",
  competencies: "kompetensi",
  indicator: "indikator",
  indicators: "indikator",
  requirement: "persyaratan",
  requirements: "persyaratan",
  annex: "lampiran",
  article: "pasal",
  articles: "butir pasal",
  closing: "penutup",
  considerations: "menimbang",
  decision: "memutuskan",
  gazette: "berita daerah",
  head: "kepala peraturan",
  legalBases: "mengingat",
  position: "jabatan",
  preamble: "pembukaan",
  relations: "hubungan dengan peraturan lain",
  signature: "penandatanganan",
};

const CHANGE: Labels = {
  ...EDIT_LABEL,
  UNDONE: "Suntingan dibatalkan",
  added: "ditambahkan",
  edited: "diubah",
  linked: "dihubungkan",
  moved: "dipindahkan",
  removed: "dihapus",
};

const VALUE: Readonly<Record<string, Labels>> = {
  act: { ENACTED: "penetapan", PROMULGATED: "pengundangan" },
  category: REQUIREMENT_CATEGORY_LABEL,
  change: CHANGE,
  choice: { ...CONFLICT_CHOICE_LABEL, ...CHOICE_LABEL },
  decision: { ...DECISION_LABEL, OPEN: "Dibuka kembali" },
  importance: IMPORTANCE_LABEL,
  kind: { ...COMPETENCY_KIND_LABEL, ...INSTRUMENT_KIND_LABEL, ...JOB_KIND_LABEL, ...REGULATION_KIND_LABEL },
  mark: STATEMENT_MARK_LABEL,
  mode: { "half-up": "setengah ke atas" },
  outcome: CHECK_OUTCOME_LABEL,
  part: PART,
  purpose: EVENT_PURPOSE_LABEL,
  reason: CONFLICT_REASON_LABEL,
  roles: ROLE_LABEL,
  tier: POSITION_TIER_LABEL,
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HASH = /^[0-9a-f]{64}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const SHORT_HASH = 12;
const END_OF_ID = 6;

/** What an object is called: what its id names, or the end of the id; a code and an address stay as they are. */
export function subjectWords({ subjectType, subjectId }: Subject, names: Names): string {
  const kind = CODED_SUBJECT[subjectType];
  const coded = kind && callOf(names.get(codeKey(kind, subjectId)));
  return coded ?? named(subjectId, subjectType === "user", names);
}

/** A name in words. */
function callOf(name: Name | undefined): string | undefined {
  if (name === undefined || typeof name === "string") return name;
  if ("unit" in name) return positionTitle(name);
  return name.standard ? `${name.standard}, ${regulationName(name)}` : regulationName(name);
}

/** Who works in the trail's institutions, or did, has a name there (lib/audit/names); anybody else is of another one. */
function named(id: string, isPerson: boolean, names: Names): string {
  const known = callOf(names.get(id));
  if (known !== undefined || !UUID.test(id)) return known ?? id;
  const end = `…${id.slice(-END_OF_ID)}`;
  return isPerson ? `pengguna instansi lain (${end})` : end;
}

/** Fields that name somebody who works in the portal. */
const PERSON: ReadonlySet<string> = new Set(["assessorId", "chairId", "userId"]);

/** What a code names, by the kind of object that is known by it. */
const CODED_SUBJECT: Readonly<Record<string, Coded>> = {
  competency: "competency",
  regulation: "regulation",
  scheme: "scheme",
};

/** The same by the field that holds it. */
const CODED_FIELD: Readonly<Record<string, Coded>> = {
  code: "competency",
  codes: "competency",
  follows: "position",
  position: "position",
  regulation: "regulation",
  replaced: "competency",
};

/** The name of what a code stands for, with its level: "integritas 3" is "Integritas, level 3". */
function codedWords(field: string, value: string, names: Names): string | undefined {
  const kind = CODED_FIELD[field];
  if (kind === undefined) return undefined;
  const [, code = "", level] = /^(\S+) (\d)$/.exec(value) ?? [];
  if (level === undefined) return callOf(names.get(codeKey(kind, value)));
  const name = callOf(names.get(codeKey(kind, code)));
  return name && `${name}, level ${level}`;
}

/** "jenis:LEVEL_DIFFERS" and "standar:<id>" say which notes of an import were closed together. */
function scopeWords(value: string, names: Names): string | undefined {
  const [sort, which = ""] = value.split(":");
  if (sort === "jenis") return `temuan jenis ${KIND[which] ?? "lain"}`;
  if (sort !== "standar") return undefined;
  return which === "" ? "temuan pada peraturan itu sendiri" : `temuan pada ${named(which, false, names)}`;
}

const KIND: Labels = FINDING_KIND_LABEL;

/** "articles/3/12-12" is a list of passages: "butir pasal 3". */
function partWords(value: string): string | undefined {
  const [list = "", place] = value.split("/");
  const words = PART[list];
  return words && place ? `${words} ${place}` : words;
}

function labelOf(subjectType: string, field: string, value: string): string | undefined {
  if (field === "part") return partWords(value);
  const labels = field === "status" ? STATUS[subjectType] : VALUE[field];
  return labels?.[value];
}

function plainWords(value: string): string {
  if (HASH.test(value)) return `${value.slice(0, SHORT_HASH)}…`;
  if (INSTANT.test(value)) return formatDateTime(new Date(value));
  return isCivilDate(value) ? formatDate(value) : value;
}

/** Values in the words of the features that they belong to; what has none stands as it is kept. */
export function wordingOf({ subjectType }: Pick<Subject, "subjectType">, names: Names): Wording {
  return (field, value) =>
    labelOf(subjectType, field, value) ??
    codedWords(field, value, names) ??
    (field === "scope" ? scopeWords(value, names) : undefined) ??
    plainWords(named(value, PERSON.has(field), names));
}

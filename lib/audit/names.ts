import "server-only";

import type { Name } from "@/lib/audit/codes";
import { nameCodes } from "@/lib/audit/coded-names";
import { db } from "@/lib/core/db";

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What an id stands for, by the id; what a code stands for, by its `codeKey`. What is gone, or belongs to others, is not in it. */
export type Names = ReadonlyMap<string, Name>;

type Row = {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before: unknown;
  readonly after: unknown;
};

type Asked = { readonly ids: readonly string[]; readonly institutionIds: readonly string[] };
type Named = readonly (readonly [string, Name])[];

/**
 * What the ids of these rows name, within these institutions. A candidate, a sheet and a result are named by their event, never
 * by the person: who reads the trail need not know who was assessed. No viewer: the query of the page has authorized already.
 */
export async function findNames(rows: readonly Row[], institutionIds: readonly string[]): Promise<Names> {
  const ids = [...new Set(JSON.stringify(rows.map(wordsOf)).match(UUID) ?? [])];
  const names = new Map<string, Name>();
  for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
    const asked = { ids: ids.slice(from, from + MOST_AT_ONCE), institutionIds };
    const kinds = [nameRegulations, nameEvents, nameAssessed, namePeople, nameShared];
    const found = await Promise.all(kinds.map((name) => name(asked)));
    for (const [id, name] of found.flat()) names.set(id, name);
  }
  for (const [code, name] of await nameCodes(rows, institutionIds)) names.set(code, name);
  return names;
}

/** A file of many rows names more ids than one statement of PostgreSQL takes. */
const MOST_AT_ONCE = 5_000;

const wordsOf = ({ subjectId, before, after }: Row) => [subjectId, before, after];

/** As lib/regulations/labels has it: the trail rests on no feature. */
const REGULATION_NAME = { kind: true, number: true, year: true, issuer: true } as const;

async function nameRegulations({ ids, institutionIds }: Asked): Promise<Named> {
  const own = { institutionId: { in: [...institutionIds] } };
  const [regulations, standards, corrections, imports] = await Promise.all([
    db.regulation.findMany({ where: { id: { in: [...ids] }, ...own }, select: { id: true, ...REGULATION_NAME } }),
    db.standardVersion.findMany({
      where: { id: { in: [...ids] }, regulation: own },
      select: { id: true, nameAsWritten: true, regulation: { select: REGULATION_NAME } },
    }),
    db.bodyCorrection.findMany({
      where: { id: { in: [...ids] }, regulation: own },
      select: { id: true, regulation: { select: REGULATION_NAME } },
    }),
    db.importSession.findMany({ where: { id: { in: [...ids] }, ...own }, select: { id: true, fileName: true } }),
  ]);
  return [
    ...regulations.map(({ id, ...regulation }) => [id, regulation] as const),
    ...standards.map(({ id, nameAsWritten, regulation }) => [id, { ...regulation, standard: nameAsWritten }] as const),
    ...corrections.map(({ id, regulation }) => [id, regulation] as const),
    ...imports.map(({ id, fileName }) => [id, fileName] as const),
  ];
}

async function nameEvents({ ids, institutionIds }: Asked): Promise<Named> {
  const own = { institutionId: { in: [...institutionIds] } };
  const [events, instruments] = await Promise.all([
    db.assessmentEvent.findMany({ where: { id: { in: [...ids] }, ...own }, select: { id: true, name: true } }),
    db.eventInstrument.findMany({
      where: { id: { in: [...ids] }, event: own },
      select: { id: true, name: true, event: { select: { name: true } } },
    }),
  ]);
  return [
    ...events.map(({ id, name }) => [id, name] as const),
    ...instruments.map(({ id, name, event }) => [id, `${name}, ${event.name}`] as const),
  ];
}

async function nameAssessed({ ids, institutionIds }: Asked): Promise<Named> {
  const candidate = { event: { institutionId: { in: [...institutionIds] } } };
  const event = { select: { name: true } } as const;
  const [candidates, sheets, results] = await Promise.all([
    db.candidate.findMany({ where: { id: { in: [...ids] }, ...candidate }, select: { id: true, event } }),
    db.sheet.findMany({
      where: { id: { in: [...ids] }, candidate },
      select: { id: true, instrument: { select: { name: true, event } } },
    }),
    db.result.findMany({
      where: { id: { in: [...ids] }, candidate },
      select: { id: true, candidate: { select: { event } } },
    }),
  ]);
  return [
    ...candidates.map(({ id, event: { name } }) => [id, `nomor …${id.slice(-6)}, ${name}`] as const),
    ...sheets.map(({ id, instrument }) => [id, `${instrument.name}, ${instrument.event.name}`] as const),
    ...results.map(({ id, candidate: { event: of } }) => [id, `nomor …${id.slice(-6)}, ${of.name}`] as const),
  ];
}

/** Who works in these institutions, or did before the account was closed there, is named on every row of theirs. */
async function namePeople({ ids, institutionIds }: Asked): Promise<Named> {
  const institutionId = { in: [...institutionIds] };
  const inside = { some: { institutionId } };
  const former = await db.auditEvent.findMany({
    where: { subjectType: "user", action: "user.closed", subjectId: { in: [...ids] }, institutionId },
    distinct: ["subjectId"],
    select: { subjectId: true },
  });
  const wasHere = { id: { in: former.map(({ subjectId }) => subjectId) } };
  const users = await db.user.findMany({
    where: { id: { in: [...ids] }, OR: [{ memberships: inside }, { audit: inside }, wasHere] },
    select: { id: true, name: true },
  });
  return users.map(({ id, name }) => [id, name] as const);
}

async function nameShared({ ids, institutionIds }: Asked): Promise<Named> {
  const [institutions, schemes, competencies] = await Promise.all([
    db.institution.findMany({
      where: { id: { in: ids.filter((id) => institutionIds.includes(id)) } },
      select: { id: true, shortName: true },
    }),
    db.assessmentScheme.findMany({
      where: {
        id: { in: [...ids] },
        OR: [{ institutionId: null }, { institutionId: { in: [...institutionIds] } }],
      },
      select: { id: true, name: true, version: true },
    }),
    db.competencyRequirement.findMany({
      where: {
        id: { in: [...ids] },
        standardVersion: { regulation: { institutionId: { in: [...institutionIds] } } },
      },
      select: { id: true, name: true, competency: { select: { name: true } } },
    }),
  ]);
  return [
    ...institutions.map(({ id, shortName }) => [id, shortName] as const),
    ...schemes.map(({ id, name, version }) => [id, `${name}, versi ${version}`] as const),
    ...competencies.map(({ id, name, competency }) => [id, name ?? competency.name] as const),
  ];
}

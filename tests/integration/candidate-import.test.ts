import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { COLUMNS } from "@/lib/candidate-import/columns";
import { importCandidates } from "@/lib/candidate-import/commands";
import { writeCsv } from "@/lib/core/csv";
import { readImportFile } from "@/lib/core/grid-file";
import type { Cell, Grid } from "@/lib/core/grid";
import { checkImport } from "@/lib/candidate-import/queries";
import { addCandidate } from "@/lib/candidates/commands";
import { contentHash } from "@/lib/candidates/freeze";
import { AddCandidate } from "@/lib/candidates/schema";
import { db } from "@/lib/core/db";
import { cancelEvent } from "@/lib/events/commands";
import { findStandardInForce } from "@/lib/standards/queries";

import {
  givenCandidate,
  givenEvent,
  givenPreparedAssessment,
  givenPublishedStandard,
  personInput,
  revisionOf,
} from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

const TITLES = COLUMNS.map(({ title }) => title);

let home: GivenInstitution;
let hr: Viewer;
let targetPosition: string;

beforeAll(async () => {
  home = await givenInstitution();
  hr = await viewerWith("HR", home);
  targetPosition = await givenPublishedStandard(home, { annex: "III" });
});

type Row = Readonly<Record<string, Cell>>;

/** A row as HR writes one, of a person who is nobody else. */
function rowOf(changes: Row = {}): Cell[] {
  const person: Row = { ...personInput(), targetPosition, ...changes };
  return COLUMNS.map(({ key }) => person[key] ?? null);
}

const table = (...rows: readonly Cell[][]): Grid => [TITLES, ...rows];
const candidatesOf = (eventId: string) =>
  db.candidate.findMany({ where: { eventId }, include: { person: true }, orderBy: { person: { nip: "asc" } } });
const trailOf = (subjectId: string) =>
  db.auditEvent.findMany({ where: { subjectId, action: "candidates.imported" }, orderBy: { id: "asc" } });

describe("the dry run", () => {
  it("says everything about five bad rows at once, and changes nothing", async () => {
    const eventId = await givenEvent(hr);
    const twice = personInput();
    const grid = table(
      rowOf(),
      rowOf({ nip: 198504122010012003 }),
      rowOf({ ...twice }),
      rowOf({ ...twice }),
      rowOf({ birthDate: "30/02/1985", name: "" }),
      rowOf({ targetPosition: "Raja", rank: "III/e" }),
    );
    const { rows } = await checkImport(hr, eventId, grid);
    const problems = rows.flatMap((row) => (row.outcome === "invalid" ? row.problems : []));
    expect(rows.map(({ outcome }) => outcome)).toEqual(["new", ...Array<string>(5).fill("invalid")]);
    expect(problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
      "3 NIP",
      "4 NIP",
      "5 NIP",
      "6 Nama Lengkap",
      "6 Tanggal Lahir",
      "7 Golongan",
      "7 Jabatan Target",
    ]);
    expect(await candidatesOf(eventId)).toEqual([]);
    expect(await trailOf(eventId)).toEqual([]);
  });

  it("refuses a file without the columns, naming them", async () => {
    const eventId = await givenEvent(hr);
    await expect(
      checkImport(hr, eventId, [
        ["NIP", "Nama"],
        ["1", "x"],
      ]),
    ).rejects.toMatchObject({
      kind: "invalid",
      fields: { file: [expect.stringContaining("Jabatan Target")] },
    });
  });
});

describe("importing", () => {
  it("adds the good rows with the standard pinned and the person frozen, and leaves the bad ones out", async () => {
    const eventId = await givenEvent(hr);
    const good = rowOf({
      name: "=1+1",
      birthDate: "12 April 1985",
      sex: "P",
      rank: "Pembina (IV/a)",
      unit: "a\u0000b",
    });
    const input = { eventId, table: table(good, rowOf({ nip: "123" })) };
    expect(await importCandidates(hr, input)).toEqual({ added: 1, existing: 0, invalid: 1 });
    const [candidate, ...others] = await candidatesOf(eventId);
    const standard = await findStandardInForce(home.slug, targetPosition, "2026-11-24");
    expect(others).toEqual([]);
    expect(candidate).toMatchObject({
      standardVersionId: standard?.id,
      standardSnapshot: standard,
      standardHash: contentHash(standard),
      profile: { name: "=1+1", birthDate: "1985-04-12", rank: "IV/a", unit: "a b" },
      person: { nip: good[0], sex: "FEMALE", institutionId: home.id },
    });
  });

  it("freezes what adding by hand freezes", async () => {
    const [byHand, byFile] = [await givenEvent(hr), await givenEvent(hr)];
    const person = personInput();
    await addCandidate(hr, AddCandidate.parse({ ...person, eventId: byHand, targetPosition }));
    await importCandidates(hr, { eventId: byFile, table: table(rowOf(person)) });
    const [[one], [other]] = [await candidatesOf(byHand), await candidatesOf(byFile)];
    const facts = ({ personId, profile, standardHash, targetPositionId }: NonNullable<typeof one>) => ({
      personId,
      profile,
      standardHash,
      targetPositionId,
    });
    expect(one && facts(one)).toEqual(other && facts(other));
  });

  it("leaves one trail per file, which says nothing of anybody", async () => {
    const eventId = await givenEvent(hr);
    const rows = [rowOf({ name: "Budi Santoso" }), rowOf()];
    await importCandidates(hr, { eventId, table: table(...rows) });
    const trail = await trailOf(eventId);
    expect(trail).toMatchObject([
      { actorId: hr.id, institutionId: home.id, subjectType: "event", after: { added: 2 } },
    ]);
    expect(JSON.stringify(trail.map(({ after }) => after))).not.toMatch(new RegExp(`Budi|${String(rows[0]?.[0])}`));
  });

  it("of the same file again changes nothing", async () => {
    const eventId = await givenEvent(hr);
    const input = { eventId, table: table(rowOf(), rowOf()) };
    await importCandidates(hr, input);
    const before = await candidatesOf(eventId);
    expect(await importCandidates(hr, input)).toEqual({ added: 0, existing: 2, invalid: 0 });
    expect(await candidatesOf(eventId)).toEqual(before);
    expect(await trailOf(eventId)).toHaveLength(1);
  });

  it("of the same file twice at the same moment adds everybody once", async () => {
    const eventId = await givenEvent(hr);
    const input = { eventId, table: table(rowOf(), rowOf()) };
    const outcomes = await Promise.all([importCandidates(hr, input), importCandidates(hr, input)]);
    expect(outcomes.map(({ added }) => added).toSorted()).toEqual([0, 2]);
    expect(await candidatesOf(eventId)).toHaveLength(2);
  });

  it("of the same people to two events at the same moment makes each of them one person", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [first, second] = [await givenEvent(hr), await givenEvent(hr)];
      const rows = Array.from({ length: 20 }, () => rowOf());
      await Promise.all([
        importCandidates(hr, { eventId: first, table: table(...rows) }),
        importCandidates(hr, { eventId: second, table: table(...rows.toReversed()) }),
      ]);
      expect(await candidatesOf(first)).toHaveLength(20);
      expect(await candidatesOf(second)).toHaveLength(20);
    }
  });

  it("removes nobody who is absent from the file, and leaves who is there as they are", async () => {
    const eventId = await givenEvent(hr);
    const person = personInput();
    const ids = [
      await givenCandidate(hr, eventId, { targetPosition }),
      await givenCandidate(hr, eventId, { targetPosition, person }),
    ];
    const before = await candidatesOf(eventId);
    const { nip } = before.find(({ id }) => id === ids[1])?.person ?? { nip: "" };
    const outcome = await importCandidates(hr, { eventId, table: table(rowOf({ nip, name: "Nama Lain" })) });
    expect(outcome).toEqual({ added: 0, existing: 1, invalid: 0 });
    expect(await candidatesOf(eventId)).toEqual(before);
  });

  it("keeps one person per NIP, with the facts of the newest event", async () => {
    const person = personInput();
    const [first, second] = [await givenEvent(hr), await givenEvent(hr)];
    await importCandidates(hr, { eventId: first, table: table(rowOf(person)) });
    await importCandidates(hr, { eventId: second, table: table(rowOf({ ...person, name: "Ratna Dewi, M.Si." })) });
    const [[before], [after]] = [await candidatesOf(first), await candidatesOf(second)];
    expect(after?.personId).toBe(before?.personId);
    expect(before?.profile).toMatchObject({ name: "Ratna Dewi" });
    expect(after?.person).toMatchObject({ name: "Ratna Dewi, M.Si." });
  });

  it("refuses once the event is not being prepared any more", async () => {
    const eventId = await givenEvent(hr);
    await cancelEvent(hr, { eventId, revision: await revisionOf(eventId), reason: "Anggaran dialihkan." });
    const input = { eventId, table: table(rowOf()) };
    await expect(importCandidates(hr, input)).rejects.toMatchObject({ kind: "rule" });
    await expect(checkImport(hr, eventId, input.table)).rejects.toMatchObject({ kind: "rule" });
  });

  it("tells another institution that there is no such event", async () => {
    const elsewhere = await viewerWith("HR", await givenInstitution());
    const eventId = await givenEvent(hr);
    await expect(importCandidates(elsewhere, { eventId, table: table(rowOf()) })).rejects.toMatchObject({
      kind: "not-found",
    });
    expect(await candidatesOf(eventId)).toEqual([]);
  });

  it("keeps the people of two institutions apart", async () => {
    const elsewhere = await givenInstitution();
    const theirs = await givenPreparedAssessment(elsewhere);
    const [ours] = [await givenEvent(hr)];
    const [{ person } = { person: null }] = await candidatesOf(theirs.eventId);
    await importCandidates(hr, { eventId: ours, table: table(rowOf({ nip: person?.nip ?? "", name: "Orang Lain" })) });
    expect(await db.person.findUnique({ where: { id: person?.id ?? "" } })).toEqual(person);
  });
});

it("takes 2,000 people in one go, from the bytes of the file to the trail", async () => {
  const eventId = await givenEvent(hr);
  // No timed test (CONTRIBUTING.md): that the transaction ends before its own limit is enough here.
  const rows = Array.from({ length: 2000 }, (_, index) => {
    const day = new Date(Date.UTC(1970, 0, 1 + index)).toISOString().slice(0, 10);
    return rowOf({ nip: `${day.replaceAll("-", "")} 200001 2 001`, birthDate: day });
  });
  const csv = writeCsv(table(...rows).map((row) => row.map((cell) => String(cell ?? ""))));
  const reading = await readImportFile(new Uint8Array(Buffer.from(csv)));
  if ("problem" in reading) throw new Error(reading.problem);
  const { rows: checked } = await checkImport(hr, eventId, reading.value);
  expect(checked.every(({ outcome }) => outcome === "new")).toBe(true);
  expect(await importCandidates(hr, { eventId, table: reading.value })).toEqual({
    added: 2000,
    existing: 0,
    invalid: 0,
  });
  expect(await db.candidate.count({ where: { eventId } })).toBe(2000);
  expect(await trailOf(eventId)).toHaveLength(1);
});

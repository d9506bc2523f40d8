import { beforeAll, describe, expect, it } from "vitest";
import readExcelFile from "read-excel-file/node";

import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { renderRecapPdf } from "@/lib/downloads/recap-pdf";
import { renderRecapXlsx } from "@/lib/downloads/recap-xlsx";
import { exportRecap } from "@/lib/recap/looks";
import { EventStatus } from "@/lib/generated/prisma/enums";
import { findOtherPositions, findRecap, findSideBySide } from "@/lib/recap/queries";
import { gapTableOf, recapByPosition } from "@/lib/recap/rules";

import { givenAssessment, givenCandidate, givenEvent, givenPublishedStandard } from "../support/assessments";
import { givenFollower, givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { givenEventStatus, givenFinalResult } from "../support/recap-results";
import { readPdfObjects, readPdfText } from "../support/pdf-text";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;
let hr: Viewer;
/** Purwakarta, Lampiran III: nine competencies at level 3, and statements. */
let administrator: string;
/** Lampiran IV: the same competencies at level 2. */
let supervisor: string;

beforeAll(async () => {
  home = await givenInstitution();
  hr = await viewerWith("HR", home);
  administrator = await givenPublishedStandard(home, { annex: "III" });
  supervisor = await givenPublishedStandard(home, { annex: "IV" });
});

/** An event with these people, all for the Administrator. */
async function givenPeople(...names: readonly string[]) {
  const eventId = await givenEvent(hr);
  const ids: string[] = [];
  for (const name of names)
    ids.push(await givenCandidate(hr, eventId, { targetPosition: administrator, person: { name } }));
  await givenEventStatus(eventId, "INTEGRATING");
  return { eventId, ids };
}

/** What HR reads of an event that is being integrated. */
async function findingsOf(eventId: string, viewer = hr) {
  const recap = await findRecap(viewer, eventId);
  if (!recap?.findings) throw new Error("The recap can be read.");
  return recap.findings;
}

describe("recap", () => {
  it("ranks final results, with ties and knock-outs said, and names who has none", async () => {
    const { eventId, ids } = await givenPeople("Ani", "Budi", "Cici", "Dodi", "Eko");
    const [ani = "", budi = "", cici = "", dodi = ""] = ids;
    await givenFinalResult(ani, { levelOf: () => 3 });
    await givenFinalResult(budi, { levelOf: (place) => (place === 0 ? 2 : 3) });
    await givenFinalResult(cici, { levelOf: (place) => (place === 1 ? 2 : 3) });
    await givenFinalResult(dodi, { levelOf: () => 4, knockOuts: ["Pangkat paling rendah IV/a"] });
    const findings = await findingsOf(eventId);
    const [position] = recapByPosition(findings.results);
    expect(
      position?.ranking.map(({ result: { name, percent }, rank, isTied }) => [name, percent, rank, isTied]),
    ).toEqual([
      ["Ani", 100, 1, false],
      ["Budi", 96.3, 2, true],
      ["Cici", 96.3, 2, true],
    ]);
    expect(position?.knockedOut.map(({ name }) => name)).toEqual(["Dodi"]);
    expect(findings.missing).toMatchObject([{ name: "Eko", candidateId: ids[4] }]);
    expect(findings.missing[0]?.maskedNip).toMatch(/[•*]/);
  });

  it("has the gaps of every level, and the marks of statements as counts", async () => {
    const { eventId, ids } = await givenPeople("Ani");
    await givenFinalResult(ids[0] ?? "", { levelOf: (place) => (place === 0 ? 2 : 4), mark: "PARTIAL" });
    const findings = await findingsOf(eventId);
    const { columns, rows } = gapTableOf(findings.results);
    expect(columns).toHaveLength(9);
    expect(rows[0]?.cells.map((cell) => cell?.gap)).toEqual([-1, 1, 1, 1, 1, 1, 1, 1, 1]);
    const statements = findings.results[0]?.statements;
    expect(statements).toMatchObject({ MET: 0, NOT_MET: 0 });
    expect(statements?.PARTIAL).toBeGreaterThan(0);
  });

  it("says of whom the result was revoked, and nothing of the kind of whom only the event went on", async () => {
    const { eventId, ids } = await givenPeople("Ani", "Budi", "Cici");
    const [ani = "", budi = ""] = ids;
    for (const [candidateId, isReopened] of [
      [ani, false],
      [budi, true],
    ] as const) {
      const id = await givenFinalResult(candidateId);
      await db.result.update({ where: { id }, data: { revokedAt: new Date(), revokeReason: "Sebab.", isReopened } });
    }
    const { missing } = await findingsOf(eventId);
    expect(missing.map(({ name, isRevoked }) => [name, isRevoked])).toEqual([
      ["Ani", true],
      ["Budi", false],
      ["Cici", false],
    ]);
  });

  it("reads the newest result that is not revoked, and none where all are", async () => {
    const { eventId, ids } = await givenPeople("Ani", "Budi");
    const [ani = "", budi = ""] = ids;
    await givenFinalResult(ani, { levelOf: () => 1, createdAt: new Date("2026-11-25T01:00:00Z") });
    await givenFinalResult(ani, { levelOf: () => 3, createdAt: new Date("2026-11-26T01:00:00Z") });
    const latest = await givenFinalResult(ani, { levelOf: () => 2, createdAt: new Date("2026-11-27T01:00:00Z") });
    const only = await givenFinalResult(budi);
    for (const id of [latest, only]) {
      await db.result.update({ where: { id }, data: { revokedAt: new Date(), revokeReason: "Salah unggah." } });
    }
    const findings = await findingsOf(eventId);
    expect(findings.results.map(({ name, percent }) => [name, percent])).toEqual([["Ani", 100]]);
    expect(findings.missing.map(({ name }) => name)).toEqual(["Budi"]);
  });

  it("tells the performance score of who has one, for the nine-box", async () => {
    const { eventId, ids } = await givenPeople("Ani", "Budi");
    for (const id of ids) await givenFinalResult(id);
    await db.candidate.update({ where: { id: ids[0] ?? "" }, data: { performanceScore: 87.5 } });
    const { results } = await findingsOf(eventId);
    expect(results.map(({ name, performance }) => [name, performance])).toEqual([
      ["Ani", 87.5],
      ["Budi", null],
    ]);
  });

  it.each(Object.values(EventStatus))("holds results from integration on, and not before: %s", async (status) => {
    const { eventId, ids } = await givenPeople("Ani", "Budi");
    for (const id of ids) await givenFinalResult(id);
    await givenEventStatus(eventId, status);
    const isOpen = status === "INTEGRATING" || status === "FINAL";
    expect((await findRecap(hr, eventId))?.findings !== null).toBe(isOpen);
    expect((await findSideBySide(hr, eventId, ids))?.results).toHaveLength(isOpen ? 2 : 0);
    expect((await findOtherPositions(hr, eventId, ids[0] ?? ""))?.positions !== null).toBe(isOpen);
  });

  it("is for HR and the chair, and no assessor of the event nor another institution", async () => {
    const [chair, assessor] = [await viewerWith("ASSESSOR", home), await viewerWith("ASSESSOR", home)];
    const { eventId, candidateId } = await givenAssessment(home, {
      hr,
      chairId: chair.id,
      assessors: [assessor],
      targetPosition: administrator,
    });
    await givenFinalResult(candidateId);
    await givenEventStatus(eventId, "FINAL");
    expect((await findingsOf(eventId, chair)).results).toHaveLength(1);
    const stranger = await viewerWith(["ADMIN", "HR", "ASSESSOR", "AUDITOR"], await givenInstitution());
    for (const viewer of [assessor, stranger]) {
      expect(await findRecap(viewer, eventId)).toBeNull();
      expect(await findSideBySide(viewer, eventId, [candidateId])).toBeNull();
      expect(await findOtherPositions(viewer, eventId, candidateId)).toBeNull();
    }
  });
});

describe("side by side", () => {
  it("keeps the order that was asked for, and leaves out who is not of the event or has no result", async () => {
    const { eventId, ids } = await givenPeople("Ani", "Budi", "Cici");
    const [ani = "", budi = "", cici = ""] = ids;
    const other = await givenPeople("Dodi");
    for (const id of [ani, budi, ...other.ids]) await givenFinalResult(id);
    const found = await findSideBySide(hr, eventId, [budi, cici, ani, ...other.ids]);
    expect(found?.results.map(({ name }) => name)).toEqual(["Budi", "Ani"]);
  });
});

describe("the workbook", () => {
  it("holds ranking, distribution, gaps and basis, and a name that begins like a formula stays text", async () => {
    const names = ["=1+1", "+62", "-3", "@SUM(A1)"];
    const { eventId, ids } = await givenPeople(...names, "Tanpa Hasil");
    for (const id of ids.slice(0, 4)) await givenFinalResult(id);
    const recap = await exportRecap(hr, eventId);
    const [first = "", second = ""] = recap.findings.results.map(({ candidateId }) => candidateId);
    const nineBox = { performance: { middle: 60, upper: 80 }, potential: { middle: 68, upper: 90 } };
    const withScores = {
      ...{ ...recap, event: { ...recap.event, scheme: { ...recap.event.scheme, nineBox } } },
      findings: {
        ...recap.findings,
        results: recap.findings.results.map((result) => ({
          ...result,
          performance: result.candidateId === first ? 80 : result.candidateId === second ? 59 : null,
        })),
      },
    };
    const sheets = await readExcelFile(await renderRecapXlsx(withScores));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Peringkat", "Sebaran kategori", "Kesenjangan", "Dasar"]);
    const [, ...ranking] = sheets[0]?.data ?? [];
    expect(ranking.map((row) => row[3]).toSorted()).toEqual([...names, "Tanpa Hasil"].toSorted());
    expect(ranking.map((row) => row[2])).toEqual(["seri", "seri", "seri", "seri", "Belum ada hasil akhir"]);
    expect(ranking[0]?.[4]).toMatch(/^1985•+ •+ • \d{3}$/);
    expect(ranking[0]?.[6]).toBe(100);
    const boxes = ranking.map((row) => [row[10], row[11]]);
    expect(boxes).toEqual(
      expect.arrayContaining([
        [80, 9],
        [59, 6],
        [null, null],
      ]),
    );
    expect(sheets[2]?.data).toHaveLength(1 + 4 * 9);
  });
});

describe("the PDF", () => {
  it("ranks with ties and who is knocked out, says the gaps in numbers and names what proves it", async () => {
    const { eventId, ids } = await givenPeople("Ani", "Budi", "Cici", "Tanpa Hasil");
    const [ani = "", budi = "", cici = ""] = ids;
    for (const id of [ani, budi]) await givenFinalResult(id, { levelOf: (place) => (place === 0 ? 0 : 3) });
    await givenFinalResult(cici, { knockOuts: ["Pangkat paling rendah IV/a"] });
    const recap = await exportRecap(hr, eventId);
    const file = await renderRecapPdf(recap);
    const text = readPdfText(file);
    for (const words of [
      recap.event.institution.name.toLocaleUpperCase("id"),
      "Rekap Hasil Penilaian Kompetensi",
      "1 (seri)",
      "Gugur",
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toContain("Syarat mutlak: Pangkat paling rendah IV/a");
    expect(text).toContain("1 peserta tanpa hasil akhir yang berlaku");
    // Level 0 where 3 is required, twice; every competency has its code.
    expect(text.match(/ −3 /g)).toHaveLength(2);
    expect(text).toMatch(/ K1 .* K9 /);
    for (const { checkCode, contentHash } of recap.findings.results) {
      expect(text).toContain(checkCode);
      expect(text).toContain(contentHash.slice(0, 12));
    }
    expect(text).toContain(`${recap.auditHead.number}:${recap.auditHead.hash.slice(0, 12)}`);
    const structure = [...readPdfObjects(file).values()].join("\n");
    for (const tag of ["/H1", "/H2", "/Table", "/TH", "/TD"]) expect(structure).toContain(tag);
  });

  it("puts more than ten competencies into tables below each other, each with the names again", async () => {
    const { eventId, ids } = await givenPeople("Ani");
    await givenFinalResult(ids[0] ?? "");
    const { findings, ...recap } = await exportRecap(hr, eventId);
    const [result] = findings.results;
    const [competency] = result?.competencies ?? [];
    if (!result || !competency) throw new Error("A result with a competency.");
    const competencies = Array.from({ length: 25 }, (_, place) => ({
      ...competency,
      ...{ code: `uji-${place}`, name: `Kompetensi uji ${place}` },
    }));
    const results = Array.from({ length: 60 }, (_, place) => ({
      ...result,
      name: `Peserta ${place + 1}`,
      competencies,
    }));
    const text = readPdfText(
      await renderRecapPdf({ ...recap, findings: { ...findings, total: results.length, results } }),
    );
    expect(text).toContain("Peserta K1 K2 K3 K4 K5 K6 K7 K8 K9 K10 Peserta 1 ");
    expect(text).toContain("Peserta K21 K22 K23 K24 K25 Peserta 1 ");
    // As a count, in the ranking, in each table, and with the check code.
    expect(text.match(/Peserta 60/g)).toHaveLength(1 + 1 + 3 + 1);
    expect(text).toMatch(/Halaman \d+ dari (\d+).*Halaman \1 dari \1/);
  });

  it("puts people into the nine-box by performance and match, and names what is missing", async () => {
    const { eventId, ids } = await givenPeople("Ani", "Budi");
    for (const id of ids) await givenFinalResult(id);
    const recap = await exportRecap(hr, eventId);
    const limits = { performance: { middle: 60, upper: 80 }, potential: { middle: 68, upper: 90 } };
    const scheme = { ...recap.event.scheme, nineBox: limits };
    const [ani, budi] = recap.findings.results;
    if (!ani || !budi) throw new Error("Two results.");
    const results = [{ ...ani, performance: 87.5 }, budi];
    const printed = { ...recap, event: { ...recap.event, scheme }, findings: { ...recap.findings, results } };
    const text = readPdfText(await renderRecapPdf(printed));
    expect(text).toContain("Kotak manajemen talenta");
    expect(text).toContain("Tidak semua dimuat: nilai kinerja belum ada untuk 1 dari 2 peserta");
    // Full match and above expectations: box 9, and nobody in box 1.
    expect(text).toMatch(/Kotak 9 1 peserta/);
    expect(text).toMatch(/Kotak 1 –/);
    expect(text).toMatch(new RegExp(`${ani.name} 9 87,5 100,00 %`));
    const bare = readPdfText(await renderRecapPdf(recap));
    expect(bare).toContain("Belum dapat ditampilkan. Yang kurang: ");
    expect(bare).toContain("nilai kinerja belum ada untuk 2 dari 2 peserta");
  });

  it("says so where nobody has a result", async () => {
    const { eventId } = await givenPeople("Ani");
    const text = readPdfText(await renderRecapPdf(await exportRecap(hr, eventId)));
    expect(text).toContain("Belum ada hasil akhir yang dapat direkap.");
  });
});

describe("other positions", () => {
  it("match the final levels by code, the own target left out and what was never assessed counted as missing", async () => {
    const { eventId, ids } = await givenPeople("Ani");
    await givenFinalResult(ids[0] ?? "", { levelOf: (place) => (place === 0 ? 1 : 3) });
    const found = await findOtherPositions(hr, eventId, ids[0] ?? "");
    expect(found?.person).toMatchObject({ name: "Ani" });
    const { slug, name } = await db.position.findFirstOrThrow({ where: { slug: supervisor, institutionId: home.id } });
    expect(slug).not.toBe(administrator);
    expect(found?.positions?.map((position) => position.name)).toEqual([name]);
    // Level 2 nine times, one of them reached with 1.
    const fit = { levels: { required: 9, assessed: 9 }, overall: { counted: 17, required: 18, percent: 94.44 } };
    expect(found?.positions).toMatchObject([{ isOwnStandard: false, fit }]);
    expect(found?.positions?.[0]?.fit.below).toHaveLength(1);
  });

  it("has none without a final result, and none where the candidate is of another event", async () => {
    const [one, other] = [await givenPeople("Ani"), await givenPeople("Budi")];
    expect(await findOtherPositions(hr, one.eventId, one.ids[0] ?? "")).toMatchObject({ positions: null });
    expect(await findOtherPositions(hr, one.eventId, other.ids[0] ?? "")).toBeNull();
  });

  it("include those that follow the very standard of the target", async () => {
    const own = await givenInstitution();
    const ownHr = await viewerWith("HR", own);
    const target = await givenPublishedStandard(own, { annex: "III" });
    const { id: followsId } = await db.position.findFirstOrThrow({ where: { slug: target, institutionId: own.id } });
    const follower = { slug: "kepala-bagian-hukum", name: "Kepala Bagian Hukum" };
    await givenFollower({ ...follower, institutionId: own.id, followsId });
    const { eventId, candidateId } = await givenAssessment(own, { hr: ownHr, targetPosition: target });
    await givenFinalResult(candidateId);
    await givenEventStatus(eventId, "FINAL");
    const found = await findOtherPositions(ownHr, eventId, candidateId);
    expect(found?.positions).toMatchObject([
      { name: "Kepala Bagian Hukum", followers: [], isOwnStandard: true, fit: { overall: { percent: 100 } } },
    ]);
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import readExcelFile from "read-excel-file/node";

import type { Viewer } from "@/lib/auth/policy";
import { renderRecapPdf } from "@/lib/downloads/recap-pdf";
import { renderRecapXlsx } from "@/lib/downloads/recap-xlsx";
import { exportRecap } from "@/lib/recap/looks";

import { givenCandidate, givenEvent, smallStandardOf } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { readPdfText } from "../support/pdf-text";
import { givenEventStatus, givenFinalResult } from "../support/recap-results";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;
let hr: Viewer;

beforeAll(async () => {
  home = await givenInstitution();
  hr = await viewerWith("HR", home);
});

async function givenPeople(...names: readonly string[]) {
  const eventId = await givenEvent(hr);
  const targetPosition = await smallStandardOf(home);
  const ids: string[] = [];
  for (const name of names) ids.push(await givenCandidate(hr, eventId, { targetPosition, person: { name } }));
  await givenEventStatus(eventId, "INTEGRATING");
  return { eventId, ids };
}

describe("the distribution in the workbook", () => {
  it("says of a category that it counts who is knocked out, as page and PDF do", async () => {
    const { eventId, ids } = await givenPeople("Ani", "Budi");
    const [ani = "", budi = ""] = ids;
    await givenFinalResult(ani, { levelOf: () => 0 });
    await givenFinalResult(budi, { knockOuts: ["Pangkat paling rendah IV/a"] });
    const sheets = await readExcelFile(await renderRecapXlsx(await exportRecap(hr, eventId)));
    const [, ...categories] = sheets[1]?.data ?? [];
    const notes = categories.filter((row) => row[2] === 1).map((row) => row[3]);
    expect(notes).toEqual(["Termasuk 1 peserta yang gugur karena syarat mutlak.", null]);
  });
});

describe("the PDF", () => {
  it("writes a gap with the same minus in its legend as in its table", async () => {
    const { eventId, ids } = await givenPeople("Ani");
    await givenFinalResult(ids[0] ?? "", { levelOf: () => 1 });
    const text = readPdfText(await renderRecapPdf(await exportRecap(hr, eventId)));
    expect(text).toContain("−1 di bawah; −2 atau kurang jauh di bawah");
  });
});

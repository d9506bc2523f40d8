import { expect, it } from "vitest";

import { findEvent } from "@/lib/events/queries";
import { finishEvent, openIntegration, stepBack } from "@/lib/finalisation/commands";
import { acceptMedians } from "@/lib/integration/commands";
import { renderReport } from "@/lib/reports/pdf";
import { findNewestResult, findReport } from "@/lib/reports/queries";
import { submitSheet } from "@/lib/sheets/commands";

import { fillSheet, givenAssessment, revisionOf } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import { sign } from "../support/integration";
import { readPdfText } from "../support/pdf-text";
import { viewerWith } from "../support/viewers";

it("an integration that was opened early stays known: in the history of stages, and in the report", async () => {
  const home = await givenInstitution();
  const chair = await viewerWith("HR", home);
  const [sending, absent] = [await viewerWith("ASSESSOR", home), await viewerWith("ASSESSOR", home)];
  const given = await givenAssessment(home, { assessors: [sending, absent], chairId: chair.id });
  const { hr, eventId, candidateId, sheets } = given;
  await fillSheet(sending, sheets[0] ?? "");
  await submitSheet(sending, { sheetId: sheets[0] ?? "", confirmed: true });
  const move = async (reason: string | null) => ({ eventId, revision: await revisionOf(eventId), reason });
  await openIntegration(hr, await move("Asesor kedua berhalangan."));
  await acceptMedians(chair, { candidateId });
  for (const signer of [sending, chair]) await sign(signer, candidateId);
  await finishEvent(hr, await move(null));

  const result = await findNewestResult(hr, candidateId);
  const report = await findReport(hr, result?.id ?? "");
  if (!report) throw new Error("HR sees the report.");
  const missing = { count: 1, assigned: 2, reason: "Asesor kedua berhalangan." };
  const instrument = report.content.instruments[0] ?? "";
  expect(report.content.unsent).toEqual({ ...missing, sheets: [{ instrument, assessor: absent.name }] });
  expect(readPdfText(await renderReport(report))).toContain(
    `Lembar tidak terkirim 1 dari 2 lembar: ${instrument} (${absent.name}). Integrasi dibuka dengan alasan: Asesor kedua berhalangan.`,
  );
  // A result of before that was kept does not know which.
  const earlier = { ...report, content: { ...report.content, unsent: missing } };
  expect(readPdfText(await renderReport(earlier))).toContain("Lembar tidak terkirim 1 dari 2 lembar. Integrasi dibuka");

  await stepBack(hr, { ...(await move(null)), reason: "Keliru." });
  expect((await findEvent(hr, eventId))?.stageChanges.map(({ status, by, reason }) => [status, by, reason])).toEqual([
    ["INTEGRATING", hr.name, "Keliru."],
    ["FINAL", hr.name, null],
    ["INTEGRATING", hr.name, "Asesor kedua berhalangan."],
    ["SCORING", hr.name, null],
  ]);
});

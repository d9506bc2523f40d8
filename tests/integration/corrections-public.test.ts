import readExcelFile from "read-excel-file/node";
import { afterAll, beforeEach, expect, it } from "vitest";
import type { z } from "zod";

import { GET as getPosition } from "@/app/api/v1/positions/[institution]/[position]/route";
import { GET as getStandard } from "@/app/api/v1/positions/[institution]/[position]/standard/route";
import type { PositionAnswer, StandardAnswer } from "@/lib/api/schema";
import { dayBefore } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { withdrawCorrection } from "@/lib/corrections/commands";
import { renderPdf } from "@/lib/downloads/pdf";
import { findDownload } from "@/lib/downloads/request";
import { renderXlsx } from "@/lib/downloads/xlsx";
import { findInstitutionFeed, findPositionFeed } from "@/lib/feeds/queries";

import { givenPublished, publishCorrected, REASON, seenOf, today } from "../support/corrections";
import type { GivenInstitution } from "../support/factories";
import { givenInstitution } from "../support/factories";
import { readPdfText } from "../support/pdf-text";

afterAll(() => db.$disconnect());

let home: GivenInstitution;
beforeEach(async () => {
  home = await givenInstitution();
});

const POSITION = "sekretaris-daerah";
const key = () => ({ institution: home.slug, position: POSITION });

async function ask<Answer>(get: typeof getStandard, day: string): Promise<Answer> {
  const request = new Request(`http://portal.uji/api/v1/uji?per=${day}`);
  return (await (await get(request, { params: Promise.resolve(key()) })).json()) as Answer;
}

it("says its reason in the API, and nothing of the kind for what the regulation came with", async () => {
  await publishCorrected(await givenPublished(home));
  const corrected = await ask<z.infer<typeof StandardAnswer>>(getStandard, today());
  expect(corrected).toMatchObject({ version: 2, correctionReason: REASON });
  const first = await ask<z.infer<typeof StandardAnswer>>(getStandard, dayBefore(today()));
  expect(first).not.toHaveProperty("correctionReason");
  const { versions } = await ask<z.infer<typeof PositionAnswer>>(getPosition, today());
  expect(versions.map(({ correction }) => correction)).toEqual([{ since: today(), reason: REASON }, null]);
});

it("says its reason in the files", async () => {
  await publishCorrected(await givenPublished(home));
  const filesOn = async (day: string) => {
    const download = await findDownload(key(), new URLSearchParams({ per: day }));
    const sheets = await readExcelFile(Buffer.from(await renderXlsx(download)));
    const identity = sheets.find(({ sheet }) => sheet === "Identitas")?.data ?? [];
    return [readPdfText(await renderPdf(download)), identity.flat().join(" ")];
  };
  for (const text of await filesOn(today())) expect(text).toMatch(new RegExp(`Koreksi salinan .*: ${REASON}`));
  for (const text of await filesOn(dayBefore(today()))) expect(text).not.toContain("Koreksi salinan");
});

it("tells in the feeds that an announced one does not come, and that what it would have ended runs on", async () => {
  const published = await givenPublished(home);
  const id = await publishCorrected(published, "2999-02-01");
  await withdrawCorrection(published.verifier, { ...(await seenOf(id)), reason: "Harinya keliru." });
  for (const feed of [await findPositionFeed(home.slug, POSITION), await findInstitutionFeed(home.slug)]) {
    const entries = feed?.entries ?? [];
    expect(entries.map(({ title }) => title)).toEqual([
      expect.stringContaining("versi 2 tidak jadi berlaku mulai 1 Februari 2999"),
      expect.stringContaining("versi 1 tidak jadi berakhir; tetap berlaku sesudah 31 Januari 2999"),
      expect.stringContaining("versi 1 berlaku"),
    ]);
    expect(entries[0]?.text).toMatch(/^Penerbitan koreksi salinan menurut .+ ditarik kembali/);
    expect(JSON.stringify(entries)).not.toContain("Harinya keliru");
  }
});

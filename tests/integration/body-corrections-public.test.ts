import { afterAll, beforeEach, describe, expect, it } from "vitest";

import { GET as getRegulation } from "@/app/api/v1/regulations/[slug]/route";
import { answerPosition } from "@/lib/api/answers";
import { publishBodyCorrection, withdrawBodyCorrection } from "@/lib/body-corrections/commands";
import { dayAfter, dayBefore } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { renderPdf } from "@/lib/downloads/pdf";
import { findDownload } from "@/lib/downloads/request";
import { findInstitutionFeed } from "@/lib/feeds/queries";
import { findBodyReview } from "@/lib/publication/queries";
import { listRegulations } from "@/lib/regulations/list-queries";
import { findRegulation } from "@/lib/regulations/queries";
import { findStandardVersion } from "@/lib/standards/queries";

import {
  firstConsideration,
  publishBodyCorrected,
  seenBody,
  sendBodyCorrected,
  TITLE,
  WHY,
} from "../support/body-corrections";
import { givenPublished, today } from "../support/corrections";
import type { GivenInstitution } from "../support/factories";
import { givenInstitution, randomKey } from "../support/factories";
import { readPdfText } from "../support/pdf-text";

afterAll(() => db.$disconnect());

let home: GivenInstitution;
beforeEach(async () => {
  home = await givenInstitution();
});

const POSITION = "sekretaris-daerah";

async function read(slug: string, asOf?: string) {
  const regulation = await findRegulation(slug, asOf);
  if (!regulation) throw new Error(`No regulation ${slug} is public.`);
  return regulation;
}

/** A published regulation whose first consideration is corrected, or its title with a word that nothing else has. */
async function givenCorrected(what: "consideration" | "title", day = today()) {
  const published = await givenPublished(home);
  const before = await read(published.regulation);
  const word = `kata${randomKey()}`;
  const path = what === "title" ? TITLE : await firstConsideration(published.regulation);
  const id = await publishBodyCorrected(published, day, { path, change: (text) => `${text} ${word}` });
  return { ...published, id, word, before };
}

describe("a corrected passage", () => {
  it("reads so from its day on, with what it said before and why; as of a day before it reads as ever", async () => {
    const { regulation, before, word, verifier } = await givenCorrected("consideration");
    const [old, ...others] = before.body.considerations.map(({ text }) => text);
    const value = old?.value ?? "";
    const [now, ...rest] = (await read(regulation)).body.considerations.map(({ text }) => text);
    expect(now).toEqual({
      value: `${value} ${word}`,
      source: old?.source,
      remark: { kind: "CORRECTED", reason: WHY },
      correction: { since: today(), before: value, reason: WHY },
    });
    expect(rest).toEqual(others);
    expect((await read(regulation)).corrections).toEqual([{ since: today() }]);
    expect(await read(regulation, dayBefore(today()))).toEqual({ ...before, nextCorrection: today() });
    const seen = (await findBodyReview(verifier, regulation))?.groups.flatMap(({ values }) => values);
    expect(seen?.filter(({ text }) => text?.endsWith(word))).toHaveLength(1);
  });

  it("is in the API with the mark", async () => {
    const { regulation, word } = await givenCorrected("consideration");
    const ask = async (query: string) => {
      const request = new Request(`http://portal.uji/api/v1/regulations/${regulation}${query}`);
      return (await getRegulation(request, { params: Promise.resolve({ slug: regulation }) })).json() as Promise<{
        body: { considerations: { text: { value: string; correction?: object } }[] };
        corrections: object[];
      }>;
    };
    const answer = await ask("");
    expect(answer.corrections).toEqual([{ since: today() }]);
    expect(answer.body.considerations[0]?.text).toMatchObject({ correction: { since: today(), reason: WHY } });
    expect(answer.body.considerations[0]?.text.value).toContain(word);
    const past = await ask(`?per=${dayBefore(today())}`);
    expect(past.corrections).toEqual([]);
    expect(JSON.stringify(past)).not.toContain(word);
  });

  it("leaves every row of the regulation and of its standards as it was", async () => {
    const published = await givenPublished(home);
    const where = { slug: published.regulation };
    const include = { articles: true, annexes: true, relations: true } as const;
    const rows = () => db.regulation.findUniqueOrThrow({ where, include });
    const [before, standard] = [await rows(), await findStandardVersion(home.slug, POSITION, 1)];
    await publishBodyCorrected(published, dayAfter(today()));
    expect(await rows()).toEqual(before);
    expect(await findStandardVersion(home.slug, POSITION, 1)).toEqual(standard);
  });
});

describe("a corrected title", () => {
  it("names the regulation in its lists, its standards and their files, and is found by its words", async () => {
    const { regulation, word } = await givenCorrected("title");
    const titles = async (words: string, asOf?: string) =>
      (await listRegulations({ words, ...(asOf ? { asOf } : {}) })).items.map(({ slug }) => slug);
    expect(await titles(word)).toEqual([regulation]);
    expect(await titles(word.toUpperCase())).toEqual([regulation]);
    expect(await titles(word, dayBefore(today()))).toEqual([]);
    expect(await titles(`${word.slice(0, -1)}_`)).toEqual([]);
    const [listed] = (await listRegulations({ words: word })).items;
    expect(listed?.title).toContain(word);
    expect((await findRegulation(regulation, dayBefore(today())))?.title).not.toContain(word);
    expect((await findStandardVersion(home.slug, POSITION, 1))?.regulation.title).toContain(word);
    const asked = { institution: home.slug, position: POSITION };
    const namedOn = async (per?: string) => JSON.stringify(await answerPosition(asked, { per }));
    expect(await namedOn()).toContain(word);
    expect(await namedOn(dayBefore(today()))).not.toContain(word);
    const download = await findDownload({ institution: home.slug, position: POSITION }, new URLSearchParams());
    expect(readPdfText(await renderPdf(download)).replace(/\s/g, "")).toContain(word);
  });
});

describe("before its day", () => {
  it("no page has it: not while it is verified, and while it is announced its page says from when on it holds", async () => {
    const published = await givenPublished(await givenInstitution());
    const before = await findRegulation(published.regulation);
    await sendBodyCorrected(published);
    expect(await findRegulation(published.regulation)).toEqual(before);
    const ahead = await givenCorrected("title", dayAfter(today()));
    expect(await findRegulation(ahead.regulation)).toEqual({ ...ahead.before, nextCorrection: dayAfter(today()) });
    expect((await findRegulation(ahead.regulation, dayAfter(today())))?.nextCorrection).toBeNull();
    expect((await listRegulations({ words: ahead.word })).items).toEqual([]);
    expect((await findRegulation(ahead.regulation, dayAfter(today())))?.title).toContain(ahead.word);
  });

  it("it is announced in the feed once it is published, and its withdrawal is told", async () => {
    const published = await givenPublished(home);
    const id = await sendBodyCorrected(published);
    const feed = async () => JSON.stringify(await findInstitutionFeed(home.slug));
    expect(await feed()).not.toContain("dikoreksi");
    const { verifier } = published;
    await publishBodyCorrection(verifier, { ...(await seenBody(id)), day: dayAfter(today()) });
    expect(await feed()).toContain("akan dikoreksi mulai");
    await withdrawBodyCorrection(verifier, { ...(await seenBody(id)), reason: "Harinya keliru." });
    expect(await feed()).not.toContain("akan dikoreksi mulai");
    expect(await feed()).toContain("tidak jadi dikoreksi mulai");
  });
});

it("is in the feed of the institution from its day on, with the passage and the reason", async () => {
  const { regulation, id } = await givenCorrected("consideration");
  const entries = (await findInstitutionFeed(home.slug))?.entries ?? [];
  expect(entries.filter(({ title }) => title.includes("salinannya dikoreksi sejak"))).toMatchObject([
    {
      id: `urn:uuid:${id}#koreksi`,
      path: `/peraturan/${regulation}?per=${today()}`,
      text: `Koreksi salinan batang tubuh. Menimbang, a.: ${WHY}`,
    },
  ]);
});

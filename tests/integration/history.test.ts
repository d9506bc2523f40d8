import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as getComparisonPdf } from "@/app/bandingkan/unduh/pdf/route";
import { GET as getComparisonXlsx } from "@/app/bandingkan/unduh/xlsx/route";
import { GET as getPositionAtom } from "@/app/jabatan/[instansi]/[jabatan]/perubahan.atom/route";
import { GET as getPositionJson } from "@/app/jabatan/[instansi]/[jabatan]/perubahan.json/route";
import { GET as getInstitutionJson } from "@/app/jabatan/[instansi]/perubahan.json/route";
import type { Viewer } from "@/lib/auth/policy";
import { countChanges, findCounterparts } from "@/lib/comparison/history-queries";
import { changeSummary } from "@/lib/comparison/labels";
import { findSide } from "@/lib/comparison/queries";
import { compareStandards } from "@/lib/comparison/rules";
import { readSide } from "@/lib/comparison/schema";
import { dayBefore, todayInJakarta } from "@/lib/core/dates";
import { db } from "@/lib/core/db";
import { findInstitutionFeed, findPositionFeed } from "@/lib/feeds/queries";
import { draftRegulation } from "@/lib/regulations/commands";
import { draftStandard } from "@/lib/standards/commands";
import { endingOf, versionKey } from "@/lib/standards/ending";
import { findPosition } from "@/lib/standards/queries";
import type { DraftRegulation } from "@/lib/regulations/schema";
import type { DraftStandard } from "@/lib/standards/schema";
import readExcelFile from "read-excel-file/node";

import { readFoundingRegulation } from "../../seeds/founding-regulations";
import { readPdfText } from "../support/pdf-text";
import { sendAndPublish } from "../support/publishing";
import { membershipsIn } from "../support/viewers";

const FIRST = "perbup-purwakarta-213-2020";
const SECOND = "perbup-purwakarta-50-2026";
/** Of the past and of the future, whenever the test runs. */
const SECOND_DAY = "2026-01-01";
const THIRD = "perbup-purwakarta-7-2999";
const THIRD_DAY = "2999-02-01";
const RENAMED = "pengawas-muda";
const founding = readFoundingRegulation(FIRST);

let drafter: Viewer;
let verifier: Viewer;

async function draft(slug: string, day: string, standards: readonly DraftStandard[], revokes: readonly string[]) {
  const [basis] = founding.regulation.relations;
  if (!basis) throw new Error("no relation to copy the citation of");
  const relations = revokes.map((target) => ({ type: "REVOKES" as const, target, citation: basis.citation }));
  const annexes = slug === FIRST ? founding.regulation.annexes : renamed(founding.regulation.annexes);
  await draftRegulation(
    drafter,
    { ...founding.regulation, slug, effectiveFrom: day, relations, annexes },
    founding.source,
  );
  for (const standard of standards) await draftStandard(drafter, { ...standard, regulation: slug, validFrom: day });
}

/** From the second regulation on, the Pengawas are called otherwise: a position of its own for the portal. */
function renamed(annexes: DraftRegulation["annexes"]): DraftRegulation["annexes"] {
  return annexes.map((annex) => ({
    ...annex,
    positions: annex.positions.map((position) =>
      position.slug === "pengawas"
        ? { ...position, slug: RENAMED, name: { ...position.name, value: "Pengawas Muda" } }
        : position,
    ),
  }));
}

async function publish(slug: string): Promise<void> {
  await sendAndPublish({ drafter, verifier }, slug);
}

const administrator = founding.standards.filter(({ position }) => position === "administrator");

async function feedOf(position: string) {
  const feed = await findPositionFeed("purwakarta", position);
  if (!feed) throw new Error("no feed");
  return feed;
}

async function givenPosition(slug: string) {
  const position = await findPosition("purwakarta", slug);
  if (!position) throw new Error("no position");
  return position;
}

beforeAll(async () => {
  const institution = await db.institution.create({
    data: { slug: "purwakarta", name: "Pemerintah Kabupaten Purwakarta", shortName: "Kabupaten Purwakarta" },
    select: { id: true, slug: true, name: true, shortName: true },
  });
  const person = async (email: string, role: "ADMIN" | "VERIFIER"): Promise<Viewer> => {
    const user = await db.user.create({ data: { email, name: email }, select: { id: true, name: true } });
    return { ...user, memberships: membershipsIn(institution, [role]) };
  };
  drafter = await person("penyusun@uji.id", "ADMIN");
  verifier = await person("verifikator@uji.id", "VERIFIER");
  await draft(FIRST, founding.regulation.effectiveFrom, founding.standards, []);
});
afterAll(() => db.$disconnect());

describe("before anything is published", () => {
  it("there is no feed, neither of the institution nor of the position", async () => {
    expect(await findInstitutionFeed("purwakarta")).toBeNull();
    expect(await findPositionFeed("purwakarta", "administrator")).toBeNull();
  });
});

describe("one version", () => {
  beforeAll(() => publish(FIRST));

  it("has nothing to be compared with", async () => {
    expect(await countChanges(await givenPosition("administrator"))).toEqual(new Map());
    expect(await findCounterparts(await givenPosition("administrator"))).toEqual([]);
  });

  it("is one entry, and a draft beside it adds none", async () => {
    await draft(SECOND, SECOND_DAY, [...changed(), ...underNewName()], [FIRST]);
    const { entries } = await feedOf("administrator");
    expect(entries.map(({ title }) => title)).toEqual([
      "Administrator, Kabupaten Purwakarta: versi 1 berlaku sejak 3 September 2020",
    ]);
    expect((await findInstitutionFeed("purwakarta"))?.entries).toHaveLength(founding.standards.length);
  });
});

function underNewName(): readonly DraftStandard[] {
  return founding.standards
    .filter(({ position }) => position === "pengawas")
    .map((standard) => ({ ...standard, position: RENAMED }));
}

/** The Administrators' standard one level higher in Integritas; the other positions get no new one. */
function changed(): readonly DraftStandard[] {
  return administrator.map((standard) => ({
    ...standard,
    competencies: standard.competencies.map((row, index) =>
      index === 0 && row.level ? { ...row, level: { ...row.level, value: 4 } } : row,
    ),
  }));
}

describe("a regulation that replaced another", () => {
  beforeAll(() => publish(SECOND));

  it("has a history of two versions and says what changed", async () => {
    const position = await givenPosition("administrator");
    expect(position.versions.map(({ version, validTo }) => [version, validTo])).toEqual([
      [2, null],
      [1, dayBefore(SECOND_DAY)],
    ]);
    const [newest, oldest] = position.versions;
    if (!newest || !oldest) throw new Error("no versions");
    const counts = (await countChanges(position)).get(versionKey(newest));
    expect(counts && changeSummary(counts)).toBe("1 level naik");
    expect(endingOf(newest, position.versions)).toBeNull();
    expect(endingOf(oldest, position.versions)).toMatchObject({
      day: SECOND_DAY,
      revokedBy: [{ slug: SECOND }],
      successor: { version: 2 },
    });
  });

  it("stands beside the one it revoked, chosen by day or by version", async () => {
    const [left, right, named] = await Promise.all([
      findSide(readSide("purwakarta/administrator", "2021-05-01")),
      findSide(readSide("purwakarta/administrator", SECOND_DAY)),
      findSide(readSide("purwakarta/administrator@1")),
    ]);
    expect(left.standard).toMatchObject({
      version: 1,
      regulation: { slug: FIRST, status: "IN_FORCE", revokedFrom: SECOND_DAY },
    });
    expect(named.standard?.id).toBe(left.standard?.id);
    if (!left.standard || !right.standard) throw new Error("not found");
    expect(compareStandards(left.standard, right.standard).competencyCounts).toMatchObject({ raised: 1, lowered: 0 });
  });

  it("ends the others without one to follow: said where one asks for today's", async () => {
    expect(await findSide(readSide("purwakarta/pengawas"))).toMatchObject({
      standard: null,
      dayProblem:
        "Hari ini standar jabatan ini tidak berlaku. Masa berlakunya: 3 September 2020 sampai 31 Desember 2025.",
    });
  });

  it("can be downloaded side by side", async () => {
    const query = "a=purwakarta/administrator@1&b=purwakarta/administrator@2&hanya=beda";
    const pdf = await getComparisonPdf(new Request(`http://portal.uji/bandingkan/unduh/pdf?${query}`));
    expect(pdf.headers.get("content-disposition")).toContain(
      "perbandingan-purwakarta-administrator-v1-purwakarta-administrator-v2.pdf",
    );
    const text = readPdfText(new Uint8Array(await pdf.arrayBuffer()));
    expect(text).toContain("Level naik dari 3 ke 4");
    expect(text).toContain("Berkas ini hanya memuat yang berbeda.");
    const xlsx = await getComparisonXlsx(new Request(`http://portal.uji/bandingkan/unduh/xlsx?${query}`));
    const sheets = await readExcelFile(Buffer.from(await xlsx.arrayBuffer()));
    expect(sheets.find(({ sheet }) => sheet === "Kompetensi")?.data.slice(1)).toEqual([
      expect.arrayContaining(["Berubah. Level naik dari 3 ke 4", 3, 4]),
    ]);
  });

  it("is refused as a file in words that name each parameter", async () => {
    const query = "a=purwakarta/administrator&per_a=2019-01-01&b=apa";
    const response = await getComparisonPdf(new Request(`http://portal.uji/bandingkan/unduh/pdf?${query}`));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [
        { parameter: "per_a", message: expect.stringMatching(/^Pada 1 Januari 2019 /) },
        { parameter: "b", message: expect.stringMatching(/^Tulis sebagai instansi\/jabatan/) },
      ],
    });
  });

  it("is in the feed as an end and a beginning, both leading to the comparison", async () => {
    const { entries } = await feedOf("administrator");
    expect(entries.map(({ title }) => title.replace("Administrator, Kabupaten Purwakarta: ", "")).toSorted()).toEqual([
      "versi 1 berlaku sejak 3 September 2020",
      "versi 1 tidak berlaku lagi sejak 1 Januari 2026",
      "versi 2 berlaku sejak 1 Januari 2026",
    ]);
    const [newest] = entries;
    expect(newest?.path).toBe("/bandingkan?a=purwakarta%2Fadministrator%401&b=purwakarta%2Fadministrator%402");
    const { publishedAt } = await db.regulation.findUniqueOrThrow({ where: { slug: SECOND } });
    const ended = entries.find(({ id }) => id.endsWith("#berakhir"));
    expect(ended?.publishedAt.getTime()).toBeLessThanOrEqual((publishedAt?.getTime() ?? 0) + 1_000);
    const orphan = (await feedOf("pengawas")).entries.find(({ id }) => id.endsWith("#berakhir"));
    expect(orphan?.text).toContain("Belum ada versi penggantinya.");
    expect(orphan?.publishedAt).toEqual(publishedAt);
  });
});

describe("a regulation of the future", () => {
  it("appears once it is published, as an announcement, under ids that stay", async () => {
    const before = await feedOf("administrator");
    await draft(THIRD, THIRD_DAY, changed(), [SECOND]);
    expect(await feedOf("administrator")).toEqual(before);
    expect(JSON.stringify(await givenPosition("administrator"))).not.toContain(THIRD);
    await publish(THIRD);
    const { entries, updatedAt } = await feedOf("administrator");
    const added = entries.filter(({ id }) => !before.entries.some((known) => known.id === id));
    expect(added.map(({ title }) => title).toSorted()).toEqual([
      "Administrator, Kabupaten Purwakarta: versi 2 akan berakhir; tidak berlaku lagi mulai 1 Februari 2999",
      "Administrator, Kabupaten Purwakarta: versi 3 akan berlaku mulai 1 Februari 2999",
    ]);
    expect(entries).toHaveLength(before.entries.length + 2);
    expect(todayInJakarta(updatedAt)).toBe(todayInJakarta(new Date()));
    expect((await findInstitutionFeed("purwakarta"))?.entries.map(({ id }) => id)).toEqual(
      expect.arrayContaining(added.map(({ id }) => id)),
    );
  });
});

describe("a position that another regulation names differently", () => {
  it("is offered as what may be the same, from either side", async () => {
    const [old, young] = await Promise.all([givenPosition("pengawas"), givenPosition(RENAMED)]);
    expect(await findCounterparts(old)).toMatchObject([
      {
        direction: "AFTER",
        position: { slug: RENAMED },
        version: 1,
        own: { version: 1 },
        regulation: { slug: SECOND },
      },
    ]);
    expect(await findCounterparts(young)).toMatchObject([
      {
        direction: "BEFORE",
        position: { slug: "pengawas" },
        version: 1,
        own: { version: 1 },
        regulation: { slug: FIRST },
      },
    ]);
  });
});

describe("over HTTP", () => {
  const ask = (get: typeof getPositionAtom, params: Record<string, string>, headers: HeadersInit = {}) =>
    get(new Request("http://portal.uji/jabatan/x/perubahan", { headers }), { params: Promise.resolve(params) });
  const key = { instansi: "purwakarta", jabatan: "administrator" };

  it("answers with a tag, and 304 to whoever has it", async () => {
    const response = await ask(getPositionAtom, key);
    expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const etag = response.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    const again = await ask(getPositionAtom, key, { "If-None-Match": etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });

  it("answers JSON Feed with the same entries", async () => {
    const response = await ask(getPositionJson, key);
    expect(response.headers.get("content-type")).toBe("application/feed+json; charset=utf-8");
    const { items } = (await response.json()) as { items: readonly { id: string; url: string }[] };
    expect(items.map(({ id }) => id)).toEqual((await feedOf("administrator")).entries.map(({ id }) => id));
    for (const { url } of items) expect(URL.canParse(url)).toBe(true);
    expect((await ask(getInstitutionJson, { instansi: "purwakarta" })).status).toBe(200);
  });

  it.each([{ instansi: "tidak-ada" }, { instansi: "\u0000" }, { instansi: "purwakarta", jabatan: "'" }])(
    "%j is not there",
    async (params) => {
      const response = await ask(getPositionAtom, params);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ title: "Tidak ditemukan" });
    },
  );
});

import { beforeAll, describe, expect, it } from "vitest";
import readExcelFile from "read-excel-file/node";

import { GET as getApiStandard } from "@/app/api/v1/positions/[institution]/[position]/standard/route";
import { GET as getJson } from "@/app/jabatan/[instansi]/[jabatan]/unduh/json/route";
import { GET as getPdf } from "@/app/jabatan/[instansi]/[jabatan]/unduh/pdf/route";
import { GET as getXlsx } from "@/app/jabatan/[instansi]/[jabatan]/unduh/xlsx/route";
import { db } from "@/lib/core/db";
import { renderPdf } from "@/lib/downloads/pdf";
import type { Download } from "@/lib/downloads/request";
import { findDownload } from "@/lib/downloads/request";
import { renderXlsx } from "@/lib/downloads/xlsx";
import type { RequirementDocument } from "@/lib/standards/document";
import { ensureSystemAccounts } from "@/lib/users/commands";

import { loadInstitutions } from "../../seeds/institutions";
import { loadStandards } from "../../seeds/standards";
import { givenFollower } from "../support/factories";
import { readPdfObjects, readPdfText } from "../support/pdf-text";

const DAY = "2026-11-23";
const SECRETARY = { institution: "pekalongan", position: "sekretaris-daerah" };
const ADMINISTRATOR = { institution: "purwakarta", position: "administrator" };

type Key = typeof SECRETARY;
type Handler = typeof getPdf;

function ask(get: Handler, { institution, position }: Key, query = `?per=${DAY}`): Promise<Response> {
  const request = new Request(`http://portal.uji/jabatan/${institution}/${position}/unduh/berkas${query}`);
  return get(request, { params: Promise.resolve({ instansi: institution, jabatan: position }) });
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());
const given = (key: Key): Promise<Download> => findDownload(key, new URLSearchParams({ per: DAY }));

async function readSheet(file: Uint8Array, sheet: string) {
  const sheets = await readExcelFile(Buffer.from(file));
  return sheets.find((candidate) => candidate.sheet === sheet)?.data ?? [];
}

beforeAll(async () => {
  await loadInstitutions();
  const { drafter, verifier } = await ensureSystemAccounts();
  await loadStandards(drafter, verifier);
});

describe("PDF", () => {
  it("is tagged, names its language and title, and embeds its fonts", async () => {
    const response = await ask(getPdf, ADMINISTRATOR);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("content-disposition")).toBe(
      'attachment; filename="standar-purwakarta-administrator-2020-09-03.pdf"',
    );
    const objects = [...readPdfObjects(await bytesOf(response)).values()];
    const catalog = objects.find((body) => body.includes("/Type /Catalog"));
    expect(catalog).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(catalog).toMatch(/\/MarkInfo \d+ 0 R/);
    expect(catalog).toContain("/Lang (id-ID)");
    expect(objects.join("\n")).toContain("/DisplayDocTitle true");
    expect(objects.join("\n")).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(objects.filter((body) => body.includes("/FontFile2"))).toHaveLength(2);
    const tags = new Set(objects.flatMap((body) => /^<<\n\/S \/(\w+)/.exec(body)?.[1] ?? []));
    expect([...tags]).toEqual(
      expect.arrayContaining(["Document", "H1", "H2", "H3", "P", "Table", "TR", "TH", "TD", "L", "LI", "Lbl", "LBody"]),
    );
  });

  it("holds every text of the standard and counts its pages", async () => {
    const download = await given(ADMINISTRATOR);
    const file = await renderPdf(download);
    const text = readPdfText(file);
    const { standard } = download;
    const own = standard.competencies.flatMap(({ name, description, indicators }) => [
      name,
      description,
      ...indicators.map((indicator) => indicator.text),
    ]);
    const expected = [...own, ...standard.requirements.map((row) => row.text), ...standard.notes.map((n) => n.reason)];
    // A line may end after a hyphen or a slash, without a space.
    const letters = (words: string): string => words.replace(/\s/g, "");
    for (const words of expected) if (words !== null) expect(letters(text)).toContain(letters(words));
    expect(text).toContain("Peraturan Bupati Nomor 213 Tahun 2020");
    expect(text).toContain("sejak 3 September 2020");
    expect(text).toContain("6. Nama tidak terbaca pada dokumen sumber");
    expect(text).toContain("Level 3 dari 5");
    expect(text).toContain("baris 288");
    const pages = [...readPdfObjects(file).values()].filter((body) => /\/Type \/Page\n/.test(body)).length;
    expect(pages).toBeGreaterThan(2);
    for (let page = 1; page <= pages; page += 1) expect(text).toContain(`Halaman ${page} dari ${pages}`);
  });

  it("says what is uncertain and what cannot be read, and quotes a tick as it is printed", async () => {
    const file = await renderPdf(await given(SECRETARY));
    const text = readPdfText(file);
    expect(text).toContain("Tingkat pentingnya: Penting, perlu verifikasi");
    expect(text).toContain("Tingkat pentingnya: tidak terbaca pada dokumen sumber");
    expect(text).toContain("Level tidak terbaca pada dokumen sumber");
    expect(text.replace(/\s/g, "")).toContain('"√V"padakolomPenting');
    expect(text).not.toMatch(/tanda centang]|U\+/);
    // The typeface lacks the tick: another font is embedded for it, in this file only.
    const fonts = [...readPdfObjects(file).values()].filter((body) => body.includes("/FontFile2"));
    expect(fonts).toHaveLength(3);
    expect(text).not.toContain("?");
  });

  it("says once what holds for all marks of a table, and what a dash means", async () => {
    const text = readPdfText(await renderPdf(await given(SECRETARY)));
    expect(text.match(/dapat menggeser tanda ke kolom sebelahnya/g)).toHaveLength(1);
    expect(text).toContain("tidak dipersyaratkan (tercetak “-”)");
  });

  it("shows of a long correction the words that differ only", async () => {
    const text = readPdfText(await renderPdf(await given(SECRETARY)));
    expect(text).toContain("Tertulis “… etik/ nilainilai yang …”, ditampilkan “… etik/ nilai-nilai yang …”");
  });

  it("says where one of several requirements suffices, and keeps its metadata well-formed", async () => {
    const download = await given(SECRETARY);
    const alternatives = download.standard.requirements
      .slice(0, 2)
      .map((row): RequirementDocument => ({ ...row, category: "EDUCATION", anyOfGroup: "a" }));
    const standard = { ...download.standard, requirements: alternatives };
    const position = { ...download.position, name: "Riset & <Inovasi>" };
    const file = await renderPdf({ ...download, standard, position });
    expect(readPdfText(file)).toContain("Cukup salah satu dari yang berikut:");
    expect(readPdfText(file)).toContain("Standar Kompetensi Jabatan Riset & <Inovasi>");
    const metadata = [...readPdfObjects(file).values()].find((body) => body.includes("<dc:title>"));
    expect(metadata).toContain("Riset dan Inovasi");
  });

  it.each([ADMINISTRATOR, SECRETARY])("never ends a page with a heading: $position", async (key) => {
    const objects = [...readPdfObjects(await renderPdf(await given(key))).values()];
    const pages = objects.filter((body) => body.includes(" Tf\n"));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      const tags = [...page.matchAll(/\/(\w+) <<\n\/MCID/g)].map(([, tag = ""]) => tag);
      // A competency's heading has its level beside it.
      expect(tags.join(" ")).not.toMatch(/H\d( P)?$/);
    }
  });

  it("takes texts longer than a page", async () => {
    const download = await given(ADMINISTRATOR);
    const [first, ...others] = download.standard.competencies;
    if (!first) throw new Error("The standard holds competencies.");
    const description = Array.from({ length: 2_000 }, (_, index) => `kata${index}`).join(" ");
    const competencies = [{ ...first, description }, ...others];
    const text = readPdfText(await renderPdf({ ...download, standard: { ...download.standard, competencies } }));
    expect(text).toContain("kata0 kata1 kata2");
    expect(text).toContain("kata1999");
    expect(text).toContain("Menguasai tata kelola barang milik daerah");
  });
});

describe("workbook", () => {
  it("asks for no importance of a row that holds nothing but a dash", async () => {
    const rows = await readSheet(await bytesOf(await ask(getXlsx, SECRETARY)), "Persyaratan");
    const dash = rows.find(([, , label]) => label === "Fungsional");
    expect(dash?.slice(3, 5)).toEqual(["tidak dipersyaratkan (tercetak “-”)", null]);
  });

  it("holds competencies, indicators, requirements and notes with their sources", async () => {
    const response = await ask(getXlsx, ADMINISTRATOR);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toContain("standar-purwakarta-administrator-2020-09-03.xlsx");
    const file = await bytesOf(response);
    const { standard } = await given(ADMINISTRATOR);
    const indicators = standard.competencies.flatMap((row) => row.indicators);
    expect(await readSheet(file, "Identitas")).toContainEqual(["Masa berlaku", "sejak 3 September 2020", null]);
    expect(await readSheet(file, "Kompetensi")).toHaveLength(standard.competencies.length + 1);
    expect(await readSheet(file, "Indikator")).toHaveLength(indicators.length + 1);
    expect(await readSheet(file, "Persyaratan")).toHaveLength(standard.requirements.length + 1);
    expect(await readSheet(file, "Catatan")).toHaveLength(standard.notes.length + 1);
    const [head, first] = await readSheet(file, "Kompetensi");
    expect(head?.slice(0, 4)).toEqual(["Jenis", "Nomor", "Kode", "Kompetensi"]);
    expect(first?.slice(0, 6)).toEqual(["Manajerial", "1", "integritas", "Integritas", "Integritas", 3]);
    expect(first?.at(-1)).toBe("baris 288");
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://contoh.id";"klik")'])(
    "keeps %s a text",
    async (summary) => {
      const download = await given(SECRETARY);
      const file = await renderXlsx({ ...download, standard: { ...download.standard, summary } });
      const rows = await readSheet(file, "Identitas");
      expect(rows.find(([term]) => term === "Ikhtisar jabatan")?.[1]).toBe(summary);
    },
  );

  it("cuts a text that Excel would refuse, and says so", async () => {
    const download = await given(SECRETARY);
    const file = await renderXlsx({ ...download, standard: { ...download.standard, summary: "a".repeat(40_000) } });
    const row = (await readSheet(file, "Identitas")).find(([term]) => term === "Ikhtisar jabatan");
    expect(String(row?.[1])).toHaveLength(32_767);
    expect(row?.[1]).toMatch(/terpotong; lihat berkas PDF\)$/);
  });
});

describe("JSON", () => {
  it("is the API's answer", async () => {
    const [file, api] = await Promise.all([
      ask(getJson, ADMINISTRATOR),
      getApiStandard(new Request(`http://portal.uji/api?per=${DAY}`), { params: Promise.resolve(ADMINISTRATOR) }),
    ]);
    expect(file.headers.get("content-disposition")).toContain(".json");
    expect(api.status).toBe(200);
    expect(await file.text()).toBe(await api.text());
  });

  it("says no in problem details", async () => {
    const response = await ask(getJson, ADMINISTRATOR, "?per=kemarin");
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(await response.json()).toMatchObject({ status: 400, errors: [{ parameter: "per" }] });
  });
});

describe.each([
  ["pdf", getPdf],
  ["xlsx", getXlsx],
] as const)("%s refuses", (_, get) => {
  it.each(["?per=2026-02-30", "?per=besok", "?per=2026-01-01&per=2026-01-02"])("the day %s", async (query) => {
    const response = await ask(get, ADMINISTRATOR, query);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    expect(await response.json()).toMatchObject({ title: "Permintaan tidak benar", errors: [{ parameter: "per" }] });
  });

  it.each(["jabatan-tanpa-nama", "\u0000", "../etc", "x".repeat(5_000)])(
    "an unknown position: %#",
    async (position) => {
      const response = await ask(get, { ...ADMINISTRATOR, position });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ detail: expect.stringMatching(/^Jabatan ini tidak ada/) });
    },
  );

  it("a day on which no standard was in force, and says where to look", async () => {
    const response = await ask(get, ADMINISTRATOR, "?per=2019-01-01");
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("halaman /jabatan/purwakarta/administrator");
  });
});

it("a position that a draft names only is not there", async () => {
  const { id } = await db.institution.findFirstOrThrow({ where: { slug: "purwakarta" } });
  await db.position.create({ data: { institutionId: id, slug: "rahasia", name: "Rahasia", tier: "PENGAWAS" } });
  const response = await ask(getPdf, { institution: "purwakarta", position: "rahasia" });
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain("Rahasia");
});

it("a position that follows another gets that one's standard under its own name", async () => {
  const { id: followsId, institutionId } = await db.position.findFirstOrThrow({
    where: { slug: "administrator", institution: { slug: "purwakarta" } },
  });
  const follower = await givenFollower({ institutionId, followsId, slug: "camat-uji", name: "Camat Uji" });
  const response = await ask(getPdf, { institution: "purwakarta", position: follower.slug });
  expect(response.headers.get("content-disposition")).toContain(`standar-purwakarta-${follower.slug}-2020-09-03.pdf`);
  const text = readPdfText(await bytesOf(response));
  expect(text).toContain(follower.name);
  expect(text).toContain("Jabatan ini mengikuti standar Administrator.");
});

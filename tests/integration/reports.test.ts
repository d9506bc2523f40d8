import { beforeAll, describe, expect, it } from "vitest";

import { headText } from "@/lib/audit/rules";
import type { Viewer } from "@/lib/auth/policy";
import { db } from "@/lib/core/db";
import { viewReport } from "@/lib/reports/commands";
import { renderReport } from "@/lib/reports/pdf";
import { valueText } from "@/lib/integration/labels";
import { matchSentence } from "@/lib/reports/pdf-result";
import { findReport } from "@/lib/reports/queries";
import { reportNumber } from "@/lib/reports/rules";
import { formatGap, rangeText } from "@/lib/results/explanation";
import { COMPETENCY_KIND_LABEL, UNREADABLE_NAME } from "@/lib/standards/labels";

import { givenPreparedAssessment, givenPublishedStandard } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { givenFinalResult } from "../support/final-results";
import { givenFinal } from "../support/integration";
import { readPdfObjects, readPdfPages, readPdfText } from "../support/pdf-text";
import { viewerWith } from "../support/viewers";

let home: GivenInstitution;
let hr: Viewer;
let administrator: string;

beforeAll(async () => {
  home = await givenInstitution();
  hr = await viewerWith("HR", home);
  administrator = await givenPublishedStandard(home, { annex: "III" });
});

async function givenReport(options: Parameters<typeof givenFinalResult>[1] = {}, chair?: Viewer) {
  const chairId = chair?.id ?? null;
  const given = await givenPreparedAssessment(home, { hr, targetPosition: administrator, chairId });
  const result = await givenFinalResult(given.candidateId, options);
  const report = await findReport(hr, result.id);
  if (!report) throw new Error("HR sees the report.");
  return { ...given, result, report };
}

const textOf = async (report: Parameters<typeof renderReport>[0]) => readPdfText(await renderReport(report));

describe("the report", () => {
  it("says who was assessed for what, how, by whom and with which result", async () => {
    const { report } = await givenReport();
    const { content, contentHash, checkCode } = report;
    const text = await textOf(report);
    for (const words of [
      home.name.toLocaleUpperCase("id"),
      "Laporan Hasil Penilaian Kompetensi",
      reportNumber(report),
      "Ratna Dewi",
      content.person.nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, "$1 $2 $3 $4"),
      content.target.name,
      "Diskusi kelompok tanpa pemimpin; Wawancara berbasis kompetensi",
      "Asesor Satu; Asesor Dua",
      matchSentence(content),
      `Kategori: ${content.band.label}`,
      "Gugur karena syarat mutlak tidak terpenuhi",
      "Kekuatan",
      "Area pengembangan",
      "Magang enam bulan pada unit lain",
      "Pertimbangan tim: Bukti pada wawancara lebih kuat.",
      "Asesor Dua, tentang",
      "Ketua tim",
      "28 November 2026 pukul 09.00 WIB",
      "Berlaku sampai 28 November 2029",
      contentHash.slice(0, 12),
      `Kepala jejak audit ${headText(report.auditHead)}`,
      `/periksa/${checkCode}`,
      "Halaman 1 dari",
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain("DICABUT");
  });

  it("says on what legal basis, with the limits of every category, and for what it may be used", async () => {
    const { report } = await givenReport();
    const text = (await textOf(report)).replace(/\s+/g, " ");
    const { standard, target, schemeName, band } = report.content;
    for (const words of [
      `Dasar standar ${standard.regulation}, ${standard.annex}`,
      `Dasar skema ${report.scheme.legalBasis}`,
      report.scheme.verificationNote,
      "Level di atas standar dihitung setinggi standar",
      ...report.scheme.bands.map((one) => {
        const own = one.code === band.code ? " (hasil ini)" : "";
        return `${one.label}${own} ${rangeText(one, report.scheme.bands)}`;
      }),
      `kesesuaian dengan jabatan ${target.name} menurut ${standard.regulation}, ${standard.annex}.`,
      `Hasil ini berlaku sampai 28 November 2029, masa berlaku menurut skema ${schemeName}`,
      "Persyaratan jabatan diperiksa terpisah dan tidak ikut dirata-ratakan.",
    ]) {
      expect(text).toContain(words);
    }
  });

  it("calls a competency whose name is lost what every page calls it; the signed content stays", async () => {
    const { report, result } = await givenReport({
      change: (content) => ({
        ...content,
        competencies: content.competencies.map((one, place) =>
          place === 0 ? { ...one, name: "Kompetensi tanpa nama" } : one,
        ),
      }),
    });
    expect(report.content.competencies[0]?.name).toBe(UNREADABLE_NAME);
    const { content } = await db.result.findUniqueOrThrow({ where: { id: result.id } });
    expect(JSON.stringify(content)).toContain("Kompetensi tanpa nama");
  });

  it("says what measured a competency of which nobody could see anything", async () => {
    const { report } = await givenReport({
      change: (content) => ({
        ...content,
        competencies: content.competencies.map((competency, place) => ({
          ...competency,
          evidence: [],
          ...(place === 0 ? { computerTests: ["CACT"] } : {}),
        })),
      }),
    });
    const text = (await textOf(report)).replace(/\s+/g, " ");
    expect(text).toContain("Diukur dengan CACT; levelnya dari hasil tes komputer, tanpa pengamatan.");
    expect(text).toContain("Tidak ada catatan bukti.");
  });

  it("keeps what an assessor noted on an indicator without marking it", async () => {
    const { result } = await givenFinal(home, { hr, unmarkedNote: "Mengembalikan bingkisan." });
    const report = await findReport(hr, result.id);
    expect(report?.content.competencies.flatMap(({ evidence }) => evidence)).toEqual([
      { indicator: expect.any(String), observation: null, notes: ["Penilaian kompetensi: Mengembalikan bingkisan."] },
    ]);
    const text = report && (await textOf(report)).replace(/\s+/g, " ");
    expect(text).toContain("(tanpa tanda)");
    expect(text).toContain("Mengembalikan bingkisan.");
  });

  it("keeps what assessors noted on a competency as a whole, once where they wrote alike", async () => {
    const { result } = await givenFinal(home, { hr });
    const report = await findReport(hr, result.id);
    const remarks = report?.content.competencies.flatMap((competency) => competency.remarks ?? []);
    expect(new Set(remarks)).toEqual(new Set(["Penilaian kompetensi: Tampak pada diskusi kelompok."]));
    const text = report && (await textOf(report)).replace(/\s+/g, " ");
    expect(text).toContain("Tampak pada diskusi kelompok.");
    expect(text).not.toContain("Tidak ada catatan bukti.");
  });

  it("has standard, achieved level and gap of every competency that has levels", async () => {
    const { report } = await givenReport({ levelOf: (place) => place % 5 });
    const text = await textOf(report);
    for (const { name, kind, required, level, gap, isStatement, median } of report.content.competencies) {
      expect(text).toContain(name);
      if (isStatement) continue;
      if (gap === null) throw new Error("Every competency with levels has its gap.");
      const agreed = level === median.level ? level : `${level} median ${valueText(median)}`;
      expect(text).toContain(`${name} ${COMPETENCY_KIND_LABEL[kind]} ${required} ${agreed} ${formatGap(gap)}`);
    }
  });

  it("says beside what was agreed that it is not the median, and why, also of a statement", async () => {
    const reason = "Dokumen yang dilihat tim lebih baru.";
    const { report } = await givenReport({
      change: (content) => {
        const at = content.competencies.findIndex(({ isStatement }) => isStatement);
        const disputed = { mark: "MET", median: { level: null, mark: "PARTIAL" }, reason } as const;
        const competencies = content.competencies.map((one, place) => (place === at ? { ...one, ...disputed } : one));
        return { ...content, competencies };
      },
    });
    const text = await textOf(report);
    const [first] = report.content.competencies;
    expect(text).toContain(`${first?.name}: nilai akhir 3, median asesor 2,5`);
    expect(text).toContain("Memenuhi median Sebagian");
    expect(text).toContain(`nilai akhir Memenuhi, median asesor Sebagian Pertimbangan tim: ${reason}`);
    expect(text.match(/median asesor/g)).toHaveLength(2);
  });

  it("keeps the signatures on one page, however many there are", async () => {
    const signers = Array.from({ length: 9 }, (_, index) => ({
      ...{ name: `Penanda Tangan ${index}`, role: "ASSESSOR" as const, signedAt: "2026-11-28T02:00:00.000Z" },
    }));
    // Wherever the page ends.
    for (const count of [0, 6, 12, 18, 24, 30, 36]) {
      const filler = Array.from({ length: count }, () => ({ name: "Asesor Dua", opinion: "Belum cukup." }));
      const { report } = await givenReport({
        change: (content) => ({
          ...content,
          signers,
          competencies: content.competencies.map((one, place) => (place === 0 ? { ...one, dissents: filler } : one)),
        }),
      });
      const pages = readPdfPages(await renderReport(report)).filter((page) => page.includes("Penanda Tangan"));
      expect(pages).toHaveLength(1);
    }
  });

  it("is tagged, and its drawing is for the eye only", async () => {
    const { report } = await givenReport();
    const objects = [...readPdfObjects(await renderReport(report)).values()];
    expect(objects.join("\n")).toContain("<pdfuaid:part>1</pdfuaid:part>");
    const tags = new Set(objects.flatMap((body) => /^<<\n\/S \/(\w+)/.exec(body)?.[1] ?? []));
    expect([...tags]).toEqual(expect.arrayContaining(["H1", "H2", "H3", "Table", "TH", "TD", "L", "LI"]));
    expect([...tags]).not.toContain("Figure");
    expect(objects.some((body) => body.includes("/Artifact"))).toBe(true);
  });

  it("of a revoked result says so and why", async () => {
    const revoked = { at: new Date("2026-12-01T03:00:00Z"), reason: "Standar yang dipakai keliru." };
    const { report } = await givenReport({ revoked });
    const text = await textOf(report);
    expect(text).toContain("DICABUT");
    expect(text).toContain("dicabut pada 1 Desember 2026");
    expect(text).toContain(revoked.reason);
    expect(text).toContain(`DICABUT · ${reportNumber(report)}`);
  });

  it("says where weights make the percentage differ from the plain quotient", () => {
    expect(matchSentence({ overall: { counted: 24, required: 27, percent: 88.89 } })).toBe(
      "Nilai total kompetensi adalah 24 dari 27 atau setara 88,89 % JPM.",
    );
    expect(matchSentence({ overall: { counted: 24, required: 27, percent: 90 } })).toBe(
      "Nilai total kompetensi adalah 24 dari 27 atau, dengan bobot menurut jenis kompetensi, setara 90,00 % JPM.",
    );
  });
});

describe("looking at a report", () => {
  it("is written down each time", async () => {
    const { result, eventId, candidateId } = await givenReport();
    await viewReport(hr, { eventId, candidateId });
    await viewReport(hr, { eventId, candidateId });
    const rows = await db.auditEvent.findMany({ where: { action: "report.viewed", subjectId: result.id } });
    expect(rows.map(({ actorId, institutionId }) => [actorId, institutionId])).toEqual([
      [hr.id, home.id],
      [hr.id, home.id],
    ]);
  });

  it("shows the newest result", async () => {
    const { eventId, candidateId } = await givenReport();
    const newer = await givenFinalResult(candidateId, { createdAt: new Date("2026-12-02T03:00:00Z") });
    expect((await viewReport(hr, { eventId, candidateId })).resultId).toBe(newer.id);
  });

  it("is refused to other institutions, to assessors and under another event, and leaves no row", async () => {
    const { eventId, candidateId, result } = await givenReport();
    const other = await givenReport();
    const stranger = await viewerWith("HR", await givenInstitution());
    const refused = { kind: "not-found" };
    await expect(viewReport(stranger, { eventId, candidateId })).rejects.toMatchObject(refused);
    await expect(viewReport(await viewerWith("ASSESSOR", home), { eventId, candidateId })).rejects.toMatchObject(
      refused,
    );
    await expect(viewReport(hr, { eventId: other.eventId, candidateId })).rejects.toMatchObject(refused);
    expect(await db.auditEvent.count({ where: { action: "report.viewed", subjectId: result.id } })).toBe(0);
  });

  it("is open to the chair, and there is nothing before the result is final", async () => {
    const chair = await viewerWith("ASSESSOR", home);
    const { eventId, candidateId } = await givenReport({}, chair);
    expect((await viewReport(chair, { eventId, candidateId })).candidateId).toBe(candidateId);
    const unfinished = await givenPreparedAssessment(home, { hr });
    await expect(viewReport(hr, unfinished)).rejects.toMatchObject({ kind: "not-found" });
  });
});

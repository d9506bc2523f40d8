import { describe, expect, it } from "vitest";

import type { ChangeEvent } from "@/lib/feeds/entries";
import { feedEntry } from "@/lib/feeds/entries";

const institution = { slug: "uji", name: "Pemerintah Kabupaten Uji", shortName: "Kabupaten Uji" };
const event = {
  kind: "BEGINS",
  versionId: "v2",
  version: 2,
  day: "2027-02-01",
  recordedAt: new Date("2026-11-23T00:00:00Z"),
  updatedAt: new Date("2026-11-23T00:00:00Z"),
  neighbour: 1,
  isAdjacent: true,
  correction: null,
  revokedBy: null,
  position: { slug: "sekretaris", name: "Sekretaris", unit: "Dinas Kesehatan", tier: "ADMINISTRATOR", institution },
  regulation: {
    slug: "perbup",
    institution,
    kind: "PERBUP",
    number: "7",
    year: 2027,
    issuer: "BUPATI UJI",
    title: "Standar",
    status: "IN_FORCE",
    enactedOn: null,
    promulgatedOn: null,
    effectiveFrom: "2027-02-01",
    revokedFrom: null,
    gazette: null,
  },
  annex: { label: "III" },
} as const satisfies ChangeEvent;
const ended = { ...event, kind: "ENDS", version: 1, versionId: "v1", neighbour: 2 } as const;

describe("feedEntry", () => {
  it("announces what lies ahead, and says it plainly from that day on, under the same id", () => {
    const [before, after] = [feedEntry(event, "2027-01-31"), feedEntry(event, "2027-02-01")];
    expect(before.title).toBe("Sekretaris, Dinas Kesehatan, Kabupaten Uji: versi 2 akan berlaku mulai 1 Februari 2027");
    expect(after.title).toBe("Sekretaris, Dinas Kesehatan, Kabupaten Uji: versi 2 berlaku sejak 1 Februari 2027");
    expect(after.id).toBe(before.id);
    expect(after.text).toBe(
      "Ditetapkan dengan Peraturan Bupati Nomor 7 Tahun 2027 tentang Standar, Lampiran III. Menggantikan versi 1.",
    );
  });

  it("says of a correction of the copy what it corrects and why, and of what it corrected", () => {
    const correction = "Level salah terbaca.";
    expect(feedEntry({ ...event, correction }, "2027-02-01").text).toBe(
      "Standar menurut Peraturan Bupati Nomor 7 Tahun 2027 tentang Standar, Lampiran III. " +
        "Koreksi salinan, membetulkan versi 1: Level salah terbaca.",
    );
    expect(feedEntry({ ...ended, correction }, "2027-02-01").text).toContain(
      "Salinannya dibetulkan dengan versi 2: Level salah terbaca.",
    );
  });

  it("says what revoked the regulation of a standard that ends", () => {
    const revokedBy = { ...event.regulation, number: "9", year: 2028 };
    expect(feedEntry({ ...ended, neighbour: null, revokedBy }, "2028-02-01").text).toBe(
      "Standar menurut Peraturan Bupati Nomor 7 Tahun 2027 tentang Standar, Lampiran III. " +
        "Peraturannya dicabut dengan Peraturan Bupati Nomor 9 Tahun 2028. Belum ada versi penggantinya.",
    );
  });

  it("leads to the comparison, the earlier version to the left", () => {
    const path = "/bandingkan?a=uji%2Fsekretaris%401&b=uji%2Fsekretaris%402";
    expect(feedEntry(event, "2027-02-01").path).toBe(path);
    expect(feedEntry(ended, "2027-02-01").path).toBe(path);
  });

  it("leads to the standard or its history where there is nothing to compare", () => {
    expect(feedEntry({ ...event, neighbour: null }, "2027-02-01")).toMatchObject({
      path: "/jabatan/uji/sekretaris?per=2027-02-01",
      text: expect.stringContaining("Ini versi pertama."),
    });
    expect(feedEntry({ ...ended, neighbour: null }, "2027-02-01")).toMatchObject({
      path: "/jabatan/uji/sekretaris/riwayat",
      title: expect.stringContaining("versi 1 tidak berlaku lagi sejak 1 Februari 2027"),
    });
  });

  it("does not say that a version replaces one which ended days before", () => {
    expect(feedEntry({ ...event, isAdjacent: false }, "2027-02-01").text).toContain(
      "Versi sebelumnya, 1, sudah berakhir lebih dahulu.",
    );
    expect(feedEntry({ ...ended, isAdjacent: false }, "2027-02-01").text).toContain(
      "Versi berikutnya, 2, baru berlaku kemudian.",
    );
  });
});

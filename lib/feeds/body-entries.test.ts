import { describe, expect, it } from "vitest";

import { bodyCorrectionEntry, withdrawnBodyCorrectionEntry } from "@/lib/feeds/body-entries";

const regulation = {
  slug: "perbup-uji-1-2026",
  kind: "PERBUP",
  number: "1",
  year: 2026,
  issuer: "BUPATI UJI",
  institution: { shortName: "Kabupaten Uji" },
} as const;
const publishedAt = new Date("2026-11-20T03:00:00Z");
const event = {
  id: "k",
  regulation,
  since: "2026-12-01",
  publishedAt,
  reasons: [
    { passage: "Menimbang, a.", reason: "Salah terbaca." },
    { passage: "Pasal 1", reason: "Kurang sekata" },
  ],
};

describe("a correction of a body", () => {
  it("is announced when it is published, and is news again on its day, as the same entry", () => {
    const [ahead, begun] = [bodyCorrectionEntry(event, "2026-11-30"), bodyCorrectionEntry(event, "2026-12-01")];
    expect(ahead).toMatchObject({
      title: "Peraturan Bupati Nomor 1 Tahun 2026, Kabupaten Uji: salinannya akan dikoreksi mulai 1 Desember 2026",
      text: "Koreksi salinan batang tubuh. Menimbang, a.: Salah terbaca. Pasal 1: Kurang sekata.",
      path: "/peraturan/perbup-uji-1-2026?per=2026-12-01",
      updatedAt: publishedAt,
    });
    expect(begun).toMatchObject({
      id: ahead.id,
      title: "Peraturan Bupati Nomor 1 Tahun 2026, Kabupaten Uji: salinannya dikoreksi sejak 1 Desember 2026",
      publishedAt,
      updatedAt: new Date("2026-11-30T17:00:00Z"),
    });
  });

  it("is called off by an entry of its own", () => {
    expect(withdrawnBodyCorrectionEntry({ ...event, at: publishedAt })).toMatchObject({
      id: `urn:uuid:k#koreksi-ditarik-${publishedAt.getTime()}`,
      title:
        "Peraturan Bupati Nomor 1 Tahun 2026, Kabupaten Uji: salinannya tidak jadi dikoreksi mulai 1 Desember 2026",
    });
  });
});

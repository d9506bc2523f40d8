import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { VersionEnding } from "@/components/standards/version-ending";
import type { PositionDetail, VersionSummary } from "@/lib/standards/queries";

const institution = { slug: "uji", name: "Pemerintah Kabupaten Uji", shortName: "Kabupaten Uji" };
const position = { slug: "sekretaris", name: "Sekretaris", unit: "", institution };
const regulation = (number: string, revokedFrom: string | null = null) => {
  return { slug: `perbup-${number}`, kind: "PERBUP", number, year: 2026, revokedFrom, institution };
};
const first = {
  owner: position,
  version: 1,
  validFrom: "2020-01-01",
  validTo: "2026-12-31",
  regulation: regulation("1", "2027-01-01"),
  revokedBy: [regulation("9")],
} as unknown as VersionSummary;

function sayEnding(versions: readonly VersionSummary[], today: string): string {
  const page = { ...position, versions: [...versions, first] } as unknown as PositionDetail;
  return renderToStaticMarkup(<VersionEnding position={page} version={first} today={today} />);
}

it("names and links what will revoke it and the version that will replace it, as of its first day", () => {
  const next = { ...first, version: 2, validFrom: "2027-01-01", validTo: null, regulation: regulation("9") };
  const markup = sayEnding([next as VersionSummary], "2026-11-29");
  expect(markup).toContain(
    'akan dicabut <span>dengan <a href="/peraturan/perbup-9">Peraturan Bupati Nomor 9 Tahun 2026',
  );
  expect(markup).toContain(
    'Akan digantikan <a href="/jabatan/uji/sekretaris?per=2027-01-01">versi 2 (Peraturan Bupati',
  );
  expect(sayEnding([next as VersionSummary], "2027-01-01")).not.toMatch(/akan/i);
});

it("says of a correction of the copy that it is one", () => {
  const correction = { since: "2027-01-01", reason: "Level salah terbaca." };
  const next = { ...first, version: 2, validFrom: "2027-01-01", validTo: null, correction } as VersionSummary;
  const markup = sayEnding([next], "2027-01-01");
  expect(markup).toContain("Salinannya dibetulkan dengan <a");
  expect(markup).not.toContain("Digantikan");
});

it("says where none replaces it, where the next one begins later, and whose it is", () => {
  expect(sayEnding([], "2026-11-29")).toContain("Belum ada standar penggantinya.");
  const owner = { ...position, slug: "administrator", name: "Administrator" };
  const later = { ...first, owner, validFrom: "2028-01-01", validTo: null } as VersionSummary;
  expect(sayEnding([later], "2026-11-29")).toMatch(
    /Standar berikutnya: <a [^>]+>versi 1 standar Administrator \([^<]+<\/a> mulai 1 Januari 2028\./,
  );
});

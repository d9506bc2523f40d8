import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { StandardMissing } from "@/components/standards/standard-missing";
import type { PositionDetail } from "@/lib/standards/queries";

it("says why no standard is in force any more, and links to its history", () => {
  const institution = { slug: "purwakarta", name: "Pemerintah Kabupaten Purwakarta", shortName: "Purwakarta" };
  const regulation = { slug: "perbup-213", kind: "PERBUP", number: "213", year: 2020, revokedFrom: "2026-11-29" };
  const revokedBy = [{ ...regulation, slug: "perbup-9", number: "9", year: 2026, revokedFrom: null }];
  const version = { id: "v", version: 1, validFrom: "2020-09-03", validTo: "2026-11-28", regulation, revokedBy };
  const position = { slug: "sekretaris-daerah", name: "Sekretaris Daerah", unit: "", institution, listings: [] };
  const markup = renderToStaticMarkup(
    <StandardMissing
      position={
        { ...position, versions: [{ ...version, annex: { slug: "i", label: "I" } }] } as unknown as PositionDetail
      }
      day="2026-12-01"
    />,
  );
  expect(markup).toContain("; peraturannya dicabut mulai 29 November 2026");
  expect(markup).toContain('dengan <a href="/peraturan/perbup-9">Peraturan Bupati Nomor 9 Tahun 2026</a>');
  expect(markup).toContain('href="/jabatan/purwakarta/sekretaris-daerah/riwayat"');
});

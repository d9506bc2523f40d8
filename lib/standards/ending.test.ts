import { describe, expect, it } from "vitest";

import type { RegulationSummary } from "@/lib/regulations/document";
import { endingOf, isNumberedOtherwise, versionOn } from "@/lib/standards/ending";
import type { VersionSummary } from "@/lib/standards/queries";

const revoking = { slug: "perbup-9" } as RegulationSummary;

function version(
  number: number,
  [validFrom, validTo]: readonly [string, string | null],
  revokedFrom: string | null = null,
) {
  const revokedBy = revokedFrom === null ? [] : [revoking];
  return { version: number, validFrom, validTo, regulation: { revokedFrom }, revokedBy } as unknown as VersionSummary;
}

describe("endingOf", () => {
  it("is nothing while no end is known", () => {
    expect(endingOf(version(1, ["2020-01-01", null]), [])).toBeNull();
  });

  it("names what revoked it and the next version, the nearest of the later ones", () => {
    const first = version(1, ["2020-01-01", "2025-12-31"], "2026-01-01");
    const versions = [version(3, ["2999-01-01", null]), version(2, ["2026-01-01", "2998-12-31"]), first];
    expect(endingOf(first, versions)).toMatchObject({
      day: "2026-01-01",
      revokedBy: [revoking],
      successor: { version: 2 },
    });
    expect(endingOf(first, [first])?.successor).toBeNull();
  });

  it("does not say that a version which was replaced earlier ended by a later revocation", () => {
    const first = version(1, ["2020-01-01", "2023-12-31"], "2026-01-01");
    expect(endingOf(first, [version(2, ["2024-01-01", "2025-12-31"], "2026-01-01"), first])).toMatchObject({
      day: "2024-01-01",
      revokedBy: [],
      successor: { version: 2 },
    });
  });
});

it.each([
  ["2019-12-31", undefined],
  ["2020-01-01", 1],
  ["2025-12-31", 1],
  ["2026-01-01", 2],
])("versionOn: on %s version %s holds", (day, number) => {
  const versions = [version(2, ["2026-01-01", null]), version(1, ["2020-01-01", "2025-12-31"])];
  expect(versionOn(versions, day)?.version).toBe(number);
});

describe("isNumberedOtherwise", () => {
  const own = (number: number, from: string, slug = "camat") => ({
    ...version(number, [from, null]),
    owner: { slug } as VersionSummary["owner"],
  });

  it("tells where a version that holds earlier has the higher number", () => {
    expect(isNumberedOtherwise([own(2, "2027-01-01"), own(1, "2020-01-01")])).toBe(false);
    expect(isNumberedOtherwise([own(2, "2027-01-01"), own(3, "2026-12-01"), own(1, "2020-01-01")])).toBe(true);
  });

  it("does not hold the numbers of two positions against each other", () => {
    expect(isNumberedOtherwise([own(1, "2027-01-01"), own(4, "2020-01-01", "administrator")])).toBe(false);
  });
});

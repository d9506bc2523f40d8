import { describe, expect, it } from "vitest";

import { Role } from "@/lib/generated/prisma/enums";

import type { Viewer } from "./policy";
import { can, chosenInstitution, institutionsOf, institutionsWhere, PERMISSIONS, workPathOf } from "./policy";

const HERE = "019aa000-0000-7000-8000-000000000001";
const THERE = "019aa000-0000-7000-8000-000000000002";

function viewerWith(...held: readonly (readonly [institutionId: string, role: Role])[]): Viewer {
  const institution = { slug: "uji", shortName: "Uji" };
  const memberships = held.map(([institutionId, role]) => ({ institutionId, institution, role }));
  return { id: "019aa000-0000-7000-8000-00000000000a", name: "Pengguna Uji", memberships };
}

describe("grants", () => {
  it("give each role what its work needs, and nothing else", () => {
    const granted = Object.values(Role).map((role) => [
      role,
      PERMISSIONS.filter((permission) => can(viewerWith([HERE, role]), permission, HERE)),
    ]);
    expect(Object.fromEntries(granted)).toEqual({
      ADMIN: [
        "regulation:draft",
        "standard:draft",
        "user:manage",
        "dictionary:edit",
        "institution:edit",
        "scheme:edit",
        "suggestion:edit",
      ],
      VERIFIER: ["regulation:publish", "standard:publish"],
      HR: ["suggestion:edit", "event:manage"],
      ASSESSOR: ["sheet:score"],
      AUDITOR: ["audit:read"],
    });
  });

  it("end at the border of the institution", () => {
    for (const role of Object.values(Role)) {
      expect(PERMISSIONS.filter((permission) => can(viewerWith([HERE, role]), permission, THERE))).toEqual([]);
    }
  });

  it("are none without a membership", () => {
    expect(PERMISSIONS.filter((permission) => can(viewerWith(), permission, HERE))).toEqual([]);
  });

  it("name each institution once in which a permission is held", () => {
    const viewer = viewerWith([HERE, "ADMIN"], [HERE, "HR"], [THERE, "HR"], [HERE, "ADMIN"]);
    expect(institutionsWhere(viewer, "user:manage")).toEqual([HERE]);
    expect(institutionsWhere(viewer, "event:manage")).toEqual([HERE, THERE]);
    expect(institutionsWhere(viewer, "audit:read")).toEqual([]);
  });

  it("choose the institution that an address names, or the first, and never one without the permission", () => {
    const nameOf = (id: string) => (id === HERE ? "b" : "a");
    const { memberships, ...viewer } = viewerWith([HERE, "HR"], [THERE, "HR"], [THERE, "ADMIN"]);
    const known = {
      ...viewer,
      memberships: memberships.map(({ institutionId, role }) => {
        const name = nameOf(institutionId);
        return { institutionId, role, institution: { slug: `uji-${name}`, shortName: name } };
      }),
    };
    expect(institutionsOf(known, "event:manage").map(({ shortName }) => shortName)).toEqual(["a", "b"]);
    expect(chosenInstitution(known, "event:manage", "uji-b")?.id).toBe(HERE);
    expect(chosenInstitution(known, "event:manage", "tidak-ada")?.id).toBe(THERE);
    expect(chosenInstitution(known, "user:manage", "uji-b")?.id).toBe(THERE);
    expect(chosenInstitution(known, "audit:read", "uji-b")).toBeUndefined();
  });
});

describe("own work", () => {
  it.each([
    [["ASSESSOR"], "/penilaian"],
    [["HR"], "/kegiatan"],
    [["ADMIN"], "/admin"],
    [["VERIFIER"], "/admin/peraturan"],
    [["AUDITOR"], "/admin/audit"],
    [["AUDITOR", "HR"], "/kegiatan"],
    [["ADMIN", "HR", "ASSESSOR"], "/penilaian"],
    [[], "/"],
  ] as const)("of %j is at %s", (roles, path) => {
    expect(workPathOf(viewerWith(...roles.map((role) => [HERE, role] as const)))).toBe(path);
  });
});

import { beforeAll, describe, expect, it } from "vitest";

import type { Viewer } from "@/lib/auth/policy";
import { Refusal } from "@/lib/core/errors";
import { Role } from "@/lib/generated/prisma/enums";

import { AGREEMENT } from "../support/authorization/agreement";
import { AUDIT } from "../support/authorization/audit";
import { ASSIGNMENTS } from "../support/authorization/assignments";
import { CANDIDATE_IMPORT } from "../support/authorization/candidate-import";
import { CANDIDATES } from "../support/authorization/candidates";
import { DICTIONARY_EDITING } from "../support/authorization/dictionary-editing";
import { EDITING } from "../support/authorization/editing";
import type { Arranged, Entry, Outcome } from "../support/authorization/entry";
import { EVENTS } from "../support/authorization/events";
import { FOLLOWING } from "../support/authorization/following";
import { IMPORTS } from "../support/authorization/imports";
import { INSTITUTIONS } from "../support/authorization/institutions";
import { INSTRUMENTS } from "../support/authorization/instruments";
import { INTEGRATION } from "../support/authorization/integration";
import { JOBS } from "../support/authorization/jobs";
import { LEVEL_IMPORT } from "../support/authorization/level-import";
import { PERSONAL_DATA } from "../support/authorization/personal-data";
import { RECAP } from "../support/authorization/recap";
import { REGULATION_EDITING } from "../support/authorization/regulation-editing";
import { REGULATIONS } from "../support/authorization/regulations";
import { REPLACEMENTS } from "../support/authorization/replacements";
import { REPORTS } from "../support/authorization/reports";
import { RESULTS } from "../support/authorization/results";
import { SCHEMES } from "../support/authorization/schemes";
import { SHEET_HISTORY } from "../support/authorization/sheet-history";
import { SHEETS } from "../support/authorization/sheets";
import { SUGGESTIONS } from "../support/authorization/suggestions";
import { TALENT } from "../support/authorization/talent";
import { USERS } from "../support/authorization/users";
import { dataLayerFunctions, functionsIn } from "../support/data-layer";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";
import { viewerWith } from "../support/viewers";

/** One entry per command and private query. A new feature adds its list here. */
const TABLE: readonly Entry[] = [
  ...USERS,
  ...REGULATIONS,
  ...REGULATION_EDITING,
  ...EVENTS,
  ...CANDIDATES,
  ...CANDIDATE_IMPORT,
  ...SCHEMES,
  ...SHEETS,
  ...SHEET_HISTORY,
  ...LEVEL_IMPORT,
  ...SUGGESTIONS,
  ...TALENT,
  ...RESULTS,
  ...INSTRUMENTS,
  ...INTEGRATION,
  ...REPORTS,
  ...REPLACEMENTS,
  ...AGREEMENT,
  ...JOBS,
  ...RECAP,
  ...PERSONAL_DATA,
  ...AUDIT,
  ...ASSIGNMENTS,
  ...EDITING,
  ...DICTIONARY_EDITING,
  ...FOLLOWING,
  ...INSTITUTIONS,
  ...IMPORTS,
];

/** Features whose queries answer everybody, because what they read is public. */
const PUBLIC_FEATURES = [
  "catalogue",
  "comparison",
  "dictionary",
  "feeds",
  "health",
  "regulations",
  "standards",
  "verification",
];

/**
 * Commands without a viewer: they are run by whoever holds the server itself (seeds, npm run user:create), or by who
 * proves it with a one-time password (tests/integration/managed-users.test.ts).
 */
const WITHOUT_VIEWER = [
  "users/commands.createUserAtServer",
  "users/commands.resetPasswordAtServer",
  "users/commands.replaceOneTimePassword",
  "users/commands.ensureSystemAccounts",
  "users/commands.ensureDemoAccounts",
];

const ROLES: readonly (readonly Role[])[] = [...Object.values(Role).map((role) => [role]), []];

async function outcomeOf({ call, shows }: Arranged, viewer: Viewer): Promise<Outcome> {
  try {
    const answer = await call(viewer);
    if (shows) return shows(answer) ? "allowed" : "nothing";
    return answer === null ? "not-found" : "allowed";
  } catch (error) {
    if (error instanceof Refusal && (error.kind === "forbidden" || error.kind === "not-found")) return error.kind;
    throw error;
  }
}

function expectedAtHome({ allowed, refusal = "forbidden" }: Entry, roles: readonly Role[]): Outcome {
  if (allowed === "everyone") return "allowed";
  return roles.some((role) => allowed.includes(role)) ? "allowed" : refusal;
}

function expectedElsewhere({ allowed, strangers = "not-found" }: Entry): Outcome {
  return allowed === "everyone" ? "allowed" : strangers;
}

const titled = TABLE.map((entry) => ({ entry, title: entry.on ? `${entry.name}, ${entry.on}` : entry.name }));

describe.each(titled)("$title", ({ entry }) => {
  let home: GivenInstitution;
  let elsewhere: GivenInstitution;

  beforeAll(async () => {
    [home, elsewhere] = await Promise.all([givenInstitution(), givenInstitution()]);
  });

  const cases = ROLES.map((roles) => ({ roles, name: roles.join() || "no role" }));

  it.each(cases)("for $name of its own institution", async ({ roles }) => {
    const arranged = await entry.arrange(home);
    // Without a role nobody belongs to an institution.
    const expected = roles.length > 0 ? expectedAtHome(entry, roles) : expectedElsewhere(entry);
    expect(await outcomeOf(arranged, await viewerWith(roles, home))).toBe(expected);
  });

  it.each(cases)("for $name of another institution", async ({ roles }) => {
    const arranged = await entry.arrange(home);
    expect(await outcomeOf(arranged, await viewerWith(roles, elsewhere))).toBe(expectedElsewhere(entry));
  });

  if (entry.owned) {
    it("for whose it is", async () => {
      const arranged = await entry.arrange(home);
      if (!arranged.owner) throw new Error(`${entry.name} is owned, but its arrangement names no owner.`);
      expect(await outcomeOf(arranged, arranged.owner)).toBe("allowed");
    });
  }
});

describe("the table", () => {
  const functions = dataLayerFunctions();
  const listed = new Set(TABLE.map(({ name }) => name));

  it("has every command and private query, and none that is gone", () => {
    const guarded = functions.filter(({ takesViewer }) => takesViewer).map(({ name }) => name);
    expect(guarded.filter((name) => !listed.has(name))).toEqual([]);
    expect([...listed].filter((name) => !guarded.includes(name))).toEqual([]);
  });

  it("lets no command do without a viewer, but those run at the server", () => {
    const open = functions.filter(({ kind, takesViewer }) => kind === "commands" && !takesViewer);
    expect(open.map(({ name }) => name)).toEqual(WITHOUT_VIEWER);
  });

  it("lets no query do without a viewer, but those of public features", () => {
    const open = functions.filter(({ kind, takesViewer }) => kind === "queries" && !takesViewer);
    expect(open.filter(({ feature }) => !PUBLIC_FEATURES.includes(feature))).toEqual([]);
  });

  it("would notice a function of either kind, however it is written", () => {
    const code = `
      export async function one(viewer: Viewer, id: string) {}
      export const two = cache(async (id: string, viewer: Viewer) => null);
      export const three = async () => {};
      export const LIMIT = 3;
      function four(viewer: Viewer) {}`;
    expect(functionsIn("lib/events/commands.ts", code)).toEqual([
      { name: "events/commands.one", feature: "events", kind: "commands", takesViewer: true },
      { name: "events/commands.two", feature: "events", kind: "commands", takesViewer: true },
      { name: "events/commands.three", feature: "events", kind: "commands", takesViewer: false },
    ]);
  });
});

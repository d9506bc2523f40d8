import { describe, expect, it } from "vitest";

import { TABLE } from "../support/authorization/table";
import { askedBy, dataLayerFunctions, functionsIn } from "../support/data-layer";

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
  "institutions/commands.createInstitutionAtServer",
  "users/commands.createUserAtServer",
  "users/commands.resetPasswordAtServer",
  "users/commands.replaceOneTimePassword",
  "users/commands.ensureSystemAccounts",
  "users/commands.ensureDemoAccounts",
];

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

  it("would notice what a page takes from a piece", () => {
    const code = `import { listOwn } from "@/lib/events/own-queries";
import { one, two as other } from "@/lib/events/queries";
import type { Own } from "@/lib/events/own-queries";
import { PATH } from "@/lib/events/paths";`;
    expect(askedBy(code)).toEqual(["events/own-queries.listOwn", "events/queries.one", "events/queries.two"]);
  });
});

import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { sourceFiles } from "./source-files";

const sources = sourceFiles(["app", "components", "lib"]);
const actions = sources.filter((file) => file.endsWith("/actions.ts"));
const DOOR = /^export const \w+Action = define(Public)?FormAction\(/;

function strayExports(code: string): readonly string[] {
  return (code.match(/^export .*/gm) ?? []).filter((line) => !DOOR.test(line));
}

describe("server actions", () => {
  it("live only in actions.ts", () => {
    const strays = sources.filter(
      (file) => !file.endsWith("/actions.ts") && /^\s*["']use server["']/m.test(readFileSync(file, "utf8")),
    );
    expect(strays).toEqual([]);
  });

  it("are made by the one door for writes, and nothing else is exported beside them", () => {
    const strays = actions.flatMap((file) =>
      strayExports(readFileSync(file, "utf8")).map((line) => `${file}: ${line}`),
    );
    expect(strays).toEqual([]);
  });

  it("without a viewer exist only for signing in and out", () => {
    const open = actions.flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/(\w+) = definePublicFormAction\(/g)].map(([, name]) => name),
    );
    expect(open.toSorted()).toEqual(["signInAction", "signOutAction"]);
  });

  it("would be noticed", () => {
    expect(strayExports("export async function deleteAll() {}")).toHaveLength(1);
    expect(strayExports("export const submitAction = defineFormAction({})")).toHaveLength(0);
  });
});

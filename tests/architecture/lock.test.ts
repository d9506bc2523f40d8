import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

type Package = { readonly version?: string; readonly optionalDependencies?: Readonly<Record<string, string>> };
type Lock = { readonly packages: Readonly<Record<string, Package>> };

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;

// npm leaves out what its registry did not offer while installing; `npm ci` on a fresh clone then refuses the lock.
it("package-lock.json names the packages of every system (npm run lock:complete)", () => {
  const missing = Object.entries(lock.packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in lock.packages) && !(`${parent}/node_modules/${name}` in lock.packages),
    ),
  );
  expect(missing).toEqual([]);
});

it("package-lock.json names no registry", () => {
  expect(Object.entries(lock.packages).filter(([, entry]) => "resolved" in entry)).toEqual([]);
});

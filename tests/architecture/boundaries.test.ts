import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { resolve } from "node:path";

import { describe, expect, it } from "vitest";

type Violation = { readonly from: string; readonly to: string; readonly rule: { readonly name: string } };
type Summary = { readonly totalCruised: number; readonly violations: readonly Violation[] };
type Rules = { readonly forbidden: readonly { name: string }[]; readonly required: readonly { name: string }[] };

const CONFIG = resolve(".dependency-cruiser.cjs");
const rules = createRequire(import.meta.url)(CONFIG) as Rules;

function depcruise(cwd: string): Summary {
  const bin = resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [bin, "app", "components", "lib", "--config", CONFIG, "--output-type", "json"];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 });
  if (!stdout) throw new Error(stderr);
  return (JSON.parse(stdout) as { summary: Summary }).summary;
}

describe("module boundaries", () => {
  it("hold", () => {
    const { totalCruised, violations } = depcruise(".");
    expect(totalCruised).toBeGreaterThan(50);
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });

  // dependency-cruiser passes with "0 modules" when it cannot load the compiler.
  it("are really being checked: the canary breaks every kind of rule", () => {
    const { violations } = depcruise("tests/architecture/canary");
    const reported = new Set(violations.map(({ rule }) => rule.name));
    const kinds = [...rules.forbidden, ...rules.required]
      .map(({ name }) => name)
      .filter((name) => !name.startsWith("feature-direction-") || name === "feature-direction-regulations");
    expect(kinds.length).toBeGreaterThanOrEqual(9);
    expect(kinds.filter((name) => !reported.has(name))).toEqual([]);
  });
});

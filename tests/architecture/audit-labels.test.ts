import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { ACTION_LABEL, SUBJECT_LABEL } from "../../lib/audit/labels";

import { sourceFiles } from "./source-files";

const code = sourceFiles(["lib", "seeds"])
  .filter((file) => /(commands|looks)\.ts$/.test(file))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

/** "standard.published" as an action; `defineFormAction` names others, but not in commands. */
const ACTION = /"([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)"/g;

const actions = [...new Set([...code.matchAll(ACTION)].map(([, action = ""]) => action))].sort();

it("finds the actions in the code", () => {
  expect(actions).toContain("user.closed");
  expect(actions).toContain("job.failed");
});

it("every action that is recorded has Indonesian words, and there are words for no other", () => {
  expect(Object.keys(ACTION_LABEL).sort()).toEqual(actions);
});

it("every kind of object has Indonesian words", () => {
  const written = [...code.matchAll(/subjectType: "([a-z-]+)"/g)].map(([, subject = ""]) => subject);
  // lib/candidates takes it from the action.
  const derived = actions.map((action) => action.split(".")[0] ?? "");
  const known = new Set([...written, ...derived]);
  expect(written.filter((subject) => !(subject in SUBJECT_LABEL))).toEqual([]);
  expect(Object.keys(SUBJECT_LABEL).filter((subject) => !known.has(subject))).toEqual([]);
});

import { readFileSync } from "node:fs";

import ts from "typescript";
import { expect, it } from "vitest";

import { sourceFiles } from "./source-files";

/** Says which sheets are meant: those that count, withdrawn ones, or all. */
const SAYS_WHICH = /\b(?:STANDING_SHEETS|EVERY_SHEET|ownOpenSheets|withdrawnAt|withdrawn_at)\b/;
const OF_SEVERAL = /\.sheet\.(?:findMany|findFirst|count|groupBy|aggregate)$/;
const OF_PRISMA = /^(?:where|select|orderBy|some|none|every)$/;
// A lock counts nothing.
const IN_SQL = /\b(?:FROM|JOIN) sheets\b(?![^]*\bFOR (?:UPDATE|SHARE)\b)/;

/** The parts of a file that ask for several sheets: calls of the model, relations to it, and SQL. */
function asksForSheets(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return OF_SEVERAL.test(node.expression.getText());
  if (ts.isTaggedTemplateExpression(node)) return IN_SQL.test(node.template.getText());
  if (!ts.isPropertyAssignment(node) || node.name.getText() !== "sheets") return false;
  const { initializer } = node;
  if (!ts.isObjectLiteralExpression(initializer)) return initializer.kind === ts.SyntaxKind.TrueKeyword;
  return initializer.properties.some(({ name }) => name && OF_PRISMA.test(name.getText()));
}

function silentOnes(code: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (asksForSheets(node) && !SAYS_WHICH.test(node.getText())) found.push(node.getText().replaceAll(/\s+/g, " "));
    else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("x.ts", code, ts.ScriptTarget.Latest, true));
  return found;
}

it("a question for sheets says whether those that were withdrawn are meant too (ADR 0023)", () => {
  const silent = sourceFiles(["lib", "app"])
    // The trail names what its rows speak of, whatever became of it.
    .filter((file) => !file.endsWith(".test.ts") && file !== "lib/audit/names.ts")
    .flatMap((file) => silentOnes(readFileSync(file, "utf8")).map((code) => `${file}: ${code}`));
  expect(silent).toEqual([]);
});

it.each([
  "tx.sheet.count({ where: { candidateId } })",
  "const ROWS = { sheets: { select: { id: true } } };",
  "const ROWS = { _count: { select: { sheets: true } } };",
  "tx.$queryRaw`SELECT 1 FROM sheets WHERE candidate_id = ${id}`",
])("%s is seen", (code) => {
  expect(silentOnes(code)).toHaveLength(1);
});

it.each([
  "tx.sheet.count({ where: { ...STANDING_SHEETS, candidateId } })",
  "tx.sheet.findUnique({ where: { id } })",
  "const answer = { sheets: rows.map(toSheet) };",
])("%s is none, or says it", (code) => {
  expect(silentOnes(code)).toEqual([]);
});

import { readFileSync } from "node:fs";

import ts from "typescript";

import { sourceFiles } from "../architecture/source-files";

export type DataLayerFunction = {
  /** "users/commands.createUser" */
  readonly name: string;
  readonly feature: string;
  readonly kind: "commands" | "queries";
  /** Asks for a signed-in person; authorization is then its own work. */
  readonly takesViewer: boolean;
};

const DATA_LAYER = /^lib\/([^/]+)\/(queries|commands)\.ts$/;

/** Every function that a feature's queries.ts or commands.ts exports. */
export function dataLayerFunctions(): readonly DataLayerFunction[] {
  return sourceFiles(["lib"])
    .filter((file) => DATA_LAYER.test(file))
    .toSorted()
    .flatMap((file) => functionsIn(file, readFileSync(file, "utf8")));
}

export function functionsIn(file: string, code: string): readonly DataLayerFunction[] {
  const [, feature = "", kind] = DATA_LAYER.exec(file) ?? [];
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  return source.statements.filter(isExported).flatMap((statement) =>
    namedFunctions(statement).map(({ name, node }) => ({
      name: `${feature}/${kind}.${name}`,
      feature,
      kind: kind as DataLayerFunction["kind"],
      takesViewer: mentionsViewer(node),
    })),
  );
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement)
    ? (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    : false;
}

/** `export function f() {}` and `export const f = cache(async () => {})`, but no constant that is no function. */
function namedFunctions(statement: ts.Statement): readonly { name: string; node: ts.SignatureDeclaration }[] {
  if (ts.isFunctionDeclaration(statement) && statement.name) return [{ name: statement.name.text, node: statement }];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
    const node = initializer && outermostFunction(initializer);
    return node ? [{ name: name.getText(), node }] : [];
  });
}

function outermostFunction(expression: ts.Expression): ts.SignatureDeclaration | null {
  if (ts.isArrowFunction(expression) || ts.isFunctionExpression(expression)) return expression;
  if (!ts.isCallExpression(expression)) return null;
  return expression.arguments.map(outermostFunction).find((found) => found !== null) ?? null;
}

function mentionsViewer({ parameters }: ts.SignatureDeclaration): boolean {
  return parameters.some(({ type }) => /\bViewer\b/.test(type?.getText() ?? ""));
}

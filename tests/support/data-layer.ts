import { readFileSync } from "node:fs";

import ts from "typescript";

import { sourceFiles } from "../architecture/source-files";

export type DataLayerFunction = {
  /** "users/commands.createUser", "assignments/own-conflict-queries.listOwnConflicts" */
  readonly name: string;
  readonly feature: string;
  readonly kind: "commands" | "queries";
  /** Asks for a signed-in person; authorization is then its own work. */
  readonly takesViewer: boolean;
};

const DATA_LAYER = /^lib\/([^/]+)\/((?:[a-z-]+-)?(queries|commands))\.ts$/;
/** What else reads and writes for a feature is a piece of these, within their authorization. */
const DOOR = /\/(queries|commands)\.ts$/;
/** Who may ask the data layer for something on behalf of a person. */
const ASKS = /^(?:app|components|lib\/server)\/|^lib\/[^/]+\/actions\.ts$/;

/** Every function that a feature's queries.ts or commands.ts exports, and what pages and actions take from a piece. */
export function dataLayerFunctions(): readonly DataLayerFunction[] {
  const files = sourceFiles(["app", "components", "lib"]).toSorted();
  const asked = new Set(files.filter((file) => ASKS.test(file)).flatMap((file) => askedBy(readFileSync(file, "utf8"))));
  return files
    .filter((file) => DATA_LAYER.test(file))
    .flatMap((file) =>
      functionsIn(file, readFileSync(file, "utf8")).filter(({ name }) => DOOR.test(file) || asked.has(name)),
    );
}

/** The names of what the code imports, other than types, from the data layer. */
export function askedBy(code: string): readonly string[] {
  return [...code.matchAll(/^import \{([^}]*)\} from "@\/(lib\/[^"]+)"/gm)].flatMap(([, names = "", module = ""]) => {
    const [, feature, file] = DATA_LAYER.exec(`${module}.ts`) ?? [];
    return file ? names.split(",").map((name) => `${feature}/${file}.${name.trim().split(" as ")[0]}`) : [];
  });
}

export function functionsIn(file: string, code: string): readonly DataLayerFunction[] {
  const [, feature = "", name = "", kind] = DATA_LAYER.exec(file) ?? [];
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  return source.statements.filter(isExported).flatMap((statement) =>
    namedFunctions(statement).map((found) => ({
      name: `${feature}/${name}.${found.name}`,
      feature,
      kind: kind as DataLayerFunction["kind"],
      takesViewer: mentionsViewer(found.node),
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

import { readdirSync, readFileSync } from "node:fs";

import ts from "typescript";
import { describe, expect, it } from "vitest";

import { sourceFiles } from "./source-files";

// English in code, Indonesian for people: docs/adr/0002-code-language.md
const INDONESIAN_STEM =
  /jabatan|kompetensi|indikator|persyaratan|penilaian|peraturan|perbup|standar(?!d)|nilai|peserta|instansi|lampiran|pasal(?![a-z])|kegiatan|pengguna|urusan|jenjang|unduh|riwayat|banding/i;

function identifiers(name: string, code: string): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !isAddressPart(node)) names.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true));
  return names;
}

// Legal instruments keep their names.
const PROPER_NAME = /^(PERBUP|PERWAL|PERGUB|PERDA)$/;

// Addresses are Indonesian, and so are the names of their parts where they are read: `{ instansi: institution }`.
const ADDRESS_PARTS = new Set([
  "instansi",
  "jabatan",
  "jenjang",
  "kegiatan",
  "kompetensi",
  "peraturan",
  "peserta",
  "standar",
]);

function isAddressPart(node: ts.Identifier): boolean {
  if (!ADDRESS_PARTS.has(node.text)) return false;
  const { parent } = node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  const isNamed =
    ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyAccessExpression(parent);
  return isNamed && parent.name === node;
}

const isIndonesian = (name: string): boolean => INDONESIAN_STEM.test(name) && !PROPER_NAME.test(name);

describe("language", () => {
  it.each(sourceFiles(["app", "components", "lib", "seeds", "scripts"]))("%s names things in English", (file) => {
    expect(identifiers(file, readFileSync(file, "utf8")).filter(isIndonesian)).toEqual([]);
  });

  it("knows the parts of an address, but no variable of their name", () => {
    const read =
      "const { instansi: institution } = params; const { jabatan } = params; query.jenjang; const x = { nilai: 1 };";
    expect(identifiers("a.ts", read).filter(isIndonesian)).toEqual(["jabatan", "nilai"]);
  });

  it("leaves strings, comments and markup alone, and nothing else", () => {
    const code = 'const title = "Jabatan"; // kompetensi\nconst view = <p>Peraturan</p>; const nilaiAkhir = 1;';
    expect(identifiers("a.tsx", code).filter(isIndonesian)).toEqual(["nilaiAkhir"]);
  });
});

describe("glossary", () => {
  const schema = readdirSync("prisma/schema")
    .map((file) => readFileSync(`prisma/schema/${file}`, "utf8"))
    .join("\n");
  const glossary = readFileSync("docs/glossary.md", "utf8");
  const rows = [...glossary.matchAll(/^\|\s*`?(\w+)`?\s*\|\s*([^|]+?)\s*\|/gm)];
  const terms = rows
    .map(([, model = "", term = ""]) => ({ model, term }))
    .filter(({ model }) => schema.includes(`model ${model} {`));

  it("names every model of the schema", () => {
    const models = [...schema.matchAll(/^model (\w+) \{/gm)].map(([, model]) => model);
    expect(models.filter((model) => !terms.some((term) => term.model === model))).toEqual([]);
  });

  it.each(terms)("$model carries its term, $term", ({ model, term }) => {
    const comment = new RegExp(`((?:///.*\\n)+)model ${model} \\{`).exec(schema)?.[1];
    expect(comment?.toLowerCase()).toContain(term.toLowerCase());
  });
});

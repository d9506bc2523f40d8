import { existsSync } from "node:fs";

import { Ajv2020 } from "ajv/dist/2020";
import { beforeAll, describe, expect, it } from "vitest";

import { GET as getOpenApi } from "@/app/api/v1/openapi.json/route";
import { GET as getPosition } from "@/app/api/v1/positions/[institution]/[position]/route";
import { GET as getStandard } from "@/app/api/v1/positions/[institution]/[position]/standard/route";
import { GET as getPositions } from "@/app/api/v1/positions/route";
import { GET as getRegulation } from "@/app/api/v1/regulations/[slug]/route";
import { GET as getRegulations } from "@/app/api/v1/regulations/route";
import { ensureSystemAccounts } from "@/lib/users/commands";

import { loadInstitutions } from "../../seeds/institutions";
import { loadStandards } from "../../seeds/standards";

type Handler = typeof getPositions;

// Keyed by the documented path, so that a path without a handler here fails.
const HANDLERS: Readonly<Record<string, Handler>> = {
  "/api/v1/regulations": getRegulations,
  "/api/v1/regulations/{slug}": getRegulation,
  "/api/v1/positions": getPositions,
  "/api/v1/positions/{institution}/{position}": getPosition,
  "/api/v1/positions/{institution}/{position}/standard": getStandard,
};
const POSITIONS_IN_SEEDS = 35;

type Documented = {
  readonly paths: Readonly<
    Record<string, { readonly get: { readonly responses: Readonly<Record<string, { readonly content?: object }>> } }>
  >;
};
type Named = { readonly slug: string; readonly institution: { readonly slug: string } };

let document: Documented;
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });

beforeAll(async () => {
  await loadInstitutions();
  const { drafter, verifier } = await ensureSystemAccounts();
  await loadStandards(drafter, verifier);
  const response = await getOpenApi(new Request("http://portal.uji/api/v1/openapi.json"), noParams);
  document = (await response.json()) as Documented;
  ajv.addSchema(document, "openapi");
});

const noParams = { params: Promise.resolve(undefined) };

/** Asks a documented path, and checks the body against the schema that the document has for its status. */
async function ask(path: string, params: Readonly<Record<string, string>> = {}, query = "") {
  const handler = HANDLERS[path];
  if (!handler) throw new Error(`No handler for ${path}.`);
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
  const response = await handler(new Request(`http://portal.uji${address}${query}`), {
    params: Promise.resolve(params),
  });
  const [contentType = ""] = (response.headers.get("content-type") ?? "").split(";");
  const pointer = ["paths", path, "get", "responses", String(response.status), "content", contentType, "schema"]
    .map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")))
    .join("/");
  const validate = ajv.getSchema(`openapi#/${pointer}`);
  if (!validate) throw new Error(`${path} does not document ${response.status} ${contentType}.`);
  const body: unknown = await response.json();
  const errors = validate(body) === true ? [] : validate.errors;
  expect(errors, `${response.status} ${address}`).toEqual([]);
  return { status: response.status, body };
}

function at(body: unknown, pointer: string): unknown {
  const parts = pointer.split("/").slice(1);
  return parts.reduce((node, part) => (node as Record<string, unknown> | undefined)?.[part], body);
}

async function listAll<Item>(path: string): Promise<readonly Item[]> {
  const { body } = await ask(path, {}, "?pageSize=100");
  return (body as { items: readonly Item[] }).items;
}

describe("openapi.json", () => {
  it("documents the paths that there are, and no others", () => {
    expect(Object.keys(document.paths).sort()).toEqual(Object.keys(HANDLERS).sort());
    for (const path of Object.keys(document.paths)) {
      const file = `app${path.replace(/\{(\w+)\}/g, "[$1]")}/route.ts`;
      expect(existsSync(file), file).toBe(true);
    }
  });

  it("would notice an answer that is not as documented", () => {
    const validate = ajv.getSchema("openapi#/components/schemas/PositionSummary");
    expect(validate?.({ slug: "inspektur", name: "Inspektur", unit: "", tier: "ESELON_2" })).toBe(false);
  });
});

describe("every answer is as documented", () => {
  it("regulations", async () => {
    const regulations = await listAll<{ slug: string }>("/api/v1/regulations");
    expect(regulations).toHaveLength(2);
    for (const { slug } of regulations) {
      const { status } = await ask("/api/v1/regulations/{slug}", { slug });
      expect(status).toBe(200);
    }
  });

  it("all positions and their standards", async () => {
    const positions = await listAll<Named>("/api/v1/positions");
    expect(positions).toHaveLength(POSITIONS_IN_SEEDS);
    const statuses: number[] = [];
    for (const { slug, institution } of positions) {
      const params = { institution: institution.slug, position: slug };
      const position = await ask("/api/v1/positions/{institution}/{position}", params);
      const standard = await ask("/api/v1/positions/{institution}/{position}/standard", params);
      expect(position.status).toBe(200);
      expect((position.body as { standard: unknown }).standard === null).toBe(standard.status === 404);
      statuses.push(standard.status);
    }
    // Four standards of Purwakarta and one of Pekalongan are in full; thirty positions are only named.
    expect(statuses.filter((status) => status === 200)).toHaveLength(5);
    expect(statuses.filter((status) => status === 404)).toHaveLength(30);
  });

  it.each([
    { institution: "purwakarta", position: "sekretaris-daerah" },
    { institution: "pekalongan", position: "sekretaris-daerah" },
  ])("with pointers of notes and sources that resolve within the answer: $institution", async (params) => {
    const { body } = await ask("/api/v1/positions/{institution}/{position}/standard", params);
    const { notes, sources } = body as { notes: readonly { path: string }[]; sources: object };
    const pointers = [...notes.map(({ path }) => path), ...Object.keys(sources)];
    expect(pointers.length).toBeGreaterThan(50);
    expect(pointers.filter((pointer) => at(body, pointer) === undefined)).toEqual([]);
  });

  it.each([
    ["/api/v1/positions", {}, "?level=9&per=kemarin", 400],
    ["/api/v1/regulations", {}, "?page=0", 400],
    ["/api/v1/regulations/{slug}", { slug: "tidak-ada" }, "", 404],
    ["/api/v1/positions/{institution}/{position}", { institution: "purwakarta", position: "tidak-ada" }, "", 404],
    ["/api/v1/positions/{institution}/{position}", { institution: "'; --", position: "\u0000" }, "", 404],
  ])("also where it says no: %s", async (path, params, query, status) => {
    expect((await ask(path, params, query)).status).toBe(status);
  });
});

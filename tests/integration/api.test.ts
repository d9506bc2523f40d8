import Ajv2020 from "ajv/dist/2020";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { GET as getOpenApi } from "@/app/api/v1/openapi.json/route";
import { GET as getPosition } from "@/app/api/v1/positions/[institution]/[position]/route";
import { GET as getStandard } from "@/app/api/v1/positions/[institution]/[position]/standard/route";
import { GET as getPositions, POST as postPositions } from "@/app/api/v1/positions/route";
import { GET as getRegulation } from "@/app/api/v1/regulations/[slug]/route";
import { GET as getRegulations } from "@/app/api/v1/regulations/route";
import { ENDPOINTS } from "@/lib/api/endpoints";
import { db } from "@/lib/core/db";
import { ensureSystemAccounts } from "@/lib/users/commands";

import { loadInstitutions } from "../../seeds/institutions";
import { loadStandards } from "../../seeds/standards";

type Params = Readonly<Record<string, string>>;
type Handler = (request: Request, context: { params: Promise<Params | undefined> }) => Promise<Response>;
type Name = keyof typeof ENDPOINTS;

const HANDLERS: Readonly<Record<Name, Handler>> = {
  regulations: getRegulations,
  regulation: getRegulation,
  positions: getPositions,
  position: getPosition,
  standard: getStandard,
};

type Asked = { readonly params?: Params; readonly query?: string; readonly headers?: Readonly<Record<string, string>> };

function ask(name: Name, { params, query = "", headers = {} }: Asked = {}): Promise<Response> {
  const path = ENDPOINTS[name].path.replace(/\{(\w+)\}/g, (_part, key: string) => params?.[key] ?? "");
  return HANDLERS[name](new Request(`http://skj.uji${path}${query}`, { headers }), { params: Promise.resolve(params) });
}

type OpenApi = { readonly paths: Record<string, unknown>; readonly components: unknown };

const ajv = new Ajv2020({ strict: false, validateFormats: false });
let document: OpenApi;

/** Fails where the answer is not what openapi.json says of its path and status. */
function expectContract(name: Name, status: number, answer: unknown): void {
  const type = status === 200 ? "application~1json" : "application~1problem+json";
  const path = ENDPOINTS[name].path.replaceAll("/", "~1").replaceAll("{", "%7B").replaceAll("}", "%7D");
  const validate = ajv.compile({ $ref: `skj#/paths/${path}/get/responses/${status}/content/${type}/schema` });
  expect(validate(answer), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
}

async function answerOf(name: Name, asked?: Asked) {
  const response = await ask(name, asked);
  const answer: unknown = await response.json();
  expectContract(name, response.status, answer);
  return { status: response.status, answer: answer as Record<string, never>, response };
}

beforeAll(async () => {
  await loadInstitutions();
  const { drafter, verifier } = await ensureSystemAccounts();
  await loadStandards(drafter, verifier);
  document = (await (
    await getOpenApi(new Request("http://skj.uji/"), { params: Promise.resolve({}) })
  ).json()) as OpenApi;
  ajv.addSchema(document, "skj");
});
afterAll(() => db.$disconnect());

describe("openapi.json", () => {
  it("describes every endpoint, and nothing else", () => {
    expect(Object.keys(document.paths).sort()).toEqual(
      Object.values(ENDPOINTS)
        .map(({ path }) => path)
        .sort(),
    );
  });
});

describe("the lists", () => {
  it("answer a page of items", async () => {
    const { answer } = await answerOf("positions", { query: "?institution=pekalongan&pageSize=10&page=4" });
    expect(answer).toMatchObject({ page: 4, pageSize: 10, total: 31 });
    expect(answer["items"]).toHaveLength(1);
    expect((await answerOf("positions", { query: "?page=99" })).answer["items"]).toEqual([]);
    expect((await answerOf("regulations")).answer).toMatchObject({ page: 1, total: 2 });
  });

  it("search and filter", async () => {
    const { answer } = await answerOf("positions", {
      query: "?q=sekertaris%20daerah&institution=purwakarta&tier=JPT_PRATAMA",
    });
    expect((answer["items"] as { slug: string }[]).map(({ slug }) => slug)).toContain("sekretaris-daerah");
  });

  it.each([
    ["?page=0", "page"],
    ["?pageSize=101", "pageSize"],
    ["?tier=RAJA", "tier"],
    ["?level=9", "level"],
    ["?per=kemarin", "per"],
    ["?institution=tidak-ada", "institution"],
    ["?warna=biru", "warna"],
    ["?page=1&page=2", "page"],
  ])("say of %s which parameter is wrong", async (query, parameter) => {
    const { status, answer } = await answerOf("positions", { query });
    expect(status).toBe(400);
    expect(answer["errors"]).toMatchObject([{ parameter }]);
  });
});

describe("every position and regulation", () => {
  it("answers what the document says", async () => {
    const positions = await db.position.findMany({ select: { slug: true, institution: { select: { slug: true } } } });
    expect(positions).toHaveLength(35);
    for (const { slug, institution } of positions) {
      const params = { institution: institution.slug, position: slug };
      const position = await answerOf("position", { params });
      const standard = await answerOf("standard", { params });
      expect(standard.status).toBe(position.answer["standard"] === null ? 404 : 200);
    }
    for (const { slug } of await db.regulation.findMany({ select: { slug: true } })) {
      expect((await answerOf("regulation", { params: { slug } })).status).toBe(200);
    }
  });

  it("says which regulation names a position whose details it lacks", async () => {
    const { status, answer } = await answerOf("standard", {
      params: { institution: "pekalongan", position: "inspektur" },
    });
    expect(status).toBe(404);
    expect(answer["detail"]).toMatch(
      /Peraturan Walikota Nomor 90 Tahun 2020, Lampiran \(baris \d+\) menyebut Inspektur/,
    );
  });

  it("answers as of a day", async () => {
    const params = { institution: "purwakarta", position: "administrator" };
    expect((await answerOf("standard", { params, query: "?per=2020-09-02" })).status).toBe(404);
    expect((await answerOf("standard", { params, query: "?per=2020-09-03" })).status).toBe(200);
  });

  it("resolves every pointer of notes and sources within the answer itself", async () => {
    const params = { institution: "pekalongan", position: "sekretaris-daerah" };
    const { answer } = await answerOf("standard", { params });
    const notes = answer["notes"] as { path: string }[];
    const pointers = [...notes.map(({ path }) => path), ...Object.keys(answer["sources"] as object)];
    const resolve = (pointer: string) =>
      pointer
        .split("/")
        .slice(1)
        .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], answer);
    expect(pointers.filter((pointer) => resolve(pointer) === undefined)).toEqual([]);
  });
});

describe("HTTP", () => {
  const params = { institution: "purwakarta", position: "administrator" };

  it("spares the body where it is known already", async () => {
    const first = await ask("standard", { params });
    const etag = first.headers.get("etag") ?? "";
    const again = await ask("standard", { params, headers: { "if-none-match": `W/${etag}, "lain"` } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expect((await ask("standard", { params, headers: { "if-none-match": '"lain"' } })).status).toBe(200);
  });

  it("is open to other sites, for reading", async () => {
    expect((await ask("standard", { params })).headers.get("access-control-allow-origin")).toBe("*");
    const refused = await postPositions(new Request("http://skj.uji/api/v1/positions", { method: "POST" }), {
      params: Promise.resolve(undefined),
    });
    expect([refused.status, refused.headers.get("content-type")]).toEqual([
      405,
      "application/problem+json; charset=utf-8",
    ]);
  });

  it.each([
    { institution: "purwakarta", position: "tidak-ada" },
    { institution: "'; --", position: "%00" },
  ])("knows nothing of %j", async (unknown) => {
    expect((await answerOf("position", { params: unknown })).status).toBe(404);
  });
});

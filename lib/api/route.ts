import "server-only";

import { createHash } from "node:crypto";

import type { z } from "zod";

import type { Endpoint } from "@/lib/api/endpoints";
import { ApiProblem, problem, problemResponse } from "@/lib/api/problem";
import { log } from "@/lib/core/log";

// Public, without cookies: any site may read it.
const OPEN = { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag" };
const METHODS = "GET, HEAD, OPTIONS";
const OPTIONS_HEADERS = { ...OPEN, Allow: METHODS, "Access-Control-Allow-Methods": METHODS };

type Context = { readonly params: Promise<Record<string, string | string[] | undefined> | undefined> };
type Handler = (request: Request, context: Context) => Promise<Response>;

type Asked<E extends Endpoint> = {
  readonly params: z.output<E["params"]>;
  readonly query: z.output<E["query"]>;
};

/** What queries answer is read-only all the way down. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

/** The handlers of one endpoint: reads parameters, answers what its schema says, with ETag, 304 and problem details. */
export function defineApiRoute<E extends Endpoint>(
  endpoint: E,
  run: (asked: Asked<E>) => Promise<Frozen<z.input<E["answer"]>>>,
) {
  const GET = guarded(async (request, context) => {
    const asked = await read(endpoint, request, context);
    return answer(request, JSON.stringify(endpoint.answer.parse(await run(asked))));
  });
  return { GET, HEAD: GET, ...REFUSED_METHODS };
}

/** Answers a document that has no parameters, such as `openapi.json`. */
export function defineApiDocument(make: () => unknown) {
  const GET = guarded(async (request) => answer(request, JSON.stringify(make())));
  return { GET, HEAD: GET, ...REFUSED_METHODS };
}

const notThere = guarded(async () => {
  throw problem.notFound("Alamat API ini tidak ada; daftar alamat ada di /api/v1/openapi.json.");
});

/** Whatever else is asked for below /api/v1, by whatever method. */
export const unknownPath = {
  GET: notThere,
  HEAD: notThere,
  POST: notThere,
  PUT: notThere,
  PATCH: notThere,
  DELETE: notThere,
};

function guarded(handle: Handler): Handler {
  return async (request, context) => {
    const { pathname } = new URL(request.url);
    try {
      return await handle(request, context);
    } catch (error) {
      if (error instanceof ApiProblem) return problemResponse(error, pathname, headersOf(error));
      const incident = crypto.randomUUID();
      log.error({ incident, path: pathname, err: error }, "api failed");
      return problemResponse(problem.unexpected(incident), pathname, OPEN);
    }
  };
}

/** Whoever is refused a method is told which ones there are (RFC 9110, 15.5.6). */
function headersOf({ reason: { status } }: ApiProblem): Readonly<Record<string, string>> {
  return status === 405 ? { ...OPEN, Allow: METHODS } : OPEN;
}

const refused = guarded(async () => {
  throw problem.methodNotAllowed();
});
const REFUSED_METHODS = {
  POST: refused,
  PUT: refused,
  PATCH: refused,
  DELETE: refused,
  OPTIONS: async () => new Response(null, { status: 204, headers: OPTIONS_HEADERS }),
};

async function read<E extends Endpoint>(endpoint: E, request: Request, context: Context): Promise<Asked<E>> {
  // Next gives none at all to a route without parts in brackets.
  const params = endpoint.params.safeParse((await context.params) ?? {});
  if (!params.success) throw problem.notFound("Alamat ini tidak menunjuk apa pun; periksa ejaannya.");
  const query = endpoint.query.safeParse(singleValues(new URL(request.url).searchParams));
  if (!query.success) throw problem.badRequest(query.error.issues.flatMap(parameterErrors));
  // TypeScript does not see that a parsed schema of E is the output of E.
  return { params: params.data, query: query.data } as Asked<E>;
}

function singleValues(search: URLSearchParams): Record<string, string> {
  const repeated = [...search.keys()].find((name) => search.getAll(name).length > 1);
  if (repeated) throw problem.badRequest([{ parameter: repeated, message: "Parameter ini hanya boleh sekali." }]);
  return Object.fromEntries([...search].filter(([, value]) => value !== ""));
}

function parameterErrors(issue: z.core.$ZodIssue): { parameter: string; message: string }[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((parameter) => ({ parameter, message: "Parameter ini tidak dikenal." }));
  }
  const message = issue.code === "invalid_value" ? `Pilih salah satu: ${issue.values.join(", ")}.` : issue.message;
  return [{ parameter: issue.path.join("."), message }];
}

function answer(request: Request, body: string): Response {
  return taggedAnswer(request, { body, contentType: "application/json; charset=utf-8" });
}

type Tagged = { readonly body: string; readonly contentType: string };

/** A public answer with its strong ETag; 304 without a body where the asker has it already. */
export function taggedAnswer(request: Request, { body, contentType }: Tagged): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = { ...OPEN, ETag: etag, "Cache-Control": "public, max-age=0, must-revalidate" };
  if (isKnown(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, "Content-Type": contentType } });
}

/** Weak comparison (RFC 9110, 13.1.2): a proxy may have marked the tag as weak. */
function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  const tags = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes("*") || tags.includes(etag);
}

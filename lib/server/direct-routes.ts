import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";

/** What a direct route is asked. It authenticates and authorizes by itself: the server knows nobody. */
export type DirectRequest = {
  readonly headers: IncomingHttpHeaders;
  /** What the path names. */
  readonly subject: string;
  /** The body as text; null when it is larger than the route takes. Read only when it is asked for. */
  readonly readText: () => Promise<string | null>;
};
export type DirectAnswer = { readonly status: number; readonly body: unknown };

/** A route that is answered with JSON before Next, because Next's way of handling it costs more than the work. */
export type DirectRoute = {
  readonly method: string;
  /** The address up to the subject, which is its last part. */
  readonly prefix: string;
  readonly maxBytes: number;
  readonly answer: (request: DirectRequest) => Promise<DirectAnswer>;
};

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

// The routes live in Next's bundle, with its database client, and this server outside of it: they meet here.
const MEETING = Symbol.for("portal.direct-routes");
const meeting = globalThis as { [MEETING]?: readonly DirectRoute[] };

/** Called from inside Next when it starts (instrumentation.ts), and again when a developer has changed something. */
export function offerDirectRoutes(routes: readonly DirectRoute[]): void {
  meeting[MEETING] = routes;
}

export function offeredDirectRoutes(): readonly DirectRoute[] {
  return meeting[MEETING] ?? [];
}

/** Answers a request to a direct route. False when it is none and Next has to. */
export function answerDirectly(routes: readonly DirectRoute[], { request, response }: Exchange): boolean {
  const [path = ""] = (request.url ?? "/").split("?", 1);
  const route = routes.find(({ prefix }) => path.startsWith(prefix) && isOnePart(path.slice(prefix.length)));
  if (!route) return false;
  if (request.method !== route.method) {
    response.writeHead(405, { Allow: route.method }).end();
    return true;
  }
  const asked = {
    headers: request.headers,
    subject: path.slice(route.prefix.length),
    readText: () => readText({ request, response }, route.maxBytes),
  };
  route.answer(asked).then(
    (answer) => send(response, answer),
    () => response.destroy(),
  );
  return true;
}

const isOnePart = (rest: string): boolean => rest !== "" && !rest.includes("/");

function send(response: ServerResponse, { status, body }: DirectAnswer): void {
  const bytes = Buffer.from(JSON.stringify(body), "utf8");
  response.writeHead(status, {
    "Content-Type": "application/json",
    "Content-Length": bytes.length,
    "Cache-Control": "no-store",
  });
  response.end(bytes);
}

function readText({ request, response }: Exchange, maxBytes: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= maxBytes) {
        chunks.push(chunk);
        return;
      }
      // The rest of it is neither kept nor waited for.
      chunks.length = 0;
      if (!response.headersSent) response.setHeader("Connection", "close");
      resolve(null);
    });
    // As `Request.json` reads: a byte order mark is no part of the text.
    request.on("end", () => resolve(new TextDecoder().decode(Buffer.concat(chunks))));
    request.on("error", reject);
    request.on("close", () => reject(new Error("The request broke off.")));
  });
}

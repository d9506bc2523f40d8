import { IncomingMessage } from "node:http";
import type { ServerResponse } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** No route of ours: Next renders it as app/not-found.tsx, in full. */
const NOWHERE = "/_tidak-ada";
// What Next sends where a page calls notFound(): an empty document that scripts are to fill.
const EMPTY_DOCUMENT = 'id="__next_error__"';
/** What Next and its compression replace or call while they answer. */
const METHODS = ["write", "end", "writeHead", "flushHeaders", "flush", "on"] as const;

/**
 * Renders, and where a page says that what it should show does not exist, sends the whole "not found" page instead of
 * the empty document that Next answers with: it must be readable without scripts, and by machines.
 */
export function withReadableNotFound(render: Render): Render {
  return (request, response) => {
    // HEAD has no body to read; data for the router and actions are not HTML and pass by themselves.
    if (request.method === "HEAD") return render(request, response);
    const restore = rememberState(response);
    holdNotFound(response, (body) => {
      const encoding = response.getHeader("content-encoding");
      if (!decode(body, encoding).includes(EMPTY_DOCUMENT)) {
        restore({ headers: false });
        response.end(body);
        return;
      }
      restore({ headers: true });
      render(nowhere(request), response).catch(() => response.destroy());
    });
    return render(request, response);
  };
}

/** Keeps back an HTML answer of status 404 and hands its body over when it is complete; lets everything else through. */
function holdNotFound(response: ServerResponse, onComplete: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const pass = {
    write: response.write.bind(response),
    end: response.end.bind(response),
    writeHead: response.writeHead.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
  };
  const isHeld = (): boolean =>
    !response.headersSent &&
    response.statusCode === 404 &&
    String(response.getHeader("content-type")).startsWith("text/html");
  const hold = (chunk: unknown): void => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  const held = {
    write: (...given: [unknown, ...[]]) => (isHeld() ? (hold(given[0]), true) : pass.write(...given)),
    end: (...given: [unknown, ...[]]) => {
      if (!isHeld()) return pass.end(...given);
      hold(given[0]);
      onComplete(Buffer.concat(chunks));
      return response;
    },
    writeHead: (...given: [number, ...[]]) => {
      response.statusCode = given[0];
      return isHeld() ? response : pass.writeHead(...given);
    },
    flushHeaders: () => (isHeld() ? undefined : pass.flushHeaders()),
  };
  Object.assign(response, held);
}

/** How the response is now; the function it answers brings that back. */
function rememberState(response: ServerResponse) {
  const methods = METHODS.map((name) => [name, Object.getOwnPropertyDescriptor(response, name)] as const);
  const headers = response.getHeaders();
  return (what: { readonly headers: boolean }): void => {
    for (const [name, own] of methods) {
      if (own) Object.defineProperty(response, name, own);
      else Reflect.deleteProperty(response, name);
    }
    if (!what.headers) return;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
  };
}

function decode(body: Buffer, encoding: unknown): Buffer {
  if (encoding === "gzip") return gunzipSync(body);
  return encoding === "br" ? brotliDecompressSync(body) : body;
}

/** The same visitor asking for an address that does not exist. A request of its own: Next notes on each what it is for. */
function nowhere({ socket, headers }: IncomingMessage): IncomingMessage {
  const request = new IncomingMessage(socket);
  request.method = "GET";
  request.url = NOWHERE;
  request.headers = headers;
  request.complete = true;
  request.push(null);
  return request;
}

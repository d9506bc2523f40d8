import { IncomingMessage } from "node:http";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** No route of ours: Next renders it as app/not-found.tsx, in full. */
const NOWHERE = "/_tidak-ada";
// What Next sends where a page calls notFound(): an empty document that scripts are to fill.
const EMPTY_DOCUMENT = 'id="__next_error__"';
/** What Next and its compression replace or call while they answer. */
const METHODS = ["write", "end", "writeHead", "flushHeaders", "flush", "on"] as const;

/** Tells app/not-found.tsx why there is no file, as a program would be told: problem details, as a component of a URL. */
export const REFUSAL_HEADER = "x-portal-refusal";

/**
 * Renders, and where a page says that what it should show does not exist, sends the whole "not found" page instead of
 * the empty document that Next answers with: it must be readable without scripts, and by machines. Whoever asks for a file
 * with a browser gets the reason why there is none as such a page, too.
 */
export function withReadableNotFound(render: Render): Render {
  return (request, response) => {
    // HEAD has no body to read; data for the router and actions are not HTML and pass by themselves.
    if (request.method === "HEAD") return render(request, response);
    const restore = rememberState(response);
    const renderInstead = (headers: IncomingHttpHeaders): void => {
      restore({ headers: true });
      // Next listens to the response anew each time that it renders into it.
      response.setMaxListeners(2 * response.getMaxListeners());
      render(nowhere(request, headers), response).catch(() => response.destroy());
    };
    holdRefusals(response, showsPages(request), (body) => {
      const text = decode(body, response.getHeader("content-encoding"));
      if (isProblem(response)) {
        keepStatus(response);
        renderInstead({ [REFUSAL_HEADER]: encodeURIComponent(text.toString("utf8")) });
      } else if (text.includes(EMPTY_DOCUMENT)) {
        renderInstead({});
      } else {
        restore({ headers: false });
        response.end(body);
      }
    });
    return render(request, response);
  };
}

/** Whether it is a person who reads the answer; whoever asks our API is a program, also in a browser. */
const showsPages = ({ headers, url = "/" }: IncomingMessage): boolean =>
  String(headers.accept).includes("text/html") && !url.startsWith("/api/");

const typeOf = (response: ServerResponse): string => String(response.getHeader("content-type"));
const isProblem = (response: ServerResponse): boolean => typeOf(response).startsWith("application/problem+json");

/** Next calls whatever page it shows for NOWHERE a 404. */
function keepStatus(response: ServerResponse): void {
  const status = response.statusCode;
  Object.defineProperty(response, "statusCode", { configurable: true, get: () => status, set: () => undefined });
}

/** Keeps back an HTML answer of status 404, or problem details, and hands the body over; lets everything else through. */
function holdRefusals(response: ServerResponse, isShown: boolean, onComplete: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const pass = {
    write: response.write.bind(response),
    end: response.end.bind(response),
    writeHead: response.writeHead.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
  };
  const isHeld = (): boolean =>
    !response.headersSent &&
    ((response.statusCode === 404 && typeOf(response).startsWith("text/html")) || (isShown && isProblem(response)));
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
function nowhere({ socket, headers }: IncomingMessage, added: IncomingHttpHeaders): IncomingMessage {
  const request = new IncomingMessage(socket);
  request.method = "GET";
  request.url = NOWHERE;
  request.headers = { ...headers, ...added };
  request.complete = true;
  request.push(null);
  return request;
}

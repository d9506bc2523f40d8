import { createServer } from "node:http";
import type { Server } from "node:http";

import next from "next";

import { listenToCatalogue } from "@/lib/server/catalogue-listener";
import { offeredDirectRoutes } from "@/lib/server/direct-routes";
import { withReadableNotFound } from "@/lib/server/not-found-page";
import { createPageCache } from "@/lib/server/page-cache";
import { createPipeline } from "@/lib/server/pipeline";
import { readStaticFiles } from "@/lib/server/static-files";

export type PortalOptions = {
  readonly dev: boolean;
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly cacheBytes: number;
  readonly trustProxy: boolean;
  readonly https: boolean;
  /** Where the build lies, for the files that were compressed with it. */
  readonly buildFolder: string;
};

const GRACE_MS = 10_000;

/** Next behind our own HTTP server, which adds what Next cannot: a nonce per response, and finished public pages. */
export async function startPortal(options: PortalOptions): Promise<{ close(): Promise<void> }> {
  const server = createServer({ keepAliveTimeout: 65_000 });
  const { host, port } = options;
  const app = next({ dev: options.dev, hostname: host, port, httpServer: server });
  await app.prepare();

  const cache = createPageCache(options.dev ? 0 : options.cacheBytes);
  const listener = listenToCatalogue(options.databaseUrl, { onChange: cache.clear, onListening: cache.setListening });
  // In development files change under their names, and the folder holds what an earlier build left.
  const files = options.dev ? new Map() : readStaticFiles(options.buildFolder);
  const render = withReadableNotFound(app.getRequestHandler());
  const pipeline = { ...options, cache, files, directRoutes: offeredDirectRoutes, render };
  server.on("request", createPipeline(pipeline));
  await listen(server, { host, port });

  return {
    async close() {
      await Promise.all([closeServer(server), listener.stop()]);
      await app.close();
    },
  };
}

function listen(server: Server, address: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(address, resolve);
  });
}

/** Stops accepting, lets running requests finish, then closes what is left. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(late);
}

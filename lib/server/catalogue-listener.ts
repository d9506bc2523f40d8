import { setTimeout as sleep } from "node:timers/promises";

import pg from "pg";

export const CATALOGUE_CHANNEL = "catalogue_changed";

const RETRY_MS = 1000;
// A connection can die without a word; then no notification arrives, and pages would stay old.
const HEARTBEAT_MS = 10_000;

type Listener = {
  readonly onChange: () => void;
  /** Called with true once listening, with false as soon as that is not certain any more. */
  readonly onListening: (listening: boolean) => void;
};

/** Hears of changes to the catalogue on any replica, on a connection of its own; reconnects by itself. */
export function listenToCatalogue(databaseUrl: string, listener: Listener): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await listenOnce(databaseUrl, listener, stopping.signal).catch(() => {});
      listener.onListening(false);
      await sleep(RETRY_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function listenOnce(databaseUrl: string, listener: Listener, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    query_timeout: 5000,
    application_name: "skj-page-cache",
  });
  const ended = new Promise<void>((resolve) => {
    client.on("error", () => resolve());
    client.on("end", () => resolve());
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  client.on("notification", listener.onChange);
  try {
    await client.connect();
    await client.query(`LISTEN ${CATALOGUE_CHANNEL}`);
    listener.onListening(true);
    await Promise.race([ended, beat(client)]);
  } finally {
    listener.onListening(false);
    await client.end().catch(() => {});
  }
}

/** Ends, by throwing, when the database no longer answers. */
async function beat(client: pg.Client): Promise<never> {
  for (;;) {
    await sleep(HEARTBEAT_MS, undefined, { ref: false });
    await client.query("SELECT 1");
  }
}

// The server itself, started by `npm start` and `npm run dev`, or alone as one of several replicas:
//   NODE_ENV=production node --max-semi-space-size=64 .next/programs/serve.mjs
import { EnvironmentError, readEnvironment } from "@/lib/core/environment";
import { startPortal } from "@/lib/server/portal-server";
import { keepWorker } from "@/lib/server/worker-process";

/** Beside this one, whether that is the source or what the build made of it. */
const WORKER_SCRIPT = import.meta.filename.replace(/serve(\.\w+)$/, "work$1");
const MEGABYTE = 1024 * 1024;
/** Apart, so that five hundred reports stay small and a large regulation does not wait behind them. */
const WORKERS = [
  { work: "reports", heapMegabytes: 128 },
  { work: "imports", heapMegabytes: 768, isLarge: true },
];

async function serve(): Promise<void> {
  const environment = readEnvironment(process.env);
  const { HOST: host, PORT: port, DATABASE_URL: databaseUrl } = environment;
  if (databaseUrl === undefined) throw new EnvironmentError(["DATABASE_URL wajib diisi."]);
  const portal = await startPortal({
    dev: process.env.NODE_ENV !== "production",
    host,
    port,
    databaseUrl,
    cacheBytes: environment.PAGE_CACHE_MB * MEGABYTE,
    trustProxy: environment.TRUST_PROXY === "1",
    buildFolder: process.env["NEXT_DIST_DIR"] ?? ".next",
    https: environment.NEXTAUTH_URL?.startsWith("https:") ?? false,
  });
  const workers = WORKERS.map((worker) => keepWorker({ script: WORKER_SCRIPT, ...worker }, process.env));
  process.send?.("ready");

  let closing: Promise<void> | undefined;
  const close = (): void => {
    closing ??= Promise.allSettled([portal.close(), ...workers.map((worker) => worker.stop())]).then(() =>
      process.exit(),
    );
  };
  process.on("SIGINT", close);
  process.on("SIGTERM", close);
  // `npm start` was killed: a server without its supervisor would hold the port for ever.
  process.on("disconnect", close);
}

serve().catch((error: unknown) => {
  const busy = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(busy ? `Porta ${process.env["PORT"] ?? 3000} sudah dipakai program lain.\n` : `${message}\n`);
  process.exit(1);
});

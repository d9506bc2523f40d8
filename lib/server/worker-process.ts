import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";

/** Loading it keeps a processor busy, which the first answers after a start need more. */
const START_MS = 2000;
const RESTART_MS = 5000;
const GRACE_MS = 10_000;
/** One for the job in hand, one beside it. */
const CONNECTIONS = "2";
/**
 * A worker asks the database little: that Prisma's query compiler, which is WebAssembly, is never optimised saves eighty
 * megabytes.
 */
const FLAGS = ["--liftoff-only"];
/** A report is small and soon gone. */
const SMALL = ["--max-semi-space-size=8"];
/** Reading a large regulation makes gigabytes that are nobody's at once: a third of its time went into sorting them. */
const LARGE = ["--max-semi-space-size=16", "--heap-growing-percent=15"];

export type WorkerProcess = {
  readonly script: string;
  /** What it works on; handed to the script. */
  readonly work: string;
  /** The most it may hold: a report is small, a regulation of a thousand positions is not. */
  readonly heapMegabytes: number;
  /** What it has in hand is held to its end: memory for that is taken sparingly instead of quickly. */
  readonly isLarge?: boolean;
};

/**
 * Keeps a process beside the server that does the background jobs: making a report keeps a processor busy, and would
 * hold up every answer if it ran here. One that ends by itself is started again.
 */
export function keepWorker(
  { script, work, heapMegabytes, isLarge = false }: WorkerProcess,
  environment: NodeJS.ProcessEnv,
): { stop(): Promise<void> } {
  // What the server itself is run with is how its sources, if they are that, are understood.
  const execArgv = [
    ...process.execArgv,
    `--max-old-space-size=${heapMegabytes}`,
    ...FLAGS,
    ...(isLarge ? LARGE : SMALL),
  ];
  let worker: ChildProcess | undefined;
  let isStopping = false;
  const start = (): void => {
    worker = fork(script, [work], { execArgv, env: { ...environment, DATABASE_POOL: CONNECTIONS } });
    worker.once("exit", () => {
      if (!isStopping) next = setTimeout(start, RESTART_MS);
    });
  };
  let next = setTimeout(start, START_MS);
  return {
    async stop() {
      isStopping = true;
      clearTimeout(next);
      if (worker && worker.exitCode === null && worker.signalCode === null) await end(worker);
    },
  };
}

/** What it has in hand is given back to the queue; what takes too long is continued by another when its lease is over. */
async function end(worker: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  worker.kill("SIGTERM");
  const late = setTimeout(() => worker.kill("SIGKILL"), GRACE_MS);
  await ended;
  clearTimeout(late);
}

import { say } from "../setup/progress.mjs";

const SECOND = 1000;

/**
 * Ends whatever the run has started, also on Ctrl-C and when it takes longer than it may. `defer` names what to end;
 * the last that was started ends first.
 */
export function limitRun(seconds) {
  const end = Date.now() + seconds * SECOND;
  const stops = [];
  const programs = new AbortController();
  let unwinding;
  const unwind = () => (unwinding ??= stopAll(stops));
  const abort = (reason) => {
    if (unwinding) return;
    say(`\n${reason}`);
    programs.abort();
    void unwind().finally(() => process.exit(1));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => abort("Pengukuran dihentikan."));
  setTimeout(() => abort(`Pengukuran dihentikan: melewati ${seconds} detik.`), seconds * SECOND).unref();
  return {
    unwind,
    /** For programs that run to their end. */
    signal: programs.signal,
    isEnding: () => unwinding !== undefined,
    secondsLeft: () => (end - Date.now()) / SECOND,
    /** Answers the function that ends it now. */
    defer(stop) {
      stops.push(stop);
      // Started while everything else was being stopped.
      if (unwinding) void stopAll(stops);
      return async () => {
        const index = stops.indexOf(stop);
        if (index >= 0) await stops.splice(index, 1)[0]();
      };
    },
  };
}

async function stopAll(stops) {
  while (stops.length > 0) {
    const stop = stops.pop();
    await stop().catch((error) => say(`! ${error.message}`));
  }
}

import { say } from "../setup/progress.mjs";

const SECOND = 1000;

/**
 * Ends whatever the run has started, also on Ctrl-C and when it takes longer than it may. `defer` names what to end;
 * the last that was started ends first.
 */
export function limitRun(seconds) {
  const end = Date.now() + seconds * SECOND;
  const stops = [];
  const unwind = async () => {
    while (stops.length > 0) {
      await stops
        .pop()()
        .catch((error) => say(`! ${error.message}`));
    }
  };
  const abort = (reason) => {
    say(`\n${reason}`);
    void unwind().finally(() => process.exit(1));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => abort("Pengukuran dihentikan."));
  setTimeout(() => abort(`Pengukuran dihentikan: melewati ${seconds} detik.`), seconds * SECOND).unref();
  return {
    unwind,
    secondsLeft: () => (end - Date.now()) / SECOND,
    /** Answers the function that ends it now. */
    defer(stop) {
      stops.push(stop);
      return async () => {
        const index = stops.indexOf(stop);
        if (index >= 0) await stops.splice(index, 1)[0]();
      };
    },
  };
}

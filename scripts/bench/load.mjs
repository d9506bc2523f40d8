import autocannon from "autocannon";

const SECOND = 1000;

/**
 * Requests over kept connections for some seconds. Answers requests per second and the spread of their times; throws
 * when anything but a 2xx came back, because errors are fast.
 */
export async function load(options) {
  const times = [];
  const running = autocannon({ ...options, timeout: 30 });
  // Client, status, bytes, and last the milliseconds.
  running.on("response", (...facts) => times.push(facts.at(-1)));
  const { errors, timeouts, non2xx, duration } = await running;
  const failed = errors + timeouts + non2xx;
  if (failed > 0) throw new Error(`${failed} permintaan ke ${options.url} gagal.`);
  return { rate: times.length / duration, ...spreadOf(times) };
}

/** Work without a pause on some lanes, each lane one piece at a time: pieces per second and the spread of their times. */
export async function repeat(lanes, seconds, work) {
  const times = [];
  const started = performance.now();
  const end = started + seconds * SECOND;
  const walk = async (lane) => {
    while (performance.now() < end) {
      const begun = performance.now();
      await work(lane);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => walk(lane)));
  return { rate: (times.length / (performance.now() - started)) * SECOND, ...spreadOf(times) };
}

export function spreadOf(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), count: sorted.length };
}

export function medianOf(values) {
  return spreadOf(values).p50;
}

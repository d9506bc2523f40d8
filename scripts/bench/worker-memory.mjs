import { readFileSync } from "node:fs";

import { megabytes } from "./report.mjs";

/**
 * The most that a worker of the server has held at a time, as one line of figures; Linux tells, other systems do not.
 *
 * @param serverPid of scripts/serve.ts, which keeps the workers
 * @param work what the worker does: "reports" or "imports"
 */
export function workerMemory(serverPid, { work, title, budget }) {
  try {
    const children = readFileSync(`/proc/${serverPid}/task/${serverPid}/children`, "utf8").trim().split(" ");
    const worker = children.find((pid) => argumentsOf(pid).at(-1) === work);
    const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${worker}/status`, "utf8"))[1]) * 1024;
    return [{ title, value: megabytes(peak), budget: `≤ ${megabytes(budget)}`, isMet: peak <= budget }];
  } catch {
    return [];
  }
}

const argumentsOf = (pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").filter(Boolean);

import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

import { ROOT } from "./paths.mjs";

/** Runs a program to its end. Answers its exit code and everything it printed; never throws for a failed program. */
export function run(command, args, { env = process.env, cwd = ROOT, show = false, input, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
      ...options,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text) => {
        output += text;
        if (show) process.stdout.write(text);
      });
    }
    if (input !== undefined) child.stdin.end(input);
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code: code ?? 1, signal, output }));
  });
}

/** Node's flags to run one of the project's TypeScript files outside Next. */
export const TYPESCRIPT = ["--import", "tsx", "--import", "./scripts/setup/server-only.mjs"];

/** npm is a script on Windows, and Node runs scripts there only through a shell. */
export function npm(args, options) {
  return run("npm", args, { shell: process.platform === "win32", ...options });
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** What a process was started with, or "" when the system does not tell. */
export function commandLineOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    try {
      return execFileSync("ps", ["-o", "command=", "-p", String(pid)], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
    } catch {
      return "";
    }
  }
}

/** Polls until `condition` holds; false when it did not within `milliseconds`. */
export async function until(condition, milliseconds, pause = 25) {
  const end = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > end) return false;
    await sleep(pause);
  }
  return true;
}

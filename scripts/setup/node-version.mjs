import { readFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./paths.mjs";
import { StartFailure } from "./progress.mjs";

/** Before anything else: what follows would fail in ways that say nothing about the cause. */
export function checkNodeVersion() {
  const { engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const wanted = engines.node.replace(">=", "").split(".").map(Number);
  const current = process.versions.node.split(".").map(Number);
  const difference = wanted.map((number, index) => (current[index] ?? 0) - number).find((part) => part !== 0) ?? 0;
  if (difference < 0) {
    throw new StartFailure(
      `Node.js ${process.versions.node} terlalu lama. Pasang Node.js ${wanted.join(".")} atau lebih baru dari nodejs.org.`,
    );
  }
}

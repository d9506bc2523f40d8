import { existsSync } from "node:fs";
import { join } from "node:path";

import { run, TYPESCRIPT } from "./child.mjs";
import { ROOT } from "./paths.mjs";
import { StartFailure } from "./progress.mjs";

/** Loads the founding regulations, and in the embedded mode the demo accounts. Repeating it changes nothing. */
export async function seed(url, env = {}) {
  const script = join(ROOT, "seeds/run.ts");
  if (!existsSync(script)) return "tidak ada";
  const { code, output } = await run(process.execPath, [...TYPESCRIPT, script], {
    env: { ...process.env, ...env, DATABASE_URL: url },
  });
  if (code !== 0) throw new StartFailure(`Data awal tidak dapat dimuat:\n${output.trim()}`);
  return output.trim().split("\n").at(-1);
}

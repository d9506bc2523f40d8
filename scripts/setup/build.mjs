import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { run } from "./child.mjs";
import { fingerprintOf } from "./fingerprint.mjs";
import { ROOT } from "./paths.mjs";
import { precompress } from "./precompress.mjs";
import { buildPrograms } from "./programs.mjs";
import { StartFailure } from "./progress.mjs";

const SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "scripts/serve.ts",
  "scripts/work.ts",
  "instrumentation.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
];
// What a build is made with; a new way to compress is a new build too.
const INSTALLED = ["package.json", "package-lock.json", "scripts/setup/precompress.mjs", "scripts/setup/programs.mjs"];
const CLIENT = "lib/generated/prisma";

/** Prisma's client for the current schema. */
export async function generateClient() {
  const fingerprint = fingerprintOf(["prisma/schema", "prisma.config.ts", "package-lock.json"]);
  const mark = join(ROOT, CLIENT, ".fingerprint");
  if (isMarked(mark, fingerprint)) return "sudah ada";
  const { code, output } = await run(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
    // `generate` does not run the schema engine, but would download it when it is missing; any program that exists does.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
  if (code !== 0) throw new StartFailure(`Klien basis data tidak dapat dibuat:\n${lastLines(output)}`);
  writeFileSync(mark, fingerprint);
  return "dibuat";
}

/** The production build, unless the one that is there was made from the same sources. */
export async function buildPortal(env) {
  const folder = join(ROOT, env.NEXT_DIST_DIR ?? ".next");
  const mark = join(folder, "fingerprint");
  const fingerprint = fingerprintOf([...SOURCES, ...INSTALLED], process.version);
  if (isMarked(mark, fingerprint) && existsSync(join(folder, "BUILD_ID"))) return "tidak ada perubahan";
  // First, so that a build that is broken off is never taken for a whole one.
  rmSync(mark, { force: true });
  const { code, output } = await run(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) {
    const cause = /ENOSPC|No space left/.test(output) ? " Ruang penyimpanan habis." : "";
    throw new StartFailure(`Portal tidak dapat dibangun.${cause}\n${lastLines(output)}`);
  }
  await Promise.all([precompress(folder), buildPrograms(folder)]);
  writeFileSync(mark, fingerprint);
  return "dibangun";
}

function isMarked(path, fingerprint) {
  return existsSync(path) && readFileSync(path, "utf8") === fingerprint;
}

function lastLines(output) {
  return output.trim().split("\n").slice(-40).join("\n");
}

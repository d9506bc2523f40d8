import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { buildPortal } from "./build.mjs";
import { run } from "./child.mjs";

/** Builds for tests lie apart: a running portal keeps its own. */
export const TEST_BUILD = ".next-test";

// Enough for a build, which reads the environment but connects to nothing.
const BUILD_ENVIRONMENT = {
  ...process.env,
  NEXT_DIST_DIR: TEST_BUILD,
  DATABASE_URL: "postgresql://build@127.0.0.1:1/build",
  NEXTAUTH_SECRET: "hanya-untuk-membangun-bukan-untuk-dipakai",
};

const node = (args, options) => run(process.execPath, args, options);
const bin = (path) => join("node_modules", path);

/**
 * In order of cost. Each answers how many tests passed and failed, and what was printed; a check that is not a test
 * counts as one. Those that are `isReading` are one process each and write nothing that another reads: they run beside
 * each other.
 */
export const CHECKS = [
  {
    name: "format",
    isReading: true,
    title: "Format (prettier)",
    run: () => lintLike([bin("prettier/bin/prettier.cjs"), "--check", "."]),
  },
  {
    name: "lint",
    isReading: true,
    title: "Aturan kode (eslint)",
    run: () => lintLike([bin("eslint/bin/eslint.js"), ".", "--max-warnings", "0"]),
  },
  { name: "types", isReading: true, title: "Tipe (tsc)", run: checkTypes },
  {
    name: "dead-code",
    isReading: true,
    title: "Kode mati (knip)",
    run: () => lintLike([bin("knip/bin/knip.js"), "--no-progress"]),
  },
  { name: "unit", title: "Uji unit", run: () => vitest("unit") },
  { name: "architecture", title: "Uji arsitektur", run: () => vitest("architecture") },
  { name: "integration", title: "Uji integrasi (PostgreSQL)", run: () => vitest("integration") },
  { name: "build", title: "Build produksi", run: () => asCheck(async () => buildPortal(BUILD_ENVIRONMENT)) },
  { name: "e2e", title: "Uji peramban", run: playwright },
];

async function lintLike(args) {
  const { code, output } = await node(args);
  return asOne(code === 0, output);
}

async function asCheck(work) {
  try {
    await work();
    return asOne(true, "");
  } catch (error) {
    return asOne(false, error.message);
  }
}

const asOne = (hasPassed, output) => ({ passed: Number(hasPassed), failed: Number(!hasPassed), output });

async function checkTypes() {
  const { code, output } = await node([bin("next/dist/bin/next"), "typegen"], { env: BUILD_ENVIRONMENT });
  if (code !== 0) return asOne(false, output);
  return lintLike([bin("typescript-native/bin/tsc"), "--noEmit", "-p", "tsconfig.check.json"]);
}

async function vitest(project) {
  return withReport("vitest.json", async (file) => {
    const args = [bin("vitest/vitest.mjs"), "run", "--project", project];
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const { code, output } = await node([...args, ...reporters], { show: true });
    const { numPassedTests: passed = 0, numFailedTests: failed = 0, numPendingTests: skipped = 0 } = readReport(file);
    return { passed, failed: atLeast(failed, code), skipped, output };
  });
}

async function playwright() {
  return withReport("playwright.json", async (file) => {
    const { code, output } = await node([bin("@playwright/test/cli.js"), "test", "--reporter=line,json"], {
      show: true,
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    });
    const { expected: passed = 0, unexpected = 0, flaky = 0, skipped = 0 } = readReport(file).stats ?? {};
    return { passed, failed: atLeast(unexpected + flaky, code), skipped, output };
  });
}

/** A runner that fails without a failed test (a file that cannot be loaded, a crash) must not look like success. */
function atLeast(failed, code) {
  return code === 0 ? failed : Math.max(failed, 1);
}

async function withReport(name, work) {
  const folder = mkdtempSync(join(tmpdir(), "skj-report-"));
  try {
    return await work(join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

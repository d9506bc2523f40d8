import { defineConfig, devices } from "@playwright/test";

import { findBrowser } from "./scripts/setup/browser.mjs";
import { E2E } from "./tests/support/e2e-environment";

const executablePath = await findBrowser();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  globalSetup: "./tests/support/portal.ts",
  forbidOnly: process.env["CI"] !== undefined,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  reporter: "line",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices["Desktop Chrome"],
    baseURL: E2E.baseUrl,
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    // A trace photographs the page around every step, which doubles what a long journey costs: --trace on, when hunting.
    trace: "off",
    screenshot: "only-on-failure",
    actionTimeout: 20_000,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Chromium's own sandbox does not work for root.
      args: [...(isRoot ? ["--no-sandbox"] : []), "--disable-background-networking", "--disable-dev-shm-usage"],
    },
  },
});

import { existsSync } from "node:fs";

import { npm, run } from "./child.mjs";
import { StartFailure } from "./progress.mjs";

// Chromium without its own windows and menus, which no test looks at: a page costs the machine a third less.
const LEAN = "/usr/bin/chromium-headless-shell";
const INSTALLED = [LEAN, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where a Chromium is that tests can drive, or undefined. `CHROMIUM_PATH` names one in an unusual place. */
export async function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  const { chromium } = await import("@playwright/test");
  return [named, ...INSTALLED, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** Debian's own package where it can be had (Playwright's download is not reachable everywhere), else Playwright's. */
export async function installBrowser() {
  const isWanted = process.env.CHROMIUM_PATH === undefined && !existsSync(LEAN);
  const output = isWanted && canUseApt() ? await installFromDebian() : "";
  const found = await findBrowser();
  if (found) return found;
  const { code, output: more } = await npm(["exec", "--", "playwright", "install", "chromium"]);
  const fetched = await findBrowser();
  if (code === 0 && fetched) return fetched;
  const log = `${output}\n${more}`.trim().split("\n").slice(-8).join("\n");
  throw new StartFailure(
    `Peramban untuk pengujian tidak dapat dipasang. Pasang Chromium, lalu jalankan kembali.\n${log}`,
  );
}

function canUseApt() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

async function installFromDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const update = await run("apt-get", ["update"], { env });
  const install = await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium-headless-shell"], {
    env,
  });
  return update.output + install.output;
}

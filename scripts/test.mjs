// npm test: everything that CI runs, in order of cost. A part: npm test -- --only unit,lint
import { parseArgs } from "node:util";

import { installDependencies } from "./setup/dependencies.mjs";
import { checkNodeVersion } from "./setup/node-version.mjs";
import { runMain, say, StartFailure, step } from "./setup/progress.mjs";

const FAILURE_LINES = 120;

await runMain(async () => {
  checkNodeVersion();
  await step("Dependensi", installDependencies);
  const [{ CHECKS }, { generateClient }] = await Promise.all([
    import("./setup/checks.mjs"),
    import("./setup/build.mjs"),
  ]);
  const checks = chooseChecks(CHECKS);
  await step("Klien basis data", generateClient);
  if (checks.some(({ name }) => name === "e2e")) {
    const { installBrowser } = await import("./setup/browser.mjs");
    await step("Peramban", installBrowser);
  }
  const results = [];
  for (const round of roundsOf(checks)) results.push(...(await Promise.all(round.map(runCheck))));
  report(results);
});

function chooseChecks(all) {
  const { values } = parseArgs({ options: { only: { type: "string" } } });
  if (values.only === undefined) return all;
  const wanted = values.only.split(",");
  const unknown = wanted.filter((name) => all.every((check) => check.name !== name));
  if (unknown.length > 0) {
    const known = all.map(({ name }) => name).join(", ");
    throw new StartFailure(`Bagian tidak dikenal: ${unknown.join(", ")}. Yang ada: ${known}.`);
  }
  return all.filter(({ name }) => wanted.includes(name));
}

/** What runs beside each other: the reading checks; the others fill the machine by themselves. */
function roundsOf(checks) {
  const reading = checks.filter(({ isReading }) => isReading);
  return [reading, ...checks.filter(({ isReading }) => !isReading).map((check) => [check])];
}

async function runCheck({ title, run }) {
  say(`• ${title} …`);
  const started = performance.now();
  const { passed, failed, skipped = 0, output } = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace(".", ",");
  say(`  ${title}: ${passed} lulus, ${failed} gagal (${seconds} d)`);
  return { title, passed, failed, skipped, seconds, output };
}

function report(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  // Once more at the end, where a log that is cut off still has it: what a check says last is why it failed.
  for (const { title, output } of results.filter(({ failed }) => failed > 0)) {
    say(`\nGagal: ${title}\n${output.trimEnd().split("\n").slice(-FAILURE_LINES).join("\n")}`);
  }
  say("\nRingkasan");
  for (const { title, passed, failed, seconds } of results) {
    say(`  ${failed === 0 ? "lulus" : "GAGAL"}  ${title}: ${passed} lulus, ${failed} gagal, ${seconds} d`);
  }
  const skipped = sum("skipped");
  say(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`);
  process.exitCode = sum("failed") === 0 ? 0 : 1;
}

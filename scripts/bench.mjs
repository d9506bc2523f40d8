// npm run bench: figures of one run on this machine, on a throw-away database with the seeds. Nothing here is a test.
// npm run bench -- --write puts them into docs/benchmarks.md; --only "Simpan otomatis" measures that part; --national
// adds 500,000 positions, which take a quarter of an hour to make.
import { randomBytes, randomUUID } from "node:crypto";
import { parseArgs } from "node:util";

import { measureAutosave } from "./bench/autosave.mjs";
import { measureCentre } from "./bench/centre.mjs";
import { measureImport } from "./bench/import.mjs";
import { describeMachine } from "./bench/machine.mjs";
import { measureScripts } from "./bench/page-scripts.mjs";
import { measureNational } from "./bench/national.mjs";
import { measureList, measureStandardPage } from "./bench/pages.mjs";
import { lineOf, writePage } from "./bench/report.mjs";
import { limitRun } from "./bench/run-limits.mjs";
import { startPortal } from "./bench/servers.mjs";
import { measureSecondStart, measureServerStart } from "./bench/start-up.mjs";
import { buildPortal, generateClient } from "./setup/build.mjs";
import { createDatabase } from "./setup/embedded-database.mjs";
import { migrate } from "./setup/migrations.mjs";
import { runMain, say, StartFailure, step } from "./setup/progress.mjs";
import { seed } from "./setup/seeds.mjs";
import { openTestCluster } from "./setup/test-cluster.mjs";

const DATABASE = "skj_bench";
const LIMIT_SECONDS = 480;
const NATIONAL_LIMIT_SECONDS = 1800;

// `seconds`: what each takes at most; one for which no time is left is not begun, and says so.
const MEASUREMENTS = [
  { title: "Halaman standar", seconds: 60, measure: measureStandardPage },
  { title: "Daftar dan pencarian", seconds: 25, measure: measureList },
  { title: "JavaScript", seconds: 10, measure: measureScripts },
  { title: "Simpan otomatis", seconds: 90, measure: measureAutosave },
  { title: "Penilaian besar", seconds: 120, measure: measureCentre },
  { title: "Impor", seconds: 70, measure: measureImport },
  { title: "Proses server", seconds: 25, measure: measureServerStart },
  { title: "npm start kedua", seconds: 60, measure: measureSecondStart },
  { title: "Set nasional", seconds: 600, measure: measureNational, isNational: true },
];

await runMain(async () => {
  const { values: options } = parseArgs({
    options: {
      write: { type: "boolean", default: false },
      national: { type: "boolean", default: false },
      only: { type: "string" },
    },
  });
  if (options.write && options.only) throw new StartFailure("--only mengukur sebagian; --write menulis semuanya.");
  const chosen = chosenBy(options);
  const limits = limitRun(chosen.some(({ isNational }) => isNational) ? NATIONAL_LIMIT_SECONDS : LIMIT_SECONDS);
  try {
    const run = await prepare(limits);
    const rows = [];
    for (const measurement of chosen) {
      const measured = await measureOne(measurement, run);
      if (limits.isEnding()) return;
      for (const row of measured) say(lineOf(row));
      rows.push(...measured);
    }
    if (options.write) await step("docs/benchmarks.md", () => writePage(run.machine, rows));
  } finally {
    await limits.unwind();
  }
});

function chosenBy({ only, national }) {
  return MEASUREMENTS.filter(({ title, isNational = false }) => (only ? title === only : national || !isNational));
}

async function prepare(limits) {
  const cluster = await openTestCluster({});
  limits.defer(() => cluster.stop());
  await createDatabase(cluster.url("postgres"), DATABASE);
  const url = cluster.url(DATABASE);
  const env = environment(url);
  const machine = await describeMachine(url);
  say(`Mesin: ${machine}.\n`);
  await step("Klien basis data", generateClient);
  await step("Skema basis data", async () => void (await migrate(url)));
  await step("Data awal", () => seed(url, env));
  await step("Aplikasi", () => buildPortal(env));
  const portal = await startPortal(env, limits);
  return { env, url, machine, portal, limits };
}

function environment(url) {
  return {
    ...process.env,
    NODE_ENV: "production",
    NEXT_DIST_DIR: ".next-test",
    NEXT_TELEMETRY_DISABLED: "1",
    HOST: "127.0.0.1",
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    DATABASE_URL: url,
    SKJ_EMBEDDED: "1",
    DEMO_PASSWORD: randomUUID(),
  };
}

/** A measurement that fails does not take the others with it, but the run has failed. */
async function measureOne({ title, seconds, measure }, run) {
  say(`\n${title}`);
  if (run.limits.secondsLeft() < seconds) return [{ title, value: "tidak diukur: waktu habis" }];
  try {
    return await measure(run);
  } catch (error) {
    process.exitCode = 1;
    return [{ title, value: `tidak diukur: ${error.message.split("\n")[0]}` }];
  }
}

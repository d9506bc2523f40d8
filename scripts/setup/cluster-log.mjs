import { existsSync, readFileSync, statSync } from "node:fs";

import { StartFailure } from "./progress.mjs";

export function sizeOfLog(path) {
  return existsSync(path) ? statSync(path).size : 0;
}

/** What was written to the log since it had `from` bytes. */
export function tailOf(path, from) {
  return existsSync(path) ? readFileSync(path).subarray(from).toString("utf8") : "";
}

const CAUSES = [
  [/No space left on device|could not write to file.*No space/i, "Ruang penyimpanan habis."],
  [
    /invalid page|could not locate a valid checkpoint|PANIC|is corrupted|invalid checkpoint/i,
    "Data di dalamnya rusak.",
  ],
  [/database files are incompatible|was initialized by PostgreSQL version/i, "Data dibuat oleh versi PostgreSQL lain."],
  [/could not resize shared memory|could not map anonymous shared memory/i, "Memori bersama mesin ini tidak cukup."],
  [/lock file "postmaster.pid" already exists/i, "Proses basis data lain masih memakai data ini."],
  [/Permission denied/i, "Akun basis data tidak boleh mengakses folder data."],
];

/** What went wrong, in Indonesian where the log says something known, else with the log's own last error. */
export function launchFailure(what, log) {
  const cause = CAUSES.find(([pattern]) => pattern.test(log))?.[1];
  const lastError = log
    .match(/^.*(?:FATAL|PANIC|error):.*$/gim)
    ?.at(-1)
    ?.trim();
  return new StartFailure([what, cause ?? lastError ?? ""].join(" ").trim());
}

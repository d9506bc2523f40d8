import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { npm } from "./child.mjs";
import { ROOT } from "./paths.mjs";
import { StartFailure } from "./progress.mjs";

/** Installs what package-lock.json says, where it is not installed already. */
export async function installDependencies() {
  if (areInstalled()) return "sudah terpasang";
  // Also with NODE_ENV=production: the build needs TypeScript and its types.
  const { code, output } = await npm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
  if (code === 0) return "terpasang";
  const cause = /ENOSPC/.test(output)
    ? "Ruang penyimpanan habis."
    : "Periksa sambungan ke registri npm, lalu jalankan kembali.";
  throw new StartFailure(
    `Dependensi tidak dapat dipasang. ${cause}\n${output.trim().split("\n").slice(-8).join("\n")}`,
  );
}

/** npm notes what it installed; packages for other systems are optional and rightly missing. */
function areInstalled() {
  const note = join(ROOT, "node_modules/.package-lock.json");
  if (!existsSync(note)) return false;
  const installed = JSON.parse(readFileSync(note, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === "" || optional || devOptional || installed[path]?.version === version,
  );
}

import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname } from "node:path";

import { run } from "./child.mjs";
import { StartFailure } from "./progress.mjs";

/**
 * PostgreSQL refuses to run as root. Answers the account it runs under instead (the owner of the existing data,
 * else `postgres`, else `nobody`), or null when nothing has to change.
 */
export async function chooseAccount(dataFolder) {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(dataFolder)) {
    const { uid, gid } = statSync(dataFolder);
    if (uid !== 0) return { uid, gid };
  }
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = await Promise.all([idOf("-u", name), idOf("-g", name)]);
    if (uid !== null && gid !== null) return { uid, gid };
  }
  throw new StartFailure(
    "PostgreSQL tidak boleh berjalan sebagai root, dan akun postgres maupun nobody tidak ada di mesin ini. " +
      "Jalankan sebagai pengguna biasa atau isi DATABASE_URL.",
  );
}

async function idOf(flag, name) {
  const { code, output } = await run("id", [flag, name]);
  return code === 0 ? Number(output) : null;
}

/**
 * How to start a program under that account. A project below a private folder (/root) is out of its reach; util-linux's
 * setpriv then grants exactly the one capability that is missing, passing through folders.
 */
export function asAccount(account, [program, ...args], folders) {
  if (account === null) return { command: program, args, options: {} };
  if ([program, ...folders].every((path) => canReach(account, path))) {
    return { command: program, args, options: { uid: account.uid, gid: account.gid } };
  }
  const setpriv = findSetpriv();
  if (setpriv === undefined) {
    throw new StartFailure(
      "Akun basis data tidak dapat masuk ke folder proyek. Pindahkan proyek ke luar folder pribadi (misalnya /srv), " +
        "atau jalankan sebagai pengguna biasa.",
    );
  }
  // Without the fix-up: access(2), which initdb asks, would look away from the capability of an account that is not root.
  const identity = [
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    "--clear-groups",
    "--securebits=+no_setuid_fixup",
  ];
  const capability = ["--inh-caps=-all,+dac_override", "--ambient-caps=+dac_override"];
  return { command: setpriv, args: [...identity, ...capability, program, ...args], options: {} };
}

function findSetpriv() {
  return ["/usr/bin/setpriv", "/bin/setpriv"].find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function canReach({ uid, gid }, path) {
  const parent = dirname(path);
  if (parent === path) return true;
  const stat = statSync(parent, { throwIfNoEntry: false });
  const bit = stat?.uid === uid ? 0o100 : stat?.gid === gid ? 0o010 : 0o001;
  return stat !== undefined && (stat.mode & bit) !== 0 && canReach({ uid, gid }, parent);
}

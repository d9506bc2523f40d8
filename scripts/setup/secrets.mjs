import { randomBytes, randomInt } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { StartFailure } from "./progress.mjs";

// Without 0/O, 1/l/I: the demo password is read from a terminal and typed by hand.
const READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

const MAKERS = {
  databasePassword: () => randomBytes(24).toString("hex"),
  sessionSecret: () => randomBytes(48).toString("base64url"),
  demoPassword: () => readableWords(4, 4),
};

/** The secrets of the embedded mode, made at first start and kept where only this account can read them. */
export function readSecrets(folder) {
  // Others may pass through (the database runs under its own account), but not look around.
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  const path = join(folder, "secrets.json");
  const kept = existsSync(path) ? parse(path) : {};
  const missing = Object.keys(MAKERS).filter((name) => typeof kept[name] !== "string");
  if (missing.length === 0) return kept;

  const secrets = { ...kept, ...Object.fromEntries(missing.map((name) => [name, MAKERS[name]()])) };
  // Renamed into place, so that a kill in between never leaves half a file.
  writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return secrets;
}

function parse(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new StartFailure(`${path} rusak. Hapus berkas itu; kata sandi yang baru dibuat pada start berikutnya.`);
  }
}

function readableWords(groups, length) {
  const group = () => Array.from({ length }, () => READABLE[randomInt(READABLE.length)]).join("");
  return Array.from({ length: groups }, group).join("-");
}

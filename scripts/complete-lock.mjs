// npm run lock:complete, after npm install: names in package-lock.json the optional packages of other systems that this
// machine's registry did not offer. npm leaves them out, and `npm ci` then refuses the lock.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { ROOT } from "./setup/paths.mjs";

const path = join(ROOT, "package-lock.json");
const lock = JSON.parse(readFileSync(path, "utf8"));
const packages = lock.packages;

const CPUS = { "arm-eabi": "arm", "arm-gnueabihf": "arm", "arm-musleabihf": "arm" };

/** The system a binary is for, read from its name as all these packages spell it: "darwin-arm64", "linux-x64-musl". */
function systemOf(name) {
  const target = /(android|darwin|freebsd|linux|openharmony|win32|wasm32)-([a-z0-9]+)(?:-([a-z]+))?$/.exec(name);
  if (target === null) throw new Error(`${name}: its name does not tell the system.`);
  const [, os, cpu, abi] = target;
  if (os === "wasm32") return { cpu: ["wasm32"] };
  const libc = { gnu: ["glibc"], musl: ["musl"] }[abi];
  return { cpu: [CPUS[`${cpu}-${abi}`] ?? cpu], ...(libc ? { libc } : {}), os: [os] };
}

const added = [];
for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const isThere = packages[`node_modules/${name}`] ?? packages[`${parent}/node_modules/${name}`];
    if (isThere || !/^\d/.test(version)) continue;
    packages[`node_modules/${name}`] = { version, ...(dev ? { dev } : {}), optional: true, ...systemOf(name) };
    added.push(name);
  }
}
const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.length} paket ditambahkan ke package-lock.json.\n`);

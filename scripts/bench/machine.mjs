import { statfsSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";

import { withClient } from "../setup/embedded-database.mjs";

const GIBIBYTE = 2 ** 30;
const TMPFS = 0x01021994;
const DAY = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeZone: "Asia/Jakarta" });

/** In one sentence, where and when the figures were taken, and how busy the machine was before. */
export async function describeMachine(url) {
  const version = await withClient(url, async (client) => (await client.query("SHOW server_version")).rows[0]);
  const storage = statfsSync(tmpdir()).type === TMPFS ? "memori (tmpfs)" : "diska";
  const busy = loadavg()[0].toLocaleString("id-ID", { maximumFractionDigits: 1 });
  return [
    DAY.format(new Date()),
    `${cpus().length} inti (${cpus()[0]?.model.trim() ?? process.arch})`,
    `memori ${Math.round(totalmem() / GIBIBYTE)} GiB`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${version.server_version} di ${storage}, dengan durabilitas penuh`,
    `beban mesin sebelum pengukuran ${busy}`,
  ].join("; ");
}

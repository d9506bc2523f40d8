import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openEmbeddedDatabase, withClient } from "../../scripts/setup/embedded-database.mjs";

const query = (url: string, sql: string) => withClient(url, (client) => client.query<{ word: string }>(sql));

async function wordsIn(url: string): Promise<readonly string[]> {
  return (await query(url, "SELECT word FROM kept")).rows.map(({ word }) => word);
}

let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "skj-embedded-"));
  // The database may run under another account and has to pass through.
  chmodSync(folder, 0o711);
  const { url } = await openEmbeddedDatabase(folder);
  await query(url, "CREATE TABLE kept (word text)");
  await query(url, "INSERT INTO kept VALUES ('tetap')");
});

afterEach(async () => {
  await (await openEmbeddedDatabase(folder)).stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("the embedded database", () => {
  it("is adopted when the process that started it is gone", async () => {
    const again = await openEmbeddedDatabase(folder);
    expect(again.adopted).toBe(true);
    expect(await wordsIn(again.url)).toEqual(["tetap"]);
  });

  it("loses nothing when it is killed", async () => {
    process.kill((await openEmbeddedDatabase(folder)).pid, "SIGKILL");
    const again = await openEmbeddedDatabase(folder);
    expect(again.adopted).toBe(false);
    expect(await wordsIn(again.url)).toEqual(["tetap"]);
  });

  it("comes back at the same address when it is killed under a running portal", async () => {
    const before = await openEmbeddedDatabase(folder);
    process.kill(before.pid, "SIGKILL");
    const after = await before.relaunch();
    expect(after.url).toBe(before.url);
    expect(await wordsIn(before.url)).toEqual(["tetap"]);
  });

  it("starts beside a note of a process that is long gone", async () => {
    await (await openEmbeddedDatabase(folder)).stop();
    // The number now belongs to somebody else: this very process.
    writeFileSync(join(folder, "postgres/postmaster.pid"), `${process.pid}\n${folder}/postgres\n1\n1\n\n\n\n`);
    expect(await wordsIn((await openEmbeddedDatabase(folder)).url)).toEqual(["tetap"]);
  });

  it.each([true, false])("takes a new password when the old one was lost (running: %s)", async (running) => {
    if (!running) await (await openEmbeddedDatabase(folder)).stop();
    rmSync(join(folder, "secrets.json"));
    expect(await wordsIn((await openEmbeddedDatabase(folder)).url)).toEqual(["tetap"]);
  });

  it("keeps its secrets where only this account can read them", () => {
    expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  });
});

import { setTimeout as sleep } from "node:timers/promises";

import { run, TYPESCRIPT } from "../../scripts/setup/child.mjs";
import { withClient } from "../../scripts/setup/embedded-database.mjs";
import { E2E, SERVER_ENVIRONMENT } from "../support/e2e-environment";
import { startServer } from "../support/portal-server";
import { seededDatabase } from "../support/seeded-database";
import { expect, test } from "./fixtures";

const KILLS = 20;
/** Acknowledged saves between two kills: every assessor is in the middle of something then. */
const SAVES_BETWEEN = 150;
/** A hundred who knock more often would take the machine from the server that is starting. */
const RETRY_MS = 500;
const PORT = E2E.port + 1;

type Assessor = { readonly sheetId: string; readonly token: string; readonly subjects: readonly string[] };
type Save = { readonly sheetId: string; readonly subjectId: string; readonly revision: number; readonly note: string };

test("a hundred assessors save while the server is killed twenty times: no acknowledged save is lost, none is doubled", async () => {
  // A guard against hanging, and no measure: on a busy machine each of the starts takes many seconds.
  test.setTimeout(600_000);
  const { url, env, assessors } = await givenAssessors();
  let server = await startServer(env);
  const acknowledged: Save[] = [];
  const work = new AbortController();
  const atWork = assessors.map((assessor) => keepSaving(assessor, acknowledged, work.signal));
  try {
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const enough = acknowledged.length + SAVES_BETWEEN;
      await expect.poll(() => acknowledged.length, { timeout: 120_000, intervals: [10] }).toBeGreaterThan(enough);
      await server.kill();
      server = await startServer(env);
    }
  } finally {
    // What is under way is still answered, by the server that runs now.
    work.abort();
    await Promise.all(atWork);
    await server.stop();
  }

  const stored = await withClient(url, (client) =>
    client.query<Save>(
      `SELECT sheet_id AS "sheetId", subject_id AS "subjectId", revision, content ->> 'note' AS note
       FROM sheet_entry_versions`,
    ),
  );
  const keyOf = ({ sheetId, subjectId, revision, note }: Save) => `${sheetId} ${subjectId} ${revision} ${note}`;
  const keys = stored.rows.map(keyOf);
  expect(new Set(acknowledged.map(keyOf))).toEqual(new Set(keys));
  // Each note is written once, so a save that went in twice would stand here twice.
  expect(keys).toHaveLength(acknowledged.length);
});

/** A database of its own, so that a hundred more assessors are in nobody's plan, and what they do on it. */
async function givenAssessors() {
  const url = await seededDatabase("skj_killed");
  const address = { PORT: String(PORT), NEXTAUTH_URL: baseUrl };
  const env = { ...process.env, ...SERVER_ENVIRONMENT, ...address, DATABASE_URL: url };
  const { code, output } = await run(process.execPath, [...TYPESCRIPT, "scripts/bench/assessors.ts"], { env });
  expect(code, output).toBe(0);
  const lines = output.split("\n").filter((line) => line.startsWith("{"));
  return { url, env, assessors: lines.map((line) => JSON.parse(line) as Assessor) };
}

const baseUrl = `http://127.0.0.1:${PORT}`;

/** Saves one note after the other, each sent until it is answered, as the sheet does that lost its connection. */
async function keepSaving(assessor: Assessor, acknowledged: Save[], signal: AbortSignal): Promise<void> {
  const { sheetId, token, subjects } = assessor;
  const revisions = new Map<string, number>();
  for (let turn = 0; !signal.aborted; turn += 1) {
    const subjectId = subjects[turn % subjects.length] ?? "";
    const note = `Catatan ${turn}`;
    const content = { level: turn % 6, mark: null, note };
    const body = { changes: [{ entry: "rating", subjectId, base: revisions.get(subjectId) ?? 0, content }] };
    const revision = await sendUntilAnswered(`${baseUrl}/api/penilaian/${sheetId}`, token, JSON.stringify(body));
    revisions.set(subjectId, revision);
    acknowledged.push({ sheetId, subjectId, revision, note });
  }
}

/** Answers the revision. @throws Error when the answer is anything but saved. */
async function sendUntilAnswered(address: string, token: string, body: string): Promise<number> {
  for (;;) {
    const answer = await send(address, token, body);
    if (answer !== null) return revisionOf(answer);
    await sleep(RETRY_MS);
  }
}

/** The answer's text; null when the connection broke before it was whole. */
async function send(address: string, token: string, body: string): Promise<string | null> {
  const headers = { "content-type": "application/json", cookie: `next-auth.session-token=${token}` };
  try {
    return await (await fetch(address, { method: "PATCH", headers, body })).text();
  } catch {
    return null;
  }
}

function revisionOf(text: string): number {
  const { results = [] } = JSON.parse(text) as { readonly results?: readonly { status: string; revision: number }[] };
  const [result] = results;
  if (result?.status !== "saved") throw new Error(`Not saved: ${text}`);
  return result.revision;
}

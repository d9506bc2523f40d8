import { beforeAll, describe, expect, it } from "vitest";

import { openSession } from "@/lib/auth/sessions";
import { db } from "@/lib/core/db";
import { answerSave } from "@/lib/sheets/door";

import { evidenceChange, givenSheet, ratingChange } from "../support/assessments";
import { givenInstitution } from "../support/factories";
import type { GivenInstitution } from "../support/factories";

let home: GivenInstitution;

beforeAll(async () => {
  home = await givenInstitution();
});

type Sent = {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly subject?: string;
  readonly text?: string | null;
};

/** An open sheet, its assessor signed in, and what the door answers to a request of theirs. */
async function givenDoor() {
  const given = await givenSheet(home);
  const { sheetId, assessor, rating } = given;
  const token = await openSession({ userId: assessor.id, device: "Uji" });
  const valid = { changes: [ratingChange(rating, { level: 3, note: "Tampak." })] };
  const send = ({ body = valid, headers = {}, subject = sheetId, text }: Sent = {}) =>
    answerSave({
      headers: { host: "skj.test", cookie: `a=b; next-auth.session-token=${token}`, ...headers },
      subject,
      readText: async () => (text === undefined ? JSON.stringify(body) : text),
    });
  const kept = () => db.rating.count({ where: { sheetId } });
  return { ...given, send, kept, token };
}

const EXPIRED = {
  status: 401,
  body: { kind: "unauthenticated", message: "Sesi Anda berakhir. Silakan masuk kembali." },
};

describe("the door for saves", () => {
  it("answers each change", async () => {
    const { send, rating } = await givenDoor();
    expect(await send()).toEqual({
      status: 200,
      body: { results: [{ subjectId: rating, status: "saved", revision: 1, savedAt: expect.stringMatching(/Z$/) }] },
    });
  });

  it.each([
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["a neighbouring site", { "sec-fetch-site": "same-site" }],
    ["an old browser on another site", { origin: "https://jahat.example" }],
    ["a sandboxed frame", { origin: "null" }],
  ])("refuses %s", async (_, headers) => {
    const { send, kept } = await givenDoor();
    expect(await send({ headers })).toMatchObject({ status: 403, body: { kind: "forbidden" } });
    expect(await kept()).toBe(0);
  });

  it.each([{ "sec-fetch-site": "same-origin" }, { origin: "http://skj.test" }])("lets in %o", async (headers) => {
    expect(await (await givenDoor()).send({ headers })).toMatchObject({ status: 200 });
  });

  it.each([
    { cookie: "" },
    { cookie: "next-auth.session-token=" },
    { cookie: "next-auth.session-token=made-up" },
    { cookie: "xnext-auth.session-token=made-up" },
  ])("knows nobody by %o", async (headers) => {
    expect(await (await givenDoor()).send({ headers })).toEqual(EXPIRED);
  });

  it("closes at the very next request when the account is closed", async () => {
    const { send, assessor, kept } = await givenDoor();
    expect(await send()).toMatchObject({ status: 200 });
    await db.user.update({ where: { id: assessor.id }, data: { closedAt: new Date() } });
    expect(await send()).toEqual(EXPIRED);
    expect(await kept()).toBe(1);
  });

  it("closes at the very next request when the role or the session is gone", async () => {
    const { send, assessor, rating, token } = await givenDoor();
    expect(await send()).toMatchObject({ status: 200 });
    await db.membership.deleteMany({ where: { userId: assessor.id } });
    const next = { body: { changes: [ratingChange(rating, { level: 4 }, 1)] } };
    expect(await send(next)).toMatchObject({ status: 404, body: { message: "Lembar penilaian tidak ditemukan." } });
    await db.session.deleteMany({ where: { userId: assessor.id } });
    expect(await send(next)).toEqual(EXPIRED);
    expect(token).not.toBe("");
  });

  it("notes that somebody is at work, so that their session goes on", async () => {
    const { send, assessor } = await givenDoor();
    const [longAgo, soon] = [new Date(Date.now() - 3_600_000), new Date(Date.now() + 60_000)];
    await db.session.updateMany({ where: { userId: assessor.id }, data: { lastSeenAt: longAgo, expiresAt: soon } });
    expect(await send()).toMatchObject({ status: 200 });
    const { lastSeenAt, expiresAt } = await db.session.findFirstOrThrow({ where: { userId: assessor.id } });
    expect(lastSeenAt.getTime()).toBeGreaterThan(longAgo.getTime());
    expect(expiresAt.getTime()).toBeGreaterThan(soon.getTime());
  });

  it("finds no sheet under what is no id", async () => {
    const answer = await (await givenDoor()).send({ subject: "%00" });
    expect(answer).toEqual({
      status: 404,
      body: { kind: "not-found", message: "Lembar penilaian tidak ditemukan." },
    });
  });

  it.each(["", "{", "null", '{"changes":[]}'])("does not take %s for changes", async (text) => {
    expect(await (await givenDoor()).send({ text })).toMatchObject({ status: 400, body: { kind: "invalid" } });
  });

  it("saves a batch without what cannot be taken, and says for each of those what is wrong", async () => {
    const { send, kept, rating, otherRating, indicator, statement } = await givenDoor();
    const changes = [
      ratingChange(rating, { level: 6 }),
      { ...evidenceChange(indicator, { observation: "EVIDENT" }), content: { observation: "SEEN", note: "" } },
      ratingChange(statement, { mark: "MET", note: "a".repeat(4001) }),
      { subjectId: "lama", entry: "catatan" },
      ratingChange(otherRating, { level: 3 }),
    ];
    const unreadable = "Isian ini tidak dapat dibaca. Isi sekali lagi.";
    expect(await send({ body: { changes } })).toEqual({
      status: 200,
      body: {
        results: [
          { subjectId: rating, status: "invalid", field: "choice", message: "Level paling tinggi adalah 5." },
          { subjectId: indicator, status: "invalid", field: "choice", message: unreadable },
          { subjectId: statement, status: "invalid", field: "note", message: "Catatan paling panjang 4000 karakter." },
          { subjectId: "lama", status: "invalid", field: "choice", message: unreadable },
          expect.objectContaining({ subjectId: otherRating, status: "saved" }),
        ],
      },
    });
    expect(await kept()).toBe(1);
  });

  it("answers for the sheet first, also where nothing of a batch can be taken", async () => {
    const { send, rating, assessor } = await givenDoor();
    const body = { changes: [ratingChange(rating, { level: 6 })] };
    expect(await send({ body })).toMatchObject({ status: 200, body: { results: [{ status: "invalid" }] } });
    await db.membership.deleteMany({ where: { userId: assessor.id } });
    expect(await send({ body })).toMatchObject({ status: 404 });
  });

  it("says what is too much", async () => {
    const { send, rating } = await givenDoor();
    const changes = Array.from({ length: 101 }, () => ratingChange(rating, { level: 3 }));
    expect(await send({ body: { changes } })).toMatchObject({ status: 400 });
    expect(await send({ text: null })).toMatchObject({ status: 400, body: { message: "Kiriman terlalu besar." } });
  });

  it("tells nothing of our faults but a number", async () => {
    const { sheetId, token } = await givenDoor();
    const { status, body } = await answerSave({
      headers: { cookie: `next-auth.session-token=${token}` },
      subject: sheetId,
      readText: () => {
        throw new Error("rahasia");
      },
    });
    expect(status).toBe(500);
    expect(body).toEqual({
      kind: "unexpected",
      message: expect.stringMatching(/^Terjadi kesalahan pada sistem\. Kode insiden: [0-9a-f-]{36}$/),
    });
  });
});

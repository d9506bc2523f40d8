import * as argon2 from "@node-rs/argon2";
import type { NextApiRequest, NextApiResponse } from "next";
import { getServerSession } from "next-auth";
import { beforeEach, describe, expect, it, vi } from "vitest";

import { ATTEMPTS_PER_ACCOUNT, ATTEMPTS_PER_NETWORK } from "@/lib/auth/attempts";
import { authOptions, SESSION_COOKIE } from "@/lib/auth/next-auth";
import { endSession, findLiveSession, keepSession, openSession } from "@/lib/auth/sessions";
import { checkCredentials } from "@/lib/auth/sign-in";
import { db } from "@/lib/core/db";

import { givenInstitution, givenUser, PASSWORD, randomKey } from "../support/factories";

// Files of a worker share what they load: what another one loaded before would keep the real one.
vi.hoisted(() => vi.resetModules());
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof argon2>();
  return { ...real, verify: vi.fn(real.verify) };
});

let host = 0;
/** Every test comes from a network of its own, so that none uses up another's attempts. */
function newAddress(): string {
  host += 1;
  return `198.51.100.${host}`;
}

const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => "signed in",
    (error: { kind: string; message: string }) => `${error.kind}: ${error.message}`,
  );

describe("credentials", () => {
  beforeEach(() => {
    vi.mocked(argon2.verify).mockClear();
  });

  it("that fit say whose they are", async () => {
    const user = await givenUser(await givenInstitution(), ["HR"]);
    await expect(
      checkCredentials({ email: user.email, password: PASSWORD, address: newAddress() }),
    ).resolves.toMatchObject({
      userId: user.id,
    });
  });

  it("get one answer for one verification, whatever is wrong with them", async () => {
    const institution = await givenInstitution();
    const [open, closed, passwordless] = await Promise.all([
      givenUser(institution, ["HR"]),
      givenUser(institution, ["HR"]),
      givenUser(institution, ["HR"], { password: "none" }),
    ]);
    await db.user.update({ where: { id: closed.id }, data: { closedAt: new Date() } });
    const cases = [
      { email: open.email, password: "salah sekali" },
      { email: `tidak-ada-${randomKey()}@uji.id`, password: PASSWORD },
      { email: closed.email, password: PASSWORD },
      { email: passwordless.email, password: "tidak ada akun dengan kata sandi ini" },
    ];
    for (const credentials of cases) {
      vi.mocked(argon2.verify).mockClear();
      const outcome = await outcomeOf(checkCredentials({ ...credentials, address: newAddress() }));
      expect(outcome).toBe("rule: Surel atau kata sandi tidak cocok.");
      expect(argon2.verify).toHaveBeenCalledTimes(1);
    }
  });

  it("verifies hashes of the same cost for known and unknown", async () => {
    const user = await givenUser(await givenInstitution(), ["HR"]);
    const address = newAddress();
    await outcomeOf(checkCredentials({ email: user.email, password: "salah", address }));
    await outcomeOf(checkCredentials({ email: "tidak@ada.id", password: "salah", address }));

    const costs = vi.mocked(argon2.verify).mock.calls.map(([hash]) => String(hash).split("$").slice(0, 4).join("$"));
    expect(costs).toEqual(["$argon2id$v=19$m=19456,t=2,p=1", "$argon2id$v=19$m=19456,t=2,p=1"]);
  });
});

describe("attempts", () => {
  it("per account are limited wherever they come from; then the right password is refused too", async () => {
    const { email } = await givenUser(await givenInstitution(), ["HR"]);
    const attempt = (password: string) => outcomeOf(checkCredentials({ email, password, address: newAddress() }));
    const wrong = await Promise.all(Array.from({ length: ATTEMPTS_PER_ACCOUNT }, () => attempt("salah sekali")));
    expect(new Set(wrong)).toEqual(new Set(["rule: Surel atau kata sandi tidak cocok."]));

    vi.mocked(argon2.verify).mockClear();
    expect(await attempt(PASSWORD)).toBe("rule: Terlalu banyak percobaan. Coba lagi dalam 15 menit.");
    expect(argon2.verify).not.toHaveBeenCalled();
  });

  it("are limited for an unknown account as for a known one", async () => {
    const email = `tidak-ada-${randomKey()}@uji.id`;
    const attempt = () => outcomeOf(checkCredentials({ email, password: PASSWORD, address: newAddress() }));
    for (let made = 0; made < ATTEMPTS_PER_ACCOUNT; made += 1) await attempt();
    expect(await attempt()).toContain("Terlalu banyak percobaan");
  });

  it("of a thousand at the same moment let no more through than one after the other", async () => {
    const { email } = await givenUser(await givenInstitution(), ["HR"]);
    const attempt = () => outcomeOf(checkCredentials({ email, password: "salah sekali", address: newAddress() }));
    const outcomes = await Promise.all(Array.from({ length: 40 }, attempt));
    expect(outcomes.filter((outcome) => outcome.includes("tidak cocok"))).toHaveLength(ATTEMPTS_PER_ACCOUNT);
  });

  it("per network are limited whoever is tried, and a blocked network blocks nobody's account", async () => {
    const { email } = await givenUser(await givenInstitution(), ["HR"]);
    const networkOf = (last: number) => `2001:db8:7:7::${last}`;
    const tries = Array.from({ length: ATTEMPTS_PER_NETWORK }, (_, index) =>
      outcomeOf(checkCredentials({ email: `siapa-${index}@uji.id`, password: "salah", address: networkOf(index) })),
    );
    await Promise.all(tries);
    for (let made = 0; made <= ATTEMPTS_PER_ACCOUNT; made += 1) {
      const outcome = await outcomeOf(checkCredentials({ email, password: PASSWORD, address: networkOf(99) }));
      expect(outcome).toContain("Terlalu banyak percobaan");
    }
    expect(await outcomeOf(checkCredentials({ email, password: PASSWORD, address: newAddress() }))).toBe("signed in");
  });

  it("are forgotten after the right password, and when their time is over", async () => {
    const { email } = await givenUser(await givenInstitution(), ["HR"]);
    const attempt = (password: string) => outcomeOf(checkCredentials({ email, password, address: newAddress() }));
    for (let made = 1; made < ATTEMPTS_PER_ACCOUNT; made += 1) await attempt("salah");
    expect(await attempt(PASSWORD)).toBe("signed in");
    for (let made = 0; made < ATTEMPTS_PER_ACCOUNT; made += 1) expect(await attempt("salah")).toContain("tidak cocok");
    expect(await attempt(PASSWORD)).toContain("Terlalu banyak percobaan");

    await db.rateLimit.updateMany({ data: { expire: BigInt(Date.now() - 1) } });
    expect(await attempt(PASSWORD)).toBe("signed in");
  });

  it("keep no e-mail address", async () => {
    const email = `rahasia-${randomKey()}@uji.id`;
    await outcomeOf(checkCredentials({ email, password: "salah", address: newAddress() }));
    const rows = await db.rateLimit.findMany({ select: { key: true } });
    expect(rows.filter(({ key }) => key.includes("rahasia"))).toEqual([]);
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe("session", () => {
  const givenSession = async () => {
    const institution = await givenInstitution();
    const user = await givenUser(institution, ["HR", "ASSESSOR"]);
    return { institution, user, token: await openSession({ userId: user.id, device: "Chrome di Windows" }) };
  };
  const age = (userId: string, times: { createdAt?: Date; lastSeenAt?: Date; expiresAt?: Date }) =>
    db.session.updateMany({ where: { userId }, data: times });
  const hoursFromNow = (hours: number) => new Date(Date.now() + hours * 3_600_000);
  const stored = (userId: string) => db.session.findFirstOrThrow({ where: { userId } });

  it("knows the viewer and the roles of this moment", async () => {
    const { institution, user, token } = await givenSession();
    const { id: institutionId, slug, shortName } = institution;
    expect((await findLiveSession(token))?.viewer).toEqual({
      id: user.id,
      name: user.name,
      memberships: [
        { institutionId, institution: { slug, shortName }, role: "HR" },
        { institutionId, institution: { slug, shortName }, role: "ASSESSOR" },
      ],
    });
  });

  it("of somebody without a role is a viewer who may do nothing", async () => {
    const { user, token } = await givenSession();
    await db.membership.deleteMany({ where: { userId: user.id } });
    expect((await findLiveSession(token))?.viewer.memberships).toEqual([]);
  });

  it("is stored without its token", async () => {
    const { user, token } = await givenSession();
    const row = await stored(user.id);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await findLiveSession(row.tokenHash)).toBeNull();
  });

  it("ends when it is ended, idle, or its account closed", async () => {
    const ended = await givenSession();
    await endSession(ended.token);
    expect(await findLiveSession(ended.token)).toBeNull();

    const idle = await givenSession();
    await age(idle.user.id, { expiresAt: hoursFromNow(-0.01) });
    expect(await findLiveSession(idle.token)).toBeNull();

    const closed = await givenSession();
    await db.user.update({ where: { id: closed.user.id }, data: { closedAt: new Date() } });
    expect(await findLiveSession(closed.token)).toBeNull();
  });

  it("is kept twelve hours from its last use, a week at most", async () => {
    const { user, token } = await givenSession();
    await age(user.id, { lastSeenAt: hoursFromNow(-3), expiresAt: hoursFromNow(9) });
    await keepSession(token);
    expect(hoursLeft((await stored(user.id)).expiresAt)).toBeCloseTo(12, 1);

    await age(user.id, { createdAt: hoursFromNow(-7 * 24 + 2), lastSeenAt: hoursFromNow(-3) });
    await keepSession(token);
    expect(hoursLeft((await stored(user.id)).expiresAt)).toBeCloseTo(2, 1);
  });

  it("is written down as seen once a minute at most", async () => {
    const { user, token } = await givenSession();
    const { lastSeenAt } = await stored(user.id);
    await keepSession(token);
    expect((await stored(user.id)).lastSeenAt).toEqual(lastSeenAt);
  });

  const hoursLeft = (time: Date) => (time.getTime() - Date.now()) / 3_600_000;
});

/** Through next-auth, as `readSession` does it inside Next. */
async function readThroughNextAuth(token: string) {
  const failures: unknown[] = [];
  const request = { headers: {}, cookies: { [SESSION_COOKIE.name]: token } } as unknown as NextApiRequest;
  const response = { getHeader: () => undefined, setHeader: () => undefined } as unknown as NextApiResponse;
  const session = await getServerSession(
    request,
    response,
    authOptions((error) => failures.push(error)),
  );
  return { session, failures };
}

describe("next-auth", () => {
  it("reads the session with its viewer, and slides its end", async () => {
    const user = await givenUser(await givenInstitution(), ["AUDITOR"]);
    const token = await openSession({ userId: user.id, device: "" });
    const earlier = new Date(Date.now() - 3_600_000);
    await db.session.updateMany({
      where: { userId: user.id },
      data: { lastSeenAt: earlier, expiresAt: new Date(earlier.getTime() + 12 * 3_600_000) },
    });

    const { session } = await readThroughNextAuth(token);

    expect(session?.viewer).toMatchObject({ id: user.id, memberships: [{ role: "AUDITOR" }] });
    const row = await db.session.findFirstOrThrow({ where: { userId: user.id } });
    expect(row.id).toBe(session?.sessionId);
    expect(row.lastSeenAt.getTime()).toBeGreaterThan(earlier.getTime());
  });

  it("knows nobody by a token that was never given out", async () => {
    expect(await readThroughNextAuth("tebakan")).toEqual({ session: null, failures: [] });
  });

  it("asks the database once per request", async () => {
    const user = await givenUser(await givenInstitution(), ["HR"]);
    const token = await openSession({ userId: user.id, device: "" });
    const asked = vi.spyOn(db, "$queryRaw");
    const written = vi.spyOn(db, "$executeRaw");

    await readThroughNextAuth(token);

    expect(asked).toHaveBeenCalledTimes(1);
    expect(written).not.toHaveBeenCalled();
    asked.mockRestore();
    written.mockRestore();
  });

  it("that cannot reach the database does not pass for signed out", async () => {
    const broken = vi.spyOn(db, "$queryRaw").mockRejectedValueOnce(new Error("connection lost"));
    const { failures } = await readThroughNextAuth("apa saja");
    expect(failures).toEqual([expect.objectContaining({ message: "connection lost" })]);
    broken.mockRestore();
  });
});

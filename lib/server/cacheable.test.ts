import { describe, expect, it } from "vitest";

import { cacheKey, dayInJakarta } from "@/lib/server/cacheable";

const TODAY = "2026-11-23";
const key = (url: string, headers: Record<string, string> = {}, method = "GET"): string | null =>
  cacheKey({ method, url, headers }, TODAY);

describe("cacheKey", () => {
  it.each([
    "/",
    "/jabatan",
    "/jabatan?q=hukum&level=3",
    "/jabatan/purwakarta/administrator",
    "/kompetensi/INT",
    "/peraturan",
    "/bandingkan?a=x&b=y",
  ])("keeps %s", (url) => expect(key(url)).toBe(`${TODAY} ${url}`));

  it.each([
    "/masuk",
    "/akun",
    "/admin/standar",
    "/penilaian/1",
    "/kegiatan",
    "/api/v1/positions",
    "/jabatanku",
    "/_next/static/x.js",
    "/jabatan/purwakarta/administrator/unduh/pdf",
    "/jabatan?_rsc=1abc",
    `/jabatan?q=${"a".repeat(300)}`,
  ])("leaves %s alone", (url) => expect(key(url)).toBeNull());

  it("never keeps what a signed-in person sees, whatever the cookie is called", () => {
    expect(key("/", { cookie: "next-auth.session-token=x" })).toBeNull();
    expect(key("/", { cookie: "__Secure-next-auth.session-token=x" })).toBeNull();
    expect(key("/", { cookie: "next-auth.csrf-token=a; skj-session=x" })).toBeNull();
  });

  it("keeps pages for visitors who have only opened the sign-in form", () => {
    expect(key("/", { cookie: "next-auth.csrf-token=a%7Cb; next-auth.callback-url=x" })).not.toBeNull();
  });

  it.each(["rsc", "next-action", "next-router-prefetch", "next-router-state-tree", "range", "authorization"])(
    "leaves requests with %s alone",
    (name) => expect(key("/", { [name]: "1" })).toBeNull(),
  );

  it("leaves writes alone", () => {
    expect(key("/", {}, "POST")).toBeNull();
    expect(key("/", {}, "HEAD")).not.toBeNull();
  });

  it("is another key for another day that is asked for", () => {
    const keys = ["", "?per=2026-11-23", "?per=2026-11-24"].map((query) => key(`/kompetensi${query}`));
    expect(new Set(keys).size).toBe(3);
  });

  it("is another key on another day", () => {
    expect(cacheKey({ method: "GET", url: "/", headers: {} }, "2026-11-24")).not.toBe(key("/"));
  });
});

it("the day begins at midnight in Jakarta", () => {
  expect(dayInJakarta(new Date("2026-11-22T16:59:59Z"))).toBe("2026-11-22");
  expect(dayInJakarta(new Date("2026-11-22T17:00:00Z"))).toBe("2026-11-23");
});

import { describe, expect, it } from "vitest";

import { readEnvironment, readStartEnvironment } from "@/lib/core/environment";

describe("readEnvironment", () => {
  it("fills in what may be left out, also when it is left empty", () => {
    expect(readEnvironment({ PORT: "", HOST: undefined })).toMatchObject({ PORT: 3000, HOST: "127.0.0.1" });
  });

  it.each([
    ["PORT", "abc", "PORT harus bilangan bulat antara 1 dan 65535."],
    ["PORT", "70000", "PORT harus bilangan bulat antara 1 dan 65535."],
    ["PORT", "0", "PORT harus bilangan bulat antara 1 dan 65535."],
    ["DATABASE_URL", "mysql://x/y", "DATABASE_URL harus alamat PostgreSQL"],
    ["NEXTAUTH_URL", "skj", "NEXTAUTH_URL harus alamat portal"],
    ["NEXTAUTH_SECRET", "pendek", "NEXTAUTH_SECRET harus paling sedikit 32 karakter acak."],
    ["TRUST_PROXY", "ya", "TRUST_PROXY harus 0 atau 1."],
    ["DEMO_PASSWORD", "123", "DEMO_PASSWORD harus paling sedikit 12 karakter."],
  ])("says what %s=%s should be", (name, value, message) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(message);
  });

  it("names everything that is wrong at once", () => {
    expect(() => readEnvironment({ PORT: "x", TRUST_PROXY: "x" })).toThrow(/- PORT .*\n- TRUST_PROXY /);
  });
});

describe("readStartEnvironment", () => {
  it.each(["0.0.0.0", "192.168.1.10", "::"])("refuses HOST=%s with demo accounts of an unchosen password", (HOST) => {
    expect(() => readStartEnvironment({ HOST })).toThrow("Isi DEMO_PASSWORD");
    expect(readStartEnvironment({ HOST, DEMO_PASSWORD: "cukup-panjang-1" }).HOST).toBe(HOST);
  });

  it.each(["127.0.0.1", "localhost", "::1"])("is content with HOST=%s", (HOST) => {
    expect(readStartEnvironment({ HOST }).HOST).toBe(HOST);
  });

  it("wants a secret of its own beside an external database", () => {
    expect(() => readStartEnvironment({ DATABASE_URL: "postgresql://a@b/c" })).toThrow("NEXTAUTH_SECRET wajib diisi");
  });
});

import { describe, expect, it } from "vitest";

import { passwordObstacle, roleChangeObstacle } from "./rules";

const EMAIL = "nama.panjang@instansi.go.id";

describe("password", () => {
  it.each(["sandi rahasia 1", "kuda baterai staples", "пароль-длинный", "🐘🐘rumah gajah🐘"])(
    "accepts %s",
    (password) => {
      expect(passwordObstacle(password, EMAIL)).toBeNull();
    },
  );

  it.each([
    ["sebelas kar", "paling sedikit 12"],
    ["🐘🐘🐘🐘🐘🐘🐘", "paling sedikit 12"],
    ["nama.panjang@instansi.go.id", "surel"],
    ["Nama.Panjang@Instansi.go.id", "surel"],
    ["nama.panjang", "surel"],
    ["aaaaaaaaaaaaaaaa", "mudah ditebak"],
    ["abababababababab", "mudah ditebak"],
    ["passwordpassword", "mudah ditebak"],
    ["Rahasia123456", "mudah ditebak"],
    ["kata sandi admin", "mudah ditebak"],
    ["nama.panjang2026", "mudah ditebak"],
    ["kudakudakuda", "mudah ditebak"],
  ])("refuses %s", (password, reason) => {
    expect(passwordObstacle(password, EMAIL)).toContain(reason);
  });
});

describe("change of roles", () => {
  it("leaves an institution its last admin", () => {
    expect(roleChangeObstacle({ before: ["ADMIN", "HR"], after: ["HR"], otherAdmins: 0, isOwn: false })).toContain(
      "satu-satunya",
    );
    expect(roleChangeObstacle({ before: ["ADMIN"], after: [], otherAdmins: 0, isOwn: true })).toContain("satu-satunya");
  });

  it("leaves the own admin role to another admin to take", () => {
    const change = { before: ["ADMIN", "HR"], after: ["HR"], otherAdmins: 1 } as const;
    expect(roleChangeObstacle({ ...change, isOwn: true })).toContain("admin lain");
    expect(roleChangeObstacle({ ...change, isOwn: false })).toBeNull();
  });

  it.each([
    { before: ["ADMIN"], after: [], otherAdmins: 1, isOwn: false },
    { before: ["ADMIN"], after: ["ADMIN", "HR"], otherAdmins: 0, isOwn: true },
    { before: ["HR"], after: [], otherAdmins: 0, isOwn: true },
  ] as const)("allows $before to become $after beside $otherAdmins admins", (change) => {
    expect(roleChangeObstacle(change)).toBeNull();
  });
});

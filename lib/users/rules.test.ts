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
  ])("refuses %s", (password, reason) => {
    expect(passwordObstacle(password, EMAIL)).toContain(reason);
  });
});

describe("change of roles", () => {
  it("leaves an institution its last admin", () => {
    expect(roleChangeObstacle({ before: ["ADMIN", "HR"], after: ["HR"], otherAdmins: 0 })).toContain("satu-satunya");
    expect(roleChangeObstacle({ before: ["ADMIN"], after: [], otherAdmins: 0 })).toContain("satu-satunya");
  });

  it.each([
    { before: ["ADMIN"], after: [], otherAdmins: 1 },
    { before: ["ADMIN"], after: ["ADMIN", "HR"], otherAdmins: 0 },
    { before: ["HR"], after: [], otherAdmins: 0 },
  ] as const)("allows $before to become $after beside $otherAdmins admins", (change) => {
    expect(roleChangeObstacle(change)).toBeNull();
  });
});

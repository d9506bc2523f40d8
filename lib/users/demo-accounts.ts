import type { Role } from "@/lib/generated/prisma/enums";

export type DemoAccount = {
  readonly institution: string;
  readonly mailbox: string;
  readonly name: string;
  readonly role: Role;
};

const ROLES: readonly (readonly [string, Role])[] = [
  ["admin", "ADMIN"],
  ["verifikator", "VERIFIER"],
  ["hr", "HR"],
  ["asesor1", "ASSESSOR"],
  ["asesor2", "ASSESSOR"],
  ["asesor3", "ASSESSOR"],
  ["auditor", "AUDITOR"],
];

// Invented people; in the order of ROLES.
const NAMES: Readonly<Record<string, readonly string[]>> = {
  purwakarta: [
    "Asep Sunandar",
    "Euis Komalasari",
    "Rina Marlina",
    "Dadang Hermawan",
    "Lilis Suryani",
    "Ujang Permana",
    "Neneng Fatimah",
  ],
  pekalongan: [
    "Bambang Setiawan",
    "Sri Wahyuni",
    "Dwi Lestari",
    "Agus Prasetyo",
    "Titik Handayani",
    "Slamet Riyadi",
    "Endang Rahayu",
  ],
};

/** The accounts to try the portal with: every role of both founding institutions. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = Object.entries(NAMES).flatMap(([institution, names]) =>
  ROLES.map(([mailbox, role], index) => ({ institution, mailbox, role, name: names[index] ?? mailbox })),
);

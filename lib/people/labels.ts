import type { Employment, Sex } from "@/lib/generated/prisma/enums";

export const EMPLOYMENT_LABEL = { PNS: "PNS", PPPK: "PPPK" } as const satisfies Record<Employment, string>;
export const SEX_LABEL = { MALE: "Laki-laki", FEMALE: "Perempuan" } as const satisfies Record<Sex, string>;

/** For `where`: the sheets that count. One that was withdrawn over a conflict is kept as history only. */
export const STANDING_SHEETS = { withdrawnAt: null } as const;

/** For `where`: the sheets that count. One that was withdrawn over a conflict is kept as history only. */
export const STANDING_SHEETS = { withdrawnAt: null } as const;

/** For `where`: withdrawn ones too, where it is about what is there and not about what counts. */
export const EVERY_SHEET = {} as const;

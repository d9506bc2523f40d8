import "server-only";
export const publishStandard = 1;

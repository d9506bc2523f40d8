export type Row = { id: string };
export const client = {};

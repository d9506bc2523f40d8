/** Objects that the trail knows by a code or an address of their own, and not by an id. */
export type Coded = "competency" | "position" | "regulation" | "scheme";

/** Under what the name of such an object is kept beside those of ids. */
export const codeKey = (kind: Coded, code: string): string => `${kind}:${code}`;

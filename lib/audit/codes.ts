import type { RegulationKind } from "@/lib/generated/prisma/enums";

/** Objects that the trail knows by a code or an address of their own, and not by an id. */
export type Coded = "competency" | "position" | "regulation" | "scheme";

/** What an object is called: a text, or the parts that other features have the words for. */
export type Name =
  | string
  | { readonly name: string; readonly unit: string }
  | {
      readonly kind: RegulationKind;
      readonly number: string;
      readonly year: number;
      readonly issuer: string;
      /** Of a standard of the regulation: its position as written. */
      readonly standard?: string | null;
    };

/** Under what the name of such an object is kept beside those of ids. */
export const codeKey = (kind: Coded, code: string): string => `${kind}:${code}`;

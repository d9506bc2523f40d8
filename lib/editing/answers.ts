import type { Route } from "next";

/**
 * What the form of a part hears: the mark of the part as it stands now, where the row is that was added, or where the part
 * is now, with the address that follows what was typed.
 */
export type PartAnswer = string | { readonly added: Route } | { readonly moved: Route };

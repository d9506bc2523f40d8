import type { Route } from "next";

/** What the form of a part hears: the mark of the part as it stands now, or where the row is that was added. */
export type PartAnswer = string | { readonly added: Route };

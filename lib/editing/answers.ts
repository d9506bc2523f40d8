import type { Route } from "next";

/**
 * What the form of a part hears: the mark of the part as it stands now (with what is said
 * of it, where "Tersimpan" would say too little), where the row is that was added, or where the part
 * is now, with the address that follows what was typed.
 */
export type PartAnswer =
  string | { readonly mark: string; readonly said: string } | { readonly added: Route } | { readonly moved: Route };

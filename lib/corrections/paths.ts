import type { Route } from "next";

/** Address of the regulation, and id of the standard. */
export type Place = { readonly regulation: string; readonly standardId: string };

/** Where a standard is read beside its source, and where its correction is started, sent, verified and published. */
export const standardReviewPath = ({ regulation, standardId }: Place): Route =>
  `/admin/peraturan/${regulation}/${standardId}` as Route;

import type { Route } from "next";

/** Address of the regulation, and id of the correction. */
export type BodyPlace = { readonly regulation: string; readonly id: string };

/** Where a correction of the body is written, verified and published. */
export const bodyCorrectionPath = ({ regulation, id }: BodyPlace): Route =>
  `/admin/peraturan/${regulation}/batang-tubuh/koreksi/${id}` as Route;

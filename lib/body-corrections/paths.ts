import type { Route } from "next";

/** Where a correction of the body is written, verified and published. */
export const bodyCorrectionPath = (regulation: string, id: string): Route =>
  `/admin/peraturan/${regulation}/batang-tubuh/koreksi/${id}` as Route;

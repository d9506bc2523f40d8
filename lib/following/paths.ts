import type { Route } from "next";

/** The page on which the followers of a draft regulation are chosen. */
export function followingPath(slug: string): Route {
  return `/admin/standar/peraturan/${slug}/mengikuti` as Route;
}

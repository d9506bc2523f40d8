import type { Route } from "next";

/** Addresses of a draft regulation's forms. */
export const draftPath = (slug: string): Route => `/admin/standar/peraturan/${slug}` as Route;
export const textPath = (slug: string): Route => `/admin/standar/peraturan/${slug}/batang-tubuh` as Route;
/** By the key of the article (articleKeys), which stays when its number changes. */
export const articlePath = (slug: string, key: string): Route =>
  `/admin/standar/peraturan/${slug}/pasal/${key}` as Route;
/** Name, unit and tier of a position that only the draft names. */
export const positionFormPath = (slug: string, position: string): Route =>
  `/admin/standar/peraturan/${slug}/jabatan/${position}` as Route;
/** Where it is sent, verified and published. */
export const reviewPath = (slug: string): Route => `/admin/peraturan/${slug}` as Route;
/** Where a standard, and with it its position, is added to the draft. */
export const addStandardPath = (slug: string): Route => `/admin/standar/baru?peraturan=${slug}` as Route;

import { z } from "zod";

const MOST = 10_000;

/** The page of a list that an address asks for; the first where it says anything else. */
export const pageNumber = (most = MOST) => z.coerce.number().int().min(1).max(most).catch(1);

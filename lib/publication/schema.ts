import { z } from "zod";

import { Slug } from "@/lib/regulations/schema";

export const PublishRegulation = z.object({
  regulation: Slug,
  /** Revision that the verifier saw; another one means that the draft changed meanwhile. */
  revision: z.coerce.number().int(),
});
export type PublishRegulation = z.infer<typeof PublishRegulation>;

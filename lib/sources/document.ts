import { z } from "zod";

/** Where a value stands: the source document and one or several line ranges (several where the document scatters it). */
export const SourceReference = z
  .object({
    document: z.string().describe("Slug dokumen sumber"),
    spans: z.array(z.object({ lineFrom: z.int(), lineTo: z.int() })),
  })
  .meta({ id: "SourceReference", description: "Rujukan ke baris dokumen sumber" });
export type SourceReference = z.infer<typeof SourceReference>;

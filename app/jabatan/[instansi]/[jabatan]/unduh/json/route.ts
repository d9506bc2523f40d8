import { StandardAnswer } from "@/lib/api/schema";
import { defineDownload } from "@/lib/downloads/route";

export const GET = defineDownload({
  extension: "json",
  contentType: "application/json; charset=utf-8",
  // The same as /api/v1/positions/…/standard answers.
  render: ({ standard }) => JSON.stringify(StandardAnswer.parse(standard)),
});

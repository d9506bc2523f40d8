import { defineDownload } from "@/lib/downloads/route";
import { renderXlsx } from "@/lib/downloads/xlsx";

export const GET = defineDownload({
  extension: "xlsx",
  contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  render: renderXlsx,
});

import { defineComparisonDownload } from "@/lib/downloads/comparison";
import { renderComparisonXlsx } from "@/lib/downloads/comparison-xlsx";

export const GET = defineComparisonDownload({
  extension: "xlsx",
  contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  render: renderComparisonXlsx,
});

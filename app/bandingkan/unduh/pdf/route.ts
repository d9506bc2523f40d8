import { defineComparisonDownload } from "@/lib/downloads/comparison";
import { renderComparisonPdf } from "@/lib/downloads/comparison-pdf";

export const GET = defineComparisonDownload({
  extension: "pdf",
  contentType: "application/pdf",
  render: renderComparisonPdf,
});

import { renderPdf } from "@/lib/downloads/pdf";
import { defineDownload } from "@/lib/downloads/route";

export const GET = defineDownload({ extension: "pdf", contentType: "application/pdf", render: renderPdf });

import { defineAuditDownload } from "@/lib/downloads/audit";

export const GET = defineAuditDownload("xlsx");

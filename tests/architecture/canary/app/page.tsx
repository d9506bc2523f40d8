// pages-do-not-write
import { publishStandard } from "@/lib/standards/commands";
export const page = publishStandard;

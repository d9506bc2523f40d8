// server-stands-alone
import { level } from "@/lib/standards/schema";
export const start = level;

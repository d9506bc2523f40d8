// core-knows-no-feature
import { level } from "@/lib/standards/schema";
export const start = level;

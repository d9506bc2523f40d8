// ui-primitives-know-no-domain
import { level } from "@/lib/standards/schema";
export const Button = level;

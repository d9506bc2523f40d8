// no-circular, with lib/events/policy.ts
import { canOpen } from "@/lib/events/policy";
export const rules = canOpen;

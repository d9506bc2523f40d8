import { rules } from "@/lib/events/rules";
export const canOpen = rules;

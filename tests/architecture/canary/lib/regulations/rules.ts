// feature-direction
import { listStandards } from "@/lib/standards/queries";
export const rules = listStandards;

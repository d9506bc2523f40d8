// commands-are-private
import { publishStandard } from "@/lib/standards/commands";
export const submitAction = publishStandard;

import { unknownPath } from "@/lib/api/route";

export const { GET } = unknownPath;

import { unknownPath } from "@/lib/api/route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE } = unknownPath;

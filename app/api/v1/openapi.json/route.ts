import { openApiDocument } from "@/lib/api/openapi";
import { defineApiDocument } from "@/lib/api/route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineApiDocument(openApiDocument);

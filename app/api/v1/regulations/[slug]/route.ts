import { answerRegulation } from "@/lib/api/answers";
import { ENDPOINTS } from "@/lib/api/endpoints";
import { defineApiRoute } from "@/lib/api/route";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineApiRoute(
  ENDPOINTS.regulation,
  ({ params, query }) => answerRegulation(params.slug, query),
);

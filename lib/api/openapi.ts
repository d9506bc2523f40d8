import { createDocument } from "zod-openapi";

import type { Endpoint } from "@/lib/api/endpoints";
import { ENDPOINTS } from "@/lib/api/endpoints";
import { Problem } from "@/lib/api/schema";

const PROBLEM = { "application/problem+json": { schema: Problem } };

/** OpenAPI 3.1 of the public API, made from the schemas that its answers are checked with. */
export function openApiDocument() {
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Standar Kompetensi Jabatan",
      version: "1",
      description:
        "Peraturan dan standar kompetensi jabatan yang sudah diterbitkan; hanya dapat dibaca. Setiap nilai menyebut baris dokumen sumbernya.",
    },
    paths: Object.fromEntries(
      Object.values<Endpoint>(ENDPOINTS).map((endpoint) => [endpoint.path, operation(endpoint)]),
    ),
  });
}

function operation({ path, summary, params, query, answer }: Endpoint) {
  return {
    get: {
      summary,
      operationId: path.replace("/api/v1/", "").replace(/[^a-z]+/g, "-"),
      requestParams: { path: params, query },
      responses: {
        "200": { description: "Jawaban", content: { "application/json": { schema: answer } } },
        "304": { description: "Tidak berubah sejak ETag yang dikirim" },
        "400": { description: "Parameter tidak benar", content: PROBLEM },
        "404": { description: "Tidak ditemukan", content: PROBLEM },
        "500": { description: "Kesalahan sistem, dengan kode insiden", content: PROBLEM },
      },
    },
  };
}

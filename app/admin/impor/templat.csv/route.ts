import { writeImportTemplateCsv } from "@/lib/importer/readers/template";

/** The positions of the empty form for who works with CSV; it holds nothing of anybody's, so nobody is asked who they are. */
export function GET(): Response {
  return new Response(writeImportTemplateCsv(), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="templat-peraturan.csv"',
    },
  });
}

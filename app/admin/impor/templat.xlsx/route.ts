import { writeImportTemplate } from "@/lib/importer/readers/template";

/** The empty form of a regulation: it holds nothing of anybody's, so nobody is asked who they are. */
export async function GET(): Promise<Response> {
  return new Response(new Uint8Array(await writeImportTemplate()), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": 'attachment; filename="templat-peraturan.xlsx"',
    },
  });
}

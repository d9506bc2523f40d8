import { writeDictionaryTemplate } from "@/lib/dictionary-editing/workbook";

/** The template holds examples only, nothing of anybody: it needs no sign-in. */
export async function GET(): Promise<Response> {
  return new Response(new Uint8Array(await writeDictionaryTemplate()), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": 'attachment; filename="templat-kamus.xlsx"',
      "Cache-Control": "no-store",
    },
  });
}

import { definePrivateFile } from "@/lib/auth/file-route";
import { refuse } from "@/lib/core/errors";
import { readSentTable } from "@/lib/core/grid-request";
import { isUuid } from "@/lib/core/uuid";
import { checkDictionary } from "@/lib/dictionary-editing/queries";
import { writeDictionaryCorrections } from "@/lib/dictionary-editing/workbook";

// Changes nothing: a POST only because the file that is to be marked comes with it.
export const POST = definePrivateFile({
  format: "xlsx",
  write: async ({ viewer, request }) => {
    const { table, form } = await readSentTable(request);
    const institutionId = form.get("institutionId");
    if (typeof institutionId !== "string" || !isUuid(institutionId)) throw refuse.notFound("Instansi");
    const checked = await checkDictionary(viewer, { institutionId, table });
    return { name: "koreksi-kamus", body: await writeDictionaryCorrections(table, checked) };
  },
});

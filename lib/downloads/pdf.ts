import { standardRows } from "@/lib/downloads/pdf-standard";
import type { Download } from "@/lib/downloads/request";
import { renderTaggedPdf } from "@/lib/pdf/document";
import { positionTitle, regulationName } from "@/lib/regulations/labels";

/** The standard as a tagged PDF. */
export function renderPdf(download: Download): Promise<Buffer> {
  const { standard, position } = download;
  const title = `Standar kompetensi jabatan ${positionTitle(position)}, ${position.institution.shortName}`;
  return renderTaggedPdf({
    title,
    author: standard.regulation.institution.name,
    subject: regulationName(standard.regulation),
    footer: title,
    rows: standardRows(download),
  });
}

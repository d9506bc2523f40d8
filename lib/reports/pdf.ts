import "server-only";

import { portalAddress } from "@/lib/core/env";
import { renderTaggedPdf } from "@/lib/pdf/document";
import type { Row } from "@/lib/pdf/rows";
import type { FinalReport } from "@/lib/reports/document";
import { authenticityRows, dissentRows, requirementRows, signatureRows, usageRows } from "@/lib/reports/pdf-close";
import { adviceRows, gapRows, strengthRows } from "@/lib/reports/pdf-competencies";
import { identityRows, letterhead, methodRows, stampOf } from "@/lib/reports/pdf-head";
import { resultRows } from "@/lib/reports/pdf-result";
import { reportNumber } from "@/lib/reports/rules";
import { verificationPath } from "@/lib/verification/paths";
import { shortHash } from "@/lib/verification/rules";

/**
 * The individual report as a tagged PDF; the same result gives the same words whenever it is printed, but for the head
 * of the audit trail at that moment.
 */
export function renderReport(report: FinalReport): Promise<Buffer> {
  const { content, contentHash, revocation } = report;
  const number = reportNumber(report);
  const state = revocation ? `${stampOf(revocation)} · ` : "";
  return renderTaggedPdf({
    title: `Laporan hasil penilaian kompetensi ${content.person.name}, ${number}`,
    author: content.institution.name,
    subject: `${content.event.name}, ${content.target.name}`,
    footer: `${state}${number} · sidik digital ${shortHash(contentHash)} · ${content.institution.shortName}`,
    rows: reportRows(report),
  });
}

function reportRows(report: FinalReport): readonly Row[] {
  const { content } = report;
  return [
    ...letterhead(report),
    ...identityRows(report),
    ...methodRows(report),
    ...resultRows(report),
    ...gapRows(content),
    ...strengthRows(content),
    ...adviceRows(content),
    ...requirementRows(content),
    ...dissentRows(content),
    ...usageRows(report),
    ...signatureRows(content),
    ...authenticityRows(report, new URL(verificationPath(report.checkCode), portalAddress).href),
  ];
}

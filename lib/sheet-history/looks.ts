import "server-only";

import { recordLook } from "@/lib/audit/looks";
import type { Viewer } from "@/lib/auth/policy";
import type { SheetHistory } from "@/lib/sheet-history/queries";
import { findSheetHistory } from "@/lib/sheet-history/queries";
import type { HistorySearch } from "@/lib/sheet-history/schema";

/** `findSheetHistory` for a page that shows it: whoever sees how somebody else's sheet came about is written down. */
export async function lookAtSheetHistory(
  viewer: Viewer,
  sheetId: string,
  search: HistorySearch,
): Promise<SheetHistory | null> {
  const history = await findSheetHistory(viewer, sheetId, search);
  if (history && !history.isOwn) {
    const { institutionId } = history.event;
    const subject = { subjectType: "sheet", subjectId: sheetId };
    await recordLook({ actor: viewer, institutionId, action: "sheet.history-viewed", ...subject });
  }
  return history;
}

import "server-only";

import { answerStandard } from "@/lib/api/answers";
import { ApiProblem, problem } from "@/lib/api/problem";
import { PositionParams } from "@/lib/api/schema";
import { positionPath } from "@/lib/catalogue/paths";
import { isCivilDate, ISO_DAY_PROBLEM, todayInJakarta } from "@/lib/core/dates";
import type { PositionSummary } from "@/lib/regulations/document";
import type { StandardDocument } from "@/lib/standards/document";
import { leaderOn } from "@/lib/standards/following";
import type { PositionDetail } from "@/lib/standards/queries";
import { findPosition } from "@/lib/standards/queries";

export type Download = {
  readonly standard: StandardDocument;
  /** The position that was asked for; its standard may be that of the group position it follows. */
  readonly position: Pick<PositionDetail, "slug" | "name" | "unit" | "institution">;
  /** Whose standard it follows that day; null where it has its own. */
  readonly leader: PositionSummary | null;
  /** The day as of which it is in force, "YYYY-MM-DD". */
  readonly day: string;
};

type PositionKey = { readonly institution: string; readonly position: string };

/**
 * Finds what is to be downloaded.
 *
 * @throws ApiProblem 400 for a wrong `per`, 404 where there is no such position or no standard of it in force that day
 */
export async function findDownload(asked: PositionKey, search: URLSearchParams): Promise<Download> {
  const day = readDay(search);
  const position = await findPublicPosition(asked);
  try {
    const standard = await answerStandard(asked, { per: day });
    return { standard, position, leader: leaderOn(position.followings, day), day };
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.reason.status !== 404) throw error;
    throw problem.notFound(`${error.reason.detail} Selengkapnya di halaman ${positionPath(position)}.`);
  }
}

/** A position that only a draft names does not exist for the public. */
async function findPublicPosition(asked: PositionKey): Promise<PositionDetail> {
  const found = PositionParams.safeParse(asked).success && (await findPosition(asked.institution, asked.position));
  if (found && found.listings.length + found.versions.length > 0) return found;
  throw problem.notFound("Jabatan ini tidak ada pada instansi itu. Cari jabatannya di halaman /jabatan.");
}

function readDay(search: URLSearchParams): string {
  const days = search.getAll("per").filter((day) => day !== "");
  const [day = todayInJakarta(new Date()), ...others] = days;
  if (others.length > 0) {
    throw problem.badRequest([{ parameter: "per", message: "Parameter ini hanya boleh sekali." }]);
  }
  if (!isCivilDate(day)) {
    throw problem.badRequest([{ parameter: "per", message: ISO_DAY_PROBLEM }]);
  }
  return day;
}

/** "standar-purwakarta-administrator-2020-09-03.pdf": of the day from which that standard is in force. */
export function fileName({ position, standard }: Download, extension: string): string {
  return `standar-${position.institution.slug}-${position.slug}-${standard.validFrom}.${extension}`;
}

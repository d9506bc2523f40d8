import "server-only";

import type { z } from "zod";

import type { ENDPOINTS } from "@/lib/api/endpoints";
import { problem } from "@/lib/api/problem";
import { searchPositions } from "@/lib/catalogue/queries";
import { NO_FILTERS } from "@/lib/catalogue/schema";
import { todayInJakarta } from "@/lib/core/dates";
import { annexName, regulationName } from "@/lib/regulations/labels";
import { listRegulations } from "@/lib/regulations/list-queries";
import { findRegulation } from "@/lib/regulations/queries";
import type { StandardDocument } from "@/lib/standards/document";
import { versionOn } from "@/lib/standards/ending";
import { publishedNumber } from "@/lib/standards/validity";
import { leaderOn } from "@/lib/standards/following";
import type { PositionDetail } from "@/lib/standards/queries";
import { findPosition, findStandardInForce } from "@/lib/standards/queries";

// Public: what is published is gazetted. The queries leave drafts out.

type Query<Name extends keyof typeof ENDPOINTS> = z.output<(typeof ENDPOINTS)[Name]["query"]>;
type PositionKey = { readonly institution: string; readonly position: string };

const dayOf = (per: string | undefined): string => per ?? todayInJakarta(new Date());

export async function answerRegulations({ per, page, pageSize }: Query<"regulations">) {
  const { items, total } = await listRegulations({ asOf: per ?? null, page, pageSize });
  return { items, page, pageSize, total };
}

export async function answerRegulation(slug: string, { per }: Query<"regulation">) {
  const regulation = await findRegulation(slug, per ?? null);
  if (!regulation) throw problem.notFound("Peraturan ini tidak ada.");
  return regulation;
}

/** @throws ApiProblem 400, naming the parameters whose value nothing in the store carries */
function refuseUnknown(parameters: readonly string[]): void {
  if (parameters.length === 0) return;
  throw problem.badRequest(parameters.map((parameter) => ({ parameter, message: "Nilai ini tidak dikenal." })));
}

export async function answerPositions({ q, per, pageSize, ...filters }: Query<"positions">) {
  const asked = {
    words: q ?? null,
    institution: filters.institution ?? null,
    tier: filters.tier ?? null,
    competency: filters.competency ?? null,
    level: filters.level ?? null,
    asOf: per ?? null,
  };
  const found = await searchPositions(
    { ...NO_FILTERS, ...asked, page: filters.page },
    { today: todayInJakarta(new Date()), pageSize },
  );
  refuseUnknown((["institution", "competency"] as const).filter((name) => asked[name] !== found.filters[name]));
  // A page behind the last one is empty here; the web page shows the last one instead.
  const items = found.page === filters.page ? found.items : [];
  return {
    items,
    page: filters.page,
    pageSize,
    total: found.total,
    isTotalCapped: found.isCapped,
    searchedFor: found.mendedWords ?? found.writtenOutWords ?? found.filters.words,
  };
}

export async function answerPosition({ institution, position }: PositionKey, { per }: Query<"position">) {
  const day = dayOf(per);
  const detail = await getPosition({ institution, position }, day);
  return { ...detail, follows: leaderOn(detail.followings, day), standard: versionOn(detail.versions, day) };
}

/** @throws ApiProblem 404, saying which regulation names the position where it holds no details of it */
export async function answerStandard(
  { institution, position }: PositionKey,
  { per }: Query<"standard">,
): Promise<StandardDocument & { readonly version: number }> {
  const day = dayOf(per);
  const standard = await findStandardInForce(institution, position, day);
  if (standard) return { ...standard, version: publishedNumber(standard.version) };
  throw problem.notFound(whyMissing(await getPosition({ institution, position }, day), day));
}

async function getPosition({ institution, position }: PositionKey, day: string): Promise<PositionDetail> {
  const detail = await findPosition(institution, position, day);
  // A position that only a draft names is not public yet.
  const isPublic = detail && detail.listings.length + detail.versions.length > 0;
  if (!isPublic) throw problem.notFound("Jabatan ini tidak ada pada instansi itu.");
  return detail;
}

function whyMissing({ versions, listings, name }: PositionDetail, day: string): string {
  if (versions.length > 0) return `Tidak ada standar ${name} yang berlaku pada ${day}.`;
  const [listing] = listings;
  if (!listing) return `Tidak ada standar ${name}.`;
  const { regulation, annex, lineFrom } = listing;
  return `${regulationName(regulation)}, ${annexName(annex)} (baris ${lineFrom}) menyebut ${name}, tetapi rincian standarnya tidak ada pada dokumen sumber.`;
}

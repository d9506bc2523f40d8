import "server-only";

import { problem } from "@/lib/api/problem";
import { taggedAnswer } from "@/lib/api/route";
import { portalAddress } from "@/lib/core/env";
import { refuseFile } from "@/lib/core/file-refusal";
import { expectedProblem } from "@/lib/downloads/route";
import { renderAtom, renderJsonFeed } from "@/lib/feeds/formats";
import { findInstitutionFeed, findPositionFeed } from "@/lib/feeds/queries";
import type { Feed } from "@/lib/feeds/entries";
import { Slug } from "@/lib/regulations/schema";

const FORMAT = {
  atom: { render: renderAtom, contentType: "application/atom+xml; charset=utf-8" },
  json: { render: renderJsonFeed, contentType: "application/feed+json; charset=utf-8" },
} as const;

type Params = Readonly<Record<string, string | string[] | undefined>>;
type Context = { readonly params: Promise<Params> };

/** The handler of one format: of the position in the address or, where there is none, of the institution. */
export function defineFeed(format: keyof typeof FORMAT) {
  const { render, contentType } = FORMAT[format];
  return async function GET(request: Request, { params }: Context): Promise<Response> {
    const { pathname } = new URL(request.url);
    try {
      const feed = await findFeed(await params);
      if (!feed) throw problem.notFound("Instansi atau jabatan ini tidak ada. Cari jabatannya di halaman /jabatan.");
      return taggedAnswer(request, { body: render(feed, portalAddress.replace(/\/$/, "")), contentType });
    } catch (error) {
      return refuseFile({ ...expectedProblem(error, pathname).reason, instance: pathname });
    }
  };
}

/** Here, unlike in a page, the address arrives decoded and may hold what PostgreSQL's text cannot (U+0000). */
async function findFeed({ ["instansi"]: asked, ["jabatan"]: slug }: Params): Promise<Feed | null> {
  const [institution, position] = [Slug.safeParse(asked), Slug.safeParse(slug)];
  if (!institution.success) return null;
  if (slug === undefined) return findInstitutionFeed(institution.data);
  return position.success ? findPositionFeed(institution.data, position.data) : null;
}

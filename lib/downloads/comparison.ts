import "server-only";

import { problem } from "@/lib/api/problem";
import type { Side } from "@/lib/comparison/queries";
import { findSide } from "@/lib/comparison/queries";
import type { Comparison } from "@/lib/comparison/rules";
import { compareStandards } from "@/lib/comparison/rules";
import { COMPARISON_PARAMETER, readSelection, readSides } from "@/lib/comparison/schema";
import type { View } from "@/lib/comparison/sides";
import { viewOf } from "@/lib/comparison/sides";
import { refuseFile } from "@/lib/core/file-refusal";
import { expectedProblem, fileAnswer } from "@/lib/downloads/route";
import type { StandardDocument } from "@/lib/standards/document";

/** Two standards and what changes between them, as it goes into a file. */
export type ComparisonDownload = {
  readonly left: StandardDocument;
  readonly right: StandardDocument;
  readonly comparison: Comparison;
  readonly view: View;
};

type ComparisonFormat = {
  readonly extension: "pdf" | "xlsx";
  readonly contentType: string;
  readonly render: (download: ComparisonDownload) => Promise<Buffer>;
};

/** The handler of one file format of /bandingkan; it reads the same address as the page. */
export function defineComparisonDownload({ extension, contentType, render }: ComparisonFormat) {
  return async function GET(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    try {
      const download = await findComparison(searchParams);
      const body = new Uint8Array(await render(download));
      return fileAnswer(body, { contentType, fileName: `${fileStem(download)}.${extension}` });
    } catch (error) {
      return refuseFile({ ...expectedProblem(error, pathname).reason, instance: pathname });
    }
  };
}

/**
 * Finds the two standards of an address.
 *
 * @throws ApiProblem 400 that names each parameter that is missing, wrong or finds nothing
 */
export async function findComparison(search: URLSearchParams): Promise<ComparisonDownload> {
  const { a, dayOfA, b, dayOfB, only } = COMPARISON_PARAMETER;
  const [askedLeft, askedRight] = readSides((parameter) => search.getAll(parameter));
  const [left, right] = await Promise.all([findSide(askedLeft), findSide(askedRight)]);
  if (!left.standard || !right.standard) {
    throw problem.badRequest([
      ...problemsOf(left, { key: a, day: dayOfA }),
      ...problemsOf(right, { key: b, day: dayOfB }),
    ]);
  }
  return {
    left: left.standard,
    right: right.standard,
    comparison: compareStandards(left.standard, right.standard),
    view: viewOf(left.standard, right.standard, readSelection(search.getAll(only))),
  };
}

type Parameters = { readonly key: string; readonly day: string };

function problemsOf({ typed, problem: wrong, dayProblem }: Side, { key, day }: Parameters) {
  const missing = typed === "" ? "Sebutkan standarnya sebagai instansi/jabatan, misalnya purwakarta/pengawas." : wrong;
  return [
    ...(missing === null ? [] : [{ parameter: key, message: missing }]),
    ...(dayProblem === null ? [] : [{ parameter: day, message: dayProblem }]),
  ];
}

/** "perbandingan-purwakarta-administrator-v1-purwakarta-pengawas-v1". */
function fileStem({ left, right }: ComparisonDownload): string {
  const sides = [left, right].map(
    ({ position, version }) => `${position.institution.slug}-${position.slug}-v${version}`,
  );
  return ["perbandingan", ...sides].join("-");
}

import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";

import { FilterProblems } from "@/components/catalogue/filter-problems";
import { PageLinks } from "@/components/catalogue/page-links";
import { PageHeading } from "@/components/layout/page-heading";
import { SourceText } from "@/components/sources/source-text";
import { buttonClass, ButtonLink } from "@/components/ui/button";
import { regulationPath, sourceFilePath, sourcePath } from "@/lib/catalogue/paths";
import type { FilterProblem } from "@/lib/catalogue/schema";
import { formatNumber } from "@/lib/core/numbers";
import { regulationName } from "@/lib/regulations/labels";
import type { SourceDocumentView } from "@/lib/regulations/queries";
import { findRegulation, findSourceDocument } from "@/lib/regulations/queries";
import { TYPED_FILE } from "@/lib/regulations/typed";
import { foldMarkup } from "@/lib/sources/folding";
import type { LineRange } from "@/lib/sources/lines";
import { linesParameter, linesText, parseLines } from "@/lib/sources/lines";
import { sourcePage } from "@/lib/sources/pages";

type Props = PageProps<"/peraturan/[slug]/sumber">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const regulation = await findRegulation((await params).slug);
  return { title: regulation ? `Dokumen sumber ${regulationName(regulation)}` : "Peraturan tidak ditemukan" };
}

export default async function SourcePage({ params, searchParams }: Props) {
  const { slug } = await params;
  const [regulation, document] = await Promise.all([findRegulation(slug), findSourceDocument(slug)]);
  if (!regulation || !document) notFound();
  const { ["baris"]: asked, ["teks"]: wanted, ["halaman"]: number } = await searchParams;
  const { marked, problems } = readMarked(asked, document.lines.length);
  const { isRaw, problems: textProblems } = readRaw(wanted);
  const { page, pages, lineFrom, lineTo } = sourcePage(document.lines.length, readPage(number), marked);
  const place = { regulation, marked, isRaw };
  const hasMarkup = document.lines.some((line) => foldMarkup(line) !== line);
  const first = marked[0];

  return (
    <>
      <PageHeading
        kicker={regulation.institution.name}
        title={`Dokumen sumber ${regulationName(regulation)}`}
        lead={`${leadOf(document)}${hasMarkup && !isRaw ? " Tanda HTML di dalamnya tidak ditampilkan; nomor barisnya tetap." : ""}`}
        crumbs={[
          { label: "Peraturan", href: "/peraturan" },
          { label: regulationName(regulation), href: regulationPath(regulation) },
        ]}
      >
        <a href={sourceFilePath(regulation)} className={buttonClass("secondary")}>
          Unduh teks
        </a>
        {hasMarkup && (
          <ButtonLink
            prefetch={false}
            href={sourceTextPath({ ...place, isRaw: !isRaw, page: pages > 1 ? page : null })}
          >
            {isRaw ? "Tampilkan teks terbaca" : "Tampilkan teks mentah"}
          </ButtonLink>
        )}
      </PageHeading>
      <FilterProblems problems={[...problems, ...textProblems]} />
      {first && (
        <p className="mb-4">
          Yang ditandai: <a href={sourceTextPath({ ...place, page: null })}>{linesText(marked)}</a>.
        </p>
      )}
      {pages > 1 && (
        <p className="mb-4">
          Baris {formatNumber(lineFrom)}–{formatNumber(lineTo)} dari {formatNumber(document.lines.length)}.
        </p>
      )}
      <SourceText lines={document.lines.slice(lineFrom - 1, lineTo)} first={lineFrom} marked={marked} isRaw={isRaw} />
      <PageLinks pathOf={(other) => sourceTextPath({ ...place, page: other })} page={page} pages={pages} />
      <p className="mt-4 text-sm wrap-anywhere text-muted">
        {document.fileName}, SHA-256 {document.sha256}
      </p>
    </>
  );
}

function leadOf({ fileName, lines }: SourceDocumentView): string {
  const count = `${formatNumber(lines.length)} baris`;
  return fileName === TYPED_FILE
    ? `Lembar ketikan, ${count}: yang diketik di portal, bukan naskah resmi peraturannya.`
    : `Transkripsi apa adanya, ${count}. Salah baca dari pemindaian tidak diperbaiki di sini.`;
}

const RAW = "mentah";

type Place = {
  readonly regulation: { readonly slug: string };
  readonly marked: readonly LineRange[];
  readonly isRaw: boolean;
  /** Null for that of the first marked line. */
  readonly page: number | null;
};

/** Lines of the text, raw or folded for reading. */
function sourceTextPath({ regulation, marked, isRaw, page }: Place): Route {
  const query = [
    ...(isRaw ? [`teks=${RAW}`] : []),
    ...(marked.length > 0 ? [`baris=${linesParameter(marked)}`] : []),
    ...(page === null ? [] : [`halaman=${page}`]),
  ];
  const first = page === null && marked[0] ? `#baris-${marked[0].lineFrom}` : "";
  return `${sourcePath(regulation)}${query.length === 0 ? "" : `?${query.join("&")}`}${first}` as Route;
}

/** What is no number is left out, as no such page. */
function readPage(given: string | string[] | undefined): number | null {
  return typeof given === "string" && /^\d{1,5}$/.test(given) ? Number(given) : null;
}

function readRaw(given: string | string[] | undefined) {
  const isKnown = given === undefined || given === "" || given === RAW;
  const message = `Tulis ${RAW} untuk melihat teks mentah, atau kosongkan.`;
  return { isRaw: given === RAW, problems: isKnown ? [] : [{ parameter: "teks", message }] };
}

type Marked = { readonly marked: readonly LineRange[]; readonly problems: readonly FilterProblem[] };

function readMarked(given: string | string[] | undefined, lineCount: number): Marked {
  if (given === undefined || given === "") return { marked: [], problems: [] };
  const ranges = typeof given === "string" ? parseLines(given) : null;
  if (ranges === null) {
    return { marked: [], problems: [{ parameter: "baris", message: "Tulis nomor baris seperti 211-212,217." }] };
  }
  const marked = ranges.filter(({ lineFrom }) => lineFrom <= lineCount);
  const problems =
    marked.length === ranges.length
      ? []
      : [{ parameter: "baris", message: `Dokumen ini hanya mempunyai ${formatNumber(lineCount)} baris.` }];
  return { marked, problems };
}

import type { ImportedRegulation, ImportedStandard, KnownCompetency } from "@/lib/importer/draft";
import { plain, slugOf } from "@/lib/importer/words";
import type { ReadDraft } from "@/lib/imports/apply";
import type { DraftAnswers } from "@/lib/imports/schema";
import { DraftRegulation } from "@/lib/regulations/schema";
import { DraftStandard } from "@/lib/standards/schema";

export type Drafts = { readonly regulation: DraftRegulation; readonly standards: readonly DraftStandard[] };

type Context = {
  /** Slug of the institution in whose name it is drafted. */
  readonly institution: string;
  readonly answers: DraftAnswers;
  readonly dictionary: readonly KnownCompetency[];
  /** What the importer proposes as the name of a row whose name cannot be read, by the row's path. */
  readonly proposedNames: ReadonlyMap<string, string>;
};

/** Slug under which the draft is kept; null while number or year cannot be read. */
export function draftSlug({ number, year }: ImportedRegulation, { institution, answers }: Context): string | null {
  if (number.value === null || year.value === null) return null;
  return slugOf(`${answers.kind} ${institution} ${number.value} ${year.value}`);
}

/**
 * The drafts as the commands take them, or in words what is still missing for that. Nothing is filled in but what was
 * answered: the kind, and the first day in force.
 */
export function toDrafts(read: ReadDraft, context: Context): Drafts | { readonly obstacles: readonly string[] } {
  const slug = draftSlug(read.regulation, context);
  if (slug === null) return { obstacles: ["Nomor atau tahun peraturan belum terbaca: isi lewat daftar nilai."] };
  const { kind, effectiveFrom } = context.answers;
  const regulation = DraftRegulation.safeParse({
    ...read.regulation,
    slug,
    institution: context.institution,
    kind,
    effectiveFrom,
  });
  const entries = Object.entries(read.standards).map(([place, standard]) => ({
    name: nameOf(standard),
    parsed: DraftStandard.safeParse(completed(standard, `/standards/${place}`, { ...context, slug })),
  }));
  const obstacles = [
    ...(regulation.success ? [] : regulation.error.issues.map(issueText)).map((issue) => `Peraturan: ${issue}`),
    ...entries.flatMap(({ name, parsed }) =>
      parsed.success ? [] : parsed.error.issues.map((issue) => `${name}: ${issueText(issue)}`),
    ),
    ...duplicates(read.standards),
    ...(entries.length === 0 ? ["Tidak ada standar yang terbaca pada naskah ini."] : []),
  ];
  if (!regulation.success || obstacles.length > 0) return { obstacles: [...new Set(obstacles)] };
  return {
    regulation: regulation.data,
    standards: entries.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : [])),
  };
}

const nameOf = ({ positionNameAsWritten, position }: ImportedStandard): string =>
  positionNameAsWritten.value ?? position;

type Completing = Context & { readonly slug: string };

function completed(standard: ImportedStandard, path: string, context: Completing) {
  return {
    ...standard,
    regulation: context.slug,
    validFrom: context.answers.effectiveFrom,
    competencies: standard.competencies.map((row, index) => ({
      ...row,
      code: row.code ?? codeOf(row, context.proposedNames.get(`${path}/competencies/${index}/name`), context),
    })),
  };
}

type Row = ImportedStandard["competencies"][number];

/** A row whose name cannot be read is still a row of some competency: the one that its number says, where one is sure. */
function codeOf({ kind, name }: Row, proposed: string | undefined, { dictionary }: Context): string | null {
  const words = name.value ?? proposed;
  if (words === undefined) return null;
  const known = dictionary.find(
    (each) => each.kind === kind && [each.name, ...(each.aliases ?? [])].some((word) => plain(word) === plain(words)),
  );
  return known?.code ?? slugOf(words);
}

function duplicates(standards: ReadDraft["standards"]): readonly string[] {
  const seen = new Set<string>();
  return Object.values(standards).flatMap((standard) => {
    const isAgain = seen.has(standard.position);
    seen.add(standard.position);
    return isAgain ? [`${nameOf(standard)}: jabatan ini terbaca lebih dari sekali.`] : [];
  });
}

const FIELD: Readonly<Record<string, string>> = {
  code: "kompetensi tanpa nama; isi namanya lewat daftar nilai",
  number: "nomor peraturan",
  year: "tahun peraturan",
  title: "judul peraturan",
  issuer: "pejabat yang menetapkan",
  kind: "jenis peraturan",
  effectiveFrom: "tanggal mulai berlaku",
};

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

function issueText({ path, message }: Issue): string {
  const key = path.findLast((part) => typeof part === "string" && part in FIELD);
  return key === undefined ? `${path.map(String).join("/")}: ${message}` : `${FIELD[String(key)] ?? ""} belum ada.`;
}

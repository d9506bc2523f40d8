import { endSentence, enumerate } from "@/lib/core/sentences";
import type { FindingKind } from "@/lib/importer/draft";
import type { BenchDraft, BenchStandard } from "@/lib/imports/keyed";
import { fromBench, fromBenchRegulation, positionNameOf } from "@/lib/imports/keyed";
import { withPositionNames } from "@/lib/imports/renaming";
import { slugOf } from "@/lib/importer/words";
import { firstDayObstacle } from "@/lib/regulations/first-day";
import { DraftRegulation } from "@/lib/regulations/schema";
import { DraftStandard } from "@/lib/standards/schema";

/** Something that stands in the way of the draft, and at which standard (its place from 0) one mends it. */
export type Obstacle = {
  readonly message: string;
  readonly standard: number | null;
  /** Findings of this kind are to be decided, this one first. */
  readonly kind?: FindingKind;
  readonly finding?: number | null;
  /** Key of the section of the regulation in which one mends it. */
  readonly edit?: string;
};

export type DraftedStandard = {
  readonly ordinal: number;
  readonly draft: DraftStandard;
  /** Its rows with the keys by which findings name them. */
  readonly bench: Pick<BenchStandard, "competencies" | "requirements">;
};

/** The draft in the shape of the store; with obstacles it is not whole. */
export type Drafts = {
  readonly regulation: DraftRegulation | null;
  readonly standards: readonly DraftedStandard[];
  readonly obstacles: readonly Obstacle[];
};

type Annexes = BenchDraft["regulation"]["annexes"];

/**
 * What the store takes of a draft, and whatever stands in its way.
 *
 * @param institution slug of the institution that the import belongs to, whatever the text calls itself
 */
export function draftsOf(draft: BenchDraft, institution: string): Drafts {
  const { regulation, standards } = withPositionNames(draft);
  const kept = Object.entries(standards)
    .filter(([, { isLeftOut }]) => !isLeftOut)
    .map(([ordinal, standard]) => ({ ordinal: Number(ordinal), standard }));
  const { kind, number, year, effectiveFrom } = regulation;
  const slug = slugOf(`${kind ?? ""} ${institution} ${number.value ?? ""} ${year.value ?? ""}`);
  const annexes = withoutLeftOut(regulation.annexes, Object.values(standards));
  const candidate = DraftRegulation.safeParse({
    ...fromBenchRegulation({
      ...regulation,
      relations: regulation.relations.filter(({ citation }) => citation.value !== null),
    }),
    slug,
    institution,
    annexes,
  });
  const drafts = kept.map((each) => inShape(each, { regulation: slug, validFrom: effectiveFrom }));
  return {
    regulation: candidate.success ? candidate.data : null,
    standards: drafts.flatMap(({ ordinal, read, bench }) =>
      read.success ? [{ ordinal, draft: read.data, bench }] : [],
    ),
    obstacles: [
      ...headObstacles(regulation),
      ...tierObstacles(annexes),
      ...(candidate.success ? [] : regulationObstacles(candidate.error.issues)),
      ...drafts.flatMap(({ ordinal, name, read }) =>
        // What the regulation lacks is said once, not for each of its standards.
        (read.success ? [] : read.error.issues)
          .filter(({ path: [field] }) => field !== "regulation" && field !== "validFrom")
          .slice(0, 1)
          .map((issue) => ({ standard: ordinal, message: `${name}: ${place(issue.path)} ${lower(issue.message)}` })),
      ),
      ...duplicates(kept),
      ...(kept.length === 0 ? [{ standard: null, message: "Tidak ada standar jabatan pada naskah ini." }] : []),
    ],
  };
}

type Kept = { readonly ordinal: number; readonly standard: BenchStandard };

function inShape(
  { ordinal, standard }: Kept,
  of: { readonly regulation: string | null; readonly validFrom: string | null },
) {
  return {
    ordinal,
    bench: standard,
    name: positionNameOf(standard),
    read: DraftStandard.safeParse({ ...fromBench(standard), ...of }),
  };
}

/** Positions that only stood there for a standard that is left out go with it; two annexes of one label keep apart. */
function withoutLeftOut(annexes: Annexes, standards: readonly BenchStandard[]): Annexes {
  const labels = new Set<string>();
  return annexes.map((annex) => {
    const ofAnnex = standards.filter(({ annex: label }) => label === annex.label);
    const isGone = (slug: string): boolean => {
      const own = ofAnnex.filter(({ position }) => position === slug);
      return own.length > 0 && own.every(({ isLeftOut }) => isLeftOut);
    };
    labels.add(annex.label);
    return {
      ...annex,
      heading: annex.heading.length === 0 ? [annex.title] : annex.heading,
      positions: annex.positions.filter(({ slug }) => !isGone(slug)),
    };
  });
}

function headObstacles({
  kind,
  number,
  year,
  title,
  issuer,
  effectiveFrom,
  annexes,
}: BenchDraft["regulation"]): Obstacle[] {
  const missing = [
    [kind, "jenis peraturan"],
    [number.value, "nomor"],
    [year.value, "tahun"],
    [title.value, "judul (tentang)"],
    [issuer.value, "penerbit"],
    [effectiveFrom, "tanggal mulai berlaku"],
  ].flatMap(([value, name]) => (value === null ? [name] : []));
  const firstDay =
    year.value === null || effectiveFrom === null ? null : firstDayObstacle({ year: year.value, effectiveFrom });
  const labels = annexes.map(({ label }) => label);
  const isTwice = labels.some((label, at) => labels.indexOf(label) !== at);
  const nameless = annexes.flatMap(({ positions }) => positions).filter(({ name }) => name.value === null).length;
  return [
    ...(missing.length > 0 ? [`Kepala peraturan: isi ${missing.join(", ")}.`] : []),
    ...(firstDay === null ? [] : [`Kepala peraturan: ${lower(firstDay)}`]),
    ...(isTwice ? ["Dua lampiran berlabel sama; impor naskahnya per lampiran."] : []),
    ...(nameless > 0 ? [`${nameless} jabatan dalam daftar lampiran belum bernama.`] : []),
  ].map((message) => ({ message, standard: null }));
}

const MOST_NAMES = 3;

/** A tier is chosen by a person where the text does not say it; positions that are left out need none. */
function tierObstacles(annexes: Annexes): Obstacle[] {
  const unknown = annexes.flatMap(({ label, positions }) =>
    positions.filter(({ tier }) => tier === null).map(({ slug, name }) => ({ label, slug, name: name.value ?? slug })),
  );
  const [first] = unknown;
  if (!first) return [];
  const names = unknown.map(({ name }) => name);
  const message = endSentence(`Jenjang belum diketahui: ${enumerate(names, MOST_NAMES)}`);
  return [{ standard: null, edit: "jenjang", message }];
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };
const HEAD = ["slug", "kind", "effectiveFrom"];

function regulationObstacles(issues: readonly Issue[]): Obstacle[] {
  return issues
    .filter(({ path }) => !HEAD.includes(String(path[0])) && path.at(-1) !== "tier")
    .slice(0, 5)
    .map(({ path, message }) => ({ standard: null, message: `Peraturan: ${place(path)} ${lower(message)}` }));
}

const FIELDS: Readonly<Record<string, string>> = {
  competencies: "kompetensi",
  requirements: "persyaratan",
  indicators: "indikator",
  annexes: "lampiran",
  positions: "jabatan",
  articles: "pasal",
  code: "kode",
  name: "nama",
  level: "level",
  ordinal: "nomor",
  description: "deskripsi",
};

/** "kompetensi 4, kode:" from the path of an issue. */
function place(path: readonly PropertyKey[]): string {
  const words = path.map((part) =>
    typeof part === "number" ? String(part + 1) : (FIELDS[String(part)] ?? String(part)),
  );
  return `${words.join(" ")}:`;
}

const lower = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1);

/** One position has one standard in one regulation. */
function duplicates(kept: readonly Kept[]): Obstacle[] {
  const seen = new Map<string, number>();
  return kept.flatMap(({ ordinal, standard }) => {
    const first = seen.get(standard.position);
    if (first === undefined) seen.set(standard.position, ordinal);
    if (first === undefined) return [];
    const message = `${positionNameOf(standard)}: jabatan ini sudah punya standar pada naskah yang sama (jabatan ${first + 1}).`;
    return [{ standard: ordinal, message }];
  });
}

import type { ImportFinding, ImportResult } from "@/lib/importer/draft";
import type { BenchPosition, ReadRegulation } from "@/lib/imports/keyed";

// What the bench makes of a reading before it is kept: what the importer cannot leave open stays open here, and findings
// that say one thing several times become one.

type Standards = ImportResult["standards"];
/** With the place of the standard that it belongs to, where its path does not lead there. */
export type ToldFinding = ImportFinding & { readonly standard?: number | null };
type Findings = readonly ToldFinding[];
type Opened = { readonly regulation: ReadRegulation; readonly findings: Findings };

export function openResult({ regulation, standards, findings }: ImportResult): Opened {
  const opened = openTiers(regulation, standards);
  return {
    regulation: opened,
    findings: [
      ...oneForEachLevel(findings.filter((finding) => !isAboutTier(finding)).map(atItsField)).map((finding) => ({
        ...finding,
        standard: standardAt(opened, standards, finding.path),
      })),
      ...tierFindings(opened, standards),
    ],
  };
}

/** The finding of the importer on a tier names no value, or the name; `tierFindings` says it at the tier instead. */
function isAboutTier({ kind, message }: ImportFinding): boolean {
  return kind === "TO_VERIFY" && message.startsWith("Jenjang jabatan ini tidak terbaca");
}

/**
 * The importer's draft has no word for a tier that was not read: it says PELAKSANA. This is the one place that tells the
 * two apart: it is believed where the words of the position, of its annex or of the regulation say so.
 */
function openTiers(regulation: ImportResult["regulation"], standards: Standards): ReadRegulation {
  const groups = new Map(standards.map((standard) => [keyOf(standard), standard.positionGroup?.value ?? ""]));
  return {
    ...regulation,
    annexes: regulation.annexes.map((annex) => ({
      ...annex,
      positions: annex.positions.map((position): BenchPosition => {
        const group = groups.get(keyOf({ annex: annex.label, position: position.slug })) ?? "";
        const words = [position.name.value, group, annex.title.value, regulation.title.value].join(" ");
        const isRead = position.tier !== "PELAKSANA" || /\bpelaksana\b/i.test(words);
        return { ...position, tier: isRead ? position.tier : null };
      }),
    })),
  };
}

function keyOf({ annex, position }: { readonly annex: string; readonly position: string }): string {
  return `${annex} ${position}`;
}

/** The standard of the position that an annex names, where a pointer leads to one. */
function standardAt({ annexes }: ReadRegulation, standards: Standards, path: string | null): number | null {
  const [, annex, place] = /^\/regulation\/annexes\/(\d+)\/positions\/(\d+)\//.exec(path ?? "") ?? [];
  const { label, positions } = annexes[Number(annex)] ?? {};
  const slug = positions?.[Number(place)]?.slug;
  const at = standards.findIndex((standard) => standard.annex === label && standard.position === slug);
  return at === -1 ? null : at;
}

/** A tier that was not read stands in the way until somebody chooses it. */
function tierFindings({ annexes }: ReadRegulation, standards: Standards): Findings {
  const places = new Map(standards.map((standard, place) => [keyOf(standard), place]));
  return annexes.flatMap(({ label, positions }, annex) =>
    positions.flatMap(({ slug, name, tier }, place): Findings => {
      if (tier !== null) return [];
      const standard = places.get(keyOf({ annex: label, position: slug })) ?? null;
      const { source } = (standard === null ? undefined : standards[standard]?.positionNameAsWritten) ?? name;
      const message = "Jenjang jabatan ini tidak terbaca; pilih jenjangnya.";
      const path = `/regulation/annexes/${annex}/positions/${place}/tier`;
      const said = { kind: "MISSING_FIELD", severity: "ERROR", found: "", suggestion: null, message } as const;
      return [{ ...said, source, path, standard }];
    }),
  );
}

/** Field that the answer to a finding belongs in, by the words of its message. */
const FIELD_ASKED: readonly (readonly [RegExp, string])[] = [
  [/^Jenis persyaratan ini tidak dikenali/, "category"],
  [/termasuk kompetensi .+ berdiri di bagian/, "kind"],
  [/^Kolom level berisi/, "level"],
];

/** The importer points at what holds the words; what a person is to choose is another field of the same row. */
function atItsField(finding: ImportFinding): ImportFinding {
  const asked = FIELD_ASKED.find(([words]) => words.test(finding.message))?.[1];
  const row = /^\/standards\/\d+\/(?:competencies|requirements)\/\d+(?=\/|$)/.exec(finding.path ?? "")?.[0];
  return asked === undefined || row === undefined ? finding : { ...finding, path: `${row}/${asked}` };
}

/** A level that differs from three indicator codes is one level: told once, with all of the codes. */
function oneForEachLevel(findings: ImportResult["findings"]): Findings {
  const first = new Map<string, ImportFinding>();
  return findings.flatMap((finding): Findings => {
    const { kind, path, found, source } = finding;
    if (kind !== "LEVEL_DIFFERS" || path === null) return [finding];
    const known = first.get(path);
    if (!known) {
      const own = { ...finding, source: [...source] };
      first.set(path, own);
      return [own];
    }
    known.found = `${known.found}, ${found}`;
    known.message = known.message.replace(/\.$/, `, ${found}.`);
    known.source.push(...source);
    return [];
  });
}

const FIELD_OF: Readonly<Record<string, string>> = {
  "Kelompok jabatan": "positionGroup",
  "Urusan pemerintahan": "affair",
  "Kode jabatan": "positionCode",
  "Ikhtisar jabatan": "summary",
};

/** The value that a finding without one is about: a form that lacks a field has no value to point at, the draft has. */
export function pathOf({ kind, path, message }: ImportFinding, standard: number | null): string | null {
  if (path !== null || kind !== "MISSING_FIELD" || standard === null) return path;
  const label = Object.keys(FIELD_OF).find((words) => message.startsWith(`${words} tidak diisi`));
  return label === undefined ? null : `/standards/${standard}/${FIELD_OF[label]}`;
}

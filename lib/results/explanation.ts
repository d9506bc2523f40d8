import { formatNumber, formatPercent, formatPercentagePoints } from "@/lib/core/numbers";
import type { CompetencyKind } from "@/lib/generated/prisma/enums";
import { nextBand } from "@/lib/results/rules";
import type { Match, PartialSum } from "@/lib/results/rules";
import type { Band, SchemeSettings } from "@/lib/schemes/schema";
import { MARK_MEDIAN_RULE, STATEMENT_MARK_LABEL } from "@/lib/sheets/labels";
import { COMPETENCY_KIND_LABEL } from "@/lib/standards/labels";

/** How a result comes about, wherever one is printed. */
export const METHOD =
  "Level akhir disepakati tim asesor dalam rapat integrasi. Kesesuaian (JPM, job person match) membandingkannya dengan standar jabatan target, menurut skema.";

/** One step of how a match came about, to be shown on demand. */
export type ExplanationLine = {
  readonly topic:
    | "formula"
    | "weights"
    | "overall"
    | "kind"
    | "cap"
    | "rounding"
    | "category"
    | "next"
    | "lower"
    | "uncounted"
    | "statements"
    | "basis";
  readonly title: string;
  readonly text: string;
};

const LEVEL_DECIMALS = 3;
const FORMULA = "JPM = jumlah level yang dihitung ÷ jumlah level standar × 100.";
const ROUNDING_RULE =
  "Dihitung penuh, dibulatkan satu kali ke dua desimal (setengah ke atas), lalu dibandingkan dengan batas kategori.";

type ExplanationOptions = {
  /** Assigned sheets are still to come: figures are provisional and there is no category. */
  readonly awaitsSheets?: boolean;
};

/** Every step from the levels to the category, with the numbers of this match. Lines that would say nothing are left out. */
export function explainMatch(
  match: Match,
  scheme: SchemeSettings,
  { awaitsSheets = false }: ExplanationOptions = {},
): readonly ExplanationLine[] {
  return [
    line("formula", "Rumus", FORMULA),
    ...capLines(match, scheme),
    ...kindLines(match),
    ...overallLines(match, scheme, awaitsSheets),
    line("rounding", "Pembulatan", ROUNDING_RULE),
    line("category", "Kategori", categoryText(match, scheme, awaitsSheets)),
    ...nextLines(match, scheme),
    ...lowerLines(match, scheme),
    ...uncountedLines(match),
    ...statementLines(match, scheme),
    line("basis", "Dasar", [`${scheme.legalBasis}.`, scheme.verificationNote].join(" ").trim()),
  ];
}

/** A gap with its sign: "+1", "−0,25", "0". */
export function formatGap(gap: number): string {
  return gap > 0 ? `+${level(gap)}` : level(gap);
}

function line(topic: ExplanationLine["topic"], title: string, text: string): ExplanationLine {
  return { topic, title, text };
}

function level(value: number): string {
  return formatNumber(value, LEVEL_DECIMALS);
}

function quotient({ counted, required }: PartialSum): string {
  return `${level(counted)} ÷ ${level(required)}`;
}

/** What becomes of a level above the required one. */
function capRule({ capAtRequired }: SchemeSettings): string {
  return capAtRequired
    ? "Level di atas standar dihitung setinggi standar, sehingga kelebihan tidak menutupi kekurangan."
    : "Level di atas standar dihitung penuh, sehingga kelebihan dapat menutupi kekurangan.";
}

function capLines({ terms }: Match, scheme: SchemeSettings): ExplanationLine[] {
  const above = terms.filter(({ gap }) => gap > 0).length;
  return [line("cap", "Pembatasan", `${capRule(scheme)} Di atas standar: ${above} dari ${terms.length} kompetensi.`)];
}

function kindLines({ byKind }: Match): ExplanationLine[] {
  return kindsOf(byKind).map(([kind, sum]) =>
    line("kind", COMPETENCY_KIND_LABEL[kind], `${quotient(sum)} × 100 = ${formatPercent(sum.percent)}.`),
  );
}

function kindsOf(byKind: Match["byKind"]): [CompetencyKind, PartialSum][] {
  return Object.entries(byKind) as [CompetencyKind, PartialSum][];
}

function overallLines(
  { overall, byKind, missing }: Match,
  { weights }: SchemeSettings,
  awaitsSheets: boolean,
): ExplanationLine[] {
  if (!overall) return [];
  const sum = weights ? weightedQuotient(byKind, weights) : quotient(overall);
  const soFar = missing.length > 0 || awaitsSheets ? " Ini angka sementara dari yang sudah dinilai." : "";
  const text = `${sum} × 100 = ${formatPercent(overall.percent)}.${soFar}`;
  return [
    ...(weights ? [line("weights", "Bobot", weightRule(weights))] : []),
    line("overall", "Seluruh kompetensi", text),
  ];
}

type Weights = NonNullable<SchemeSettings["weights"]>;

function weightRule(weights: Weights): string {
  const list = (Object.entries(weights) as [CompetencyKind, number][])
    .map(([kind, weight]) => `${COMPETENCY_KIND_LABEL[kind]} ${formatNumber(weight)}`)
    .join(", ");
  return `${list}. Jenis yang tidak ada dalam standar tidak ikut dibagi.`;
}

function weightedQuotient(byKind: Match["byKind"], weights: Weights): string {
  const kinds = kindsOf(byKind);
  const parts = kinds.map(([kind, sum]) => `${formatNumber(weights[kind])} × ${quotient(sum)}`).join(" + ");
  return `(${parts}) ÷ ${formatNumber(kinds.reduce((total, [kind]) => total + weights[kind], 0))}`;
}

function categoryText({ overall, band, missing }: Match, { bands }: SchemeSettings, awaitsSheets: boolean): string {
  if (missing.length > 0) return `Belum ada kategori: ${missing.length} butir belum dinilai. Belum dinilai bukan nol.`;
  if (awaitsSheets) return "Belum ada kategori: belum semua lembar terkirim.";
  if (!overall || !band) return "Tidak ada kategori: tidak ada kompetensi yang dapat dihitung.";
  return `${formatPercent(overall.percent)} termasuk ${band.label} (${rangeText(band, bands)}).`;
}

/** "paling rendah 68,00 %, di bawah 80,00 %": the limits of a category among those of its scheme. */
export function rangeText({ code, minimum }: Band, bands: readonly Band[]): string {
  const above = bands[bands.findIndex((band) => band.code === code) - 1];
  const range = [
    `paling rendah ${formatPercent(minimum)}`,
    ...(above ? [`di bawah ${formatPercent(above.minimum)}`] : []),
  ];
  return range.join(", ");
}

/** How the scheme makes a match of levels, rule by rule, without the numbers of anybody. */
export function schemeRules(scheme: SchemeSettings): readonly (readonly [title: string, text: string])[] {
  return [
    ["Rumus", FORMULA],
    ["Pembatasan", capRule(scheme)],
    ...(scheme.weights ? [["Bobot", weightRule(scheme.weights)] as const] : []),
    ["Pernyataan teknis", statementRule(scheme)],
    ["Pembulatan", ROUNDING_RULE],
  ];
}

function nextLines(match: Match, scheme: SchemeSettings): ExplanationLine[] {
  const next = nextBand(match, scheme);
  if (!next) return [];
  const ways = next.ways
    .map(({ kind, levelPoints }) => `${level(levelPoints)} poin level${kind ? ` ${COMPETENCY_KIND_LABEL[kind]}` : ""}`)
    .join(" atau ");
  const by = ways ? `, yaitu ${ways}${scheme.capAtRequired ? " pada kompetensi di bawah standar" : ""}` : "";
  return [
    line(
      "next",
      "Kategori berikutnya",
      `${next.band.label}: kurang ${formatPercentagePoints(next.percentagePoints)}${by}.`,
    ),
  ];
}

/** How near the category is to the one below it: what would change it is asked in both directions (issue, "Result"). */
function lowerLines({ overall, band }: Match, { bands }: SchemeSettings): ExplanationLine[] {
  const lower = band && bands[bands.findIndex(({ code }) => code === band.code) + 1];
  if (!overall || !lower) return [];
  const distance = formatPercentagePoints(overall.percent - band.minimum);
  const text = `${lower.label}: bila JPM di bawah ${formatPercent(band.minimum)}; sekarang ${distance} di atas batas itu.`;
  return [line("lower", "Kategori di bawahnya", text)];
}

function uncountedLines({ uncounted }: Match): ExplanationLine[] {
  if (uncounted.length === 0) return [];
  const text = `${uncounted.length} kompetensi tanpa level standar pada dokumen sumber tidak ikut dihitung.`;
  return [line("uncounted", "Tidak dihitung", text)];
}

function statementLines({ statements }: Match, scheme: SchemeSettings): ExplanationLine[] {
  const { UNMARKED: unmarked, ...marked } = statements;
  const total = unmarked + marked.MET + marked.PARTIAL + marked.NOT_MET;
  if (total === 0) return [];
  const counts = (["MET", "PARTIAL", "NOT_MET"] as const)
    .map((mark) => `${STATEMENT_MARK_LABEL[mark].toLowerCase()} ${marked[mark]}`)
    .join(", ");
  const role = statementRule(scheme);
  return [line("statements", "Pernyataan teknis", `${counts}, belum dinilai ${unmarked}, dari ${total}. ${role}`)];
}

function statementRule({ countsStatements }: SchemeSettings): string {
  const role = countsStatements
    ? "Ikut dihitung: memenuhi 1, sebagian 0,5, belum 0, masing-masing dari 1."
    : "Dilaporkan terpisah, tidak masuk JPM.";
  return `${role} ${MARK_MEDIAN_RULE}`;
}

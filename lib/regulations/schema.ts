import { z } from "zod";

import { isCivilDate } from "@/lib/core/dates";
import { firstDayObstacle } from "@/lib/regulations/first-day";
import { cited, CitedText, TranscriptionRemark } from "@/lib/sources/schema";

export const Slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Gunakan huruf kecil, angka dan tanda hubung.");

export const RegulationKind = z.enum(["PERBUP", "PERWAL", "PERGUB"]);
export const PositionTier = z.enum([
  "JPT_UTAMA",
  "JPT_MADYA",
  "JPT_PRATAMA",
  "ADMINISTRATOR",
  "PENGAWAS",
  "FUNGSIONAL",
  "PELAKSANA",
]);
export const RelationType = z.enum(["REVOKES", "AMENDS", "BASED_ON"]);

const IsoDate = z.iso.date("Tanggal tidak dikenal.");

/** An item of a list as printed: "a.", "1.", "(2)"; the marker is null where the scan lost it (with a remark) or none is printed. */
const ListItem = z.strictObject({ marker: CitedText.nullable(), text: CitedText });

/** "12", "12A" for an inserted one, "I" in an amending regulation (UU 12/2011, lampiran II). */
export const ARTICLE_NUMBER = /^(?:[1-9]\d{0,2}[A-Z]{0,2}|[IVXL]{1,6})$/;

/** What was kept before articles had labels is a number. */
export const ArticleNumber = z.preprocess(
  (value) => (typeof value === "number" ? String(value) : value),
  z.string().regex(ARTICLE_NUMBER),
);

export const DraftArticle = z.strictObject({
  /** As printed: "1", "12A", "I"; also the anchor `#pasal-12A`. */
  number: ArticleNumber,
  heading: CitedText,
  /** Chapter (bab) that this article opens, `null` when it continues the one before. */
  chapter: z.strictObject({ heading: CitedText, title: CitedText }).nullable(),
  /** Opening sentence or the whole article where it has no list. */
  lead: CitedText.nullable(),
  /** Paragraphs (ayat) or numbered definitions, each with its lettered sub-items. */
  items: z.array(ListItem.extend({ items: z.array(ListItem).default([]) })).default([]),
});

export type DraftArticle = z.infer<typeof DraftArticle>;

export const DraftSignature = z.strictObject({
  /** "Ditetapkan" or "Diundangkan". */
  act: z.enum(["ENACTED", "PROMULGATED"]),
  place: CitedText,
  date: cited(IsoDate),
  office: CitedText,
  name: CitedText,
});

export const DraftAnnex = z.strictObject({
  /** "I" … "IV"; "" for a single unnumbered Lampiran. */
  label: z.string(),
  /** Slug of the annex within the regulation: `lampiran-i`, `lampiran`. */
  slug: Slug,
  /** Heading block as printed: which instrument, NOMOR, TANGGAL, TENTANG. */
  heading: z.array(CitedText).min(1),
  title: CitedText,
  /** Positions that the annex names, in its order. */
  positions: z.array(
    z.strictObject({
      slug: Slug,
      name: CitedText,
      /** Perangkat daerah, where the annex says it: names alone are not unique. */
      unit: CitedText.optional(),
      /** Number in the annex's list of positions, null where the annex has no list. */
      ordinal: CitedText.nullable(),
      tier: PositionTier,
    }),
  ),
  signature: DraftSignature.pick({ office: true, name: true }).nullable(),
});

/** What is kept of an annex beside its label and its positions. */
export const AnnexContent = DraftAnnex.pick({ title: true, heading: true, signature: true });
export type AnnexContent = z.infer<typeof AnnexContent>;

export const DraftRelation = z.strictObject({
  type: RelationType,
  /** Slug of a regulation in the store, or null: then only the citation stands. */
  target: Slug.nullable(),
  citation: CitedText,
});

/** A whole regulation as drafted, without its standards: from a seed file, the importer or a form. */
export const DraftRegulation = z.strictObject({
  slug: Slug,
  institution: Slug,
  kind: RegulationKind,
  number: CitedText,
  year: cited(z.int().min(1945).max(2200)),
  /** TENTANG. */
  title: CitedText,
  /** Who issued it, as printed: "BUPATI PURWAKARTA". */
  issuer: CitedText,
  /** "DENGAN RAHMAT TUHAN YANG MAHA ESA" and what else stands above menimbang. */
  preamble: z.array(CitedText).default([]),
  /** Menimbang. */
  considerations: z.array(ListItem),
  /** Mengingat. */
  legalBases: z.array(ListItem),
  /** MEMUTUSKAN / Menetapkan. */
  decision: z.array(CitedText),
  articles: z.array(DraftArticle),
  /** "Agar setiap orang mengetahuinya …". */
  closing: CitedText.nullable(),
  signatures: z.array(DraftSignature),
  /** Berita Daerah. */
  gazette: CitedText.nullable(),
  /** First day in force: "mulai berlaku pada tanggal diundangkan". */
  effectiveFrom: IsoDate,
  relations: z.array(DraftRelation),
  annexes: z.array(DraftAnnex),
  findings: z.array(z.strictObject({ remark: TranscriptionRemark, source: CitedText.shape.source })).default([]),
});
export type DraftRegulation = z.infer<typeof DraftRegulation>;

/** The body of a regulation as stored: passages with their source lines. */
export const RegulationBody = DraftRegulation.pick({
  number: true,
  year: true,
  title: true,
  issuer: true,
  preamble: true,
  considerations: true,
  legalBases: true,
  decision: true,
  closing: true,
  signatures: true,
  gazette: true,
  findings: true,
});
export type RegulationBody = z.infer<typeof RegulationBody>;

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, "Wajib diisi.")
    .max(max, `Paling panjang ${max} karakter.`)
    .regex(/^[^\0\r\n]*$/, "Tulis dalam satu baris.");

/** "" is what a form says for nothing; as a number it would be the year 0. */
const Year = z.preprocess(
  (value) => (value === "" ? undefined : value),
  z.coerce
    .number("Tulis tahunnya, misalnya 2026.")
    .int("Tulis tahunnya, misalnya 2026.")
    .min(1945, "Tahun paling awal 1945.")
    .max(2200, "Tahun paling akhir 2200."),
);

const RegulationHead = z.object({
  kind: z.enum(RegulationKind.options, "Pilih jenis peraturan."),
  // Its address is made of it: of signs alone there would be none.
  number: line(40).regex(/^$|^(?=.*[a-z0-9])[\p{L}\d ./()-]+$/iu, "Tulis nomornya dengan angka atau huruf."),
  year: Year,
  title: line(1_000),
  issuer: line(200),
  /** First day in force. */
  effectiveFrom: z.iso.date("Isi tanggal mulai berlakunya."),
});

/** Beside its field; what is no day, or no year, at all is said there already. */
function refuseFirstDay(head: z.infer<typeof RegulationHead>, issues: z.RefinementCtx): void {
  const canTell = isCivilDate(head.effectiveFrom) && Year.safeParse(head.year).success;
  const message = canTell ? firstDayObstacle(head) : null;
  if (message !== null) issues.addIssue({ code: "custom", path: ["effectiveFrom"], message });
}

/** The head of a regulation that is typed at the portal (docs/adr/0012). */
export const StartRegulation = RegulationHead.extend({ institutionId: z.uuid("Pilih instansi.") }).superRefine(
  refuseFirstDay,
);
export type StartRegulation = z.infer<typeof StartRegulation>;

/** The head of a draft regulation as it is corrected; the institution stays. */
export const EditRegulation = RegulationHead.extend({
  /** Id of the regulation: its address changes with its number. */
  rowId: z.uuid("Peraturan tidak dikenal."),
  /** Mark of the head that was on the screen, and of the one that is replaced knowingly after a conflict. */
  seen: z.string().max(64),
  overwrite: z.string().max(64).optional(),
  /** Why a value differs from what the document has. */
  reason: z.string().trim().max(1_000, "Paling panjang 1000 karakter.").optional(),
  /** It is meant to hold from a day before its enactment, as its text says. */
  isRetroactive: z.literal("ya").optional(),
}).superRefine(refuseFirstDay);
export type EditRegulation = z.infer<typeof EditRegulation>;

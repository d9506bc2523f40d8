import { dayBefore, formatDate } from "@/lib/core/dates";
import { groupBy } from "@/lib/core/groups";
import { formatNumber } from "@/lib/core/numbers";
import { endSentence, enumerate } from "@/lib/core/sentences";
import type { RegulationStatus, RelationType } from "@/lib/generated/prisma/enums";

/** Standards that the job has written which makes the draft from its import. */
export type Making = {
  readonly importId: string;
  /** It was cancelled or failed, and nobody goes on with it: the draft is made anew, or deleted. */
  readonly isStopped: boolean;
  readonly written: number;
  readonly total: number;
};

export type DraftFacts = {
  readonly status: RegulationStatus;
  /** Sent for verification and neither returned nor published yet. */
  readonly isInReview: boolean;
  /** Everybody who wrote on it: the drafters and all who edited a part. */
  readonly editorIds: ReadonlySet<string>;
  readonly annexCount: number;
  /** Neither a standard nor a named position, and it neither revokes nor amends anything. */
  readonly isEmpty: boolean;
  /** Positions whose standard lists no competency. */
  readonly emptyStandards: readonly string[];
  readonly openCommentCount: number;
  /** Positions that follow one whose standard neither the draft nor what it amends holds. */
  readonly leaderless: readonly { readonly position: string; readonly follows: string }[];
  /** Null where nothing is written any more but by hand. */
  readonly making: Making | null;
};

/** Where a regulation stands on its way: what is in force or over has left it. */
export type ReviewState = "DRAFT" | "IN_REVIEW" | "UPCOMING" | "PUBLISHED";

type Standing = Pick<DraftFacts, "status" | "isInReview"> & { readonly effectiveFrom: string };

/** @param today "YYYY-MM-DD" in Jakarta */
export function reviewState({ status, isInReview, effectiveFrom }: Standing, today: string): ReviewState {
  if (status === "DRAFT") return isInReview ? "IN_REVIEW" : "DRAFT";
  // Civil dates sort as text.
  return effectiveFrom > today ? "UPCOMING" : "PUBLISHED";
}

/** So many names are read; a regulation may carry a thousand. */
const MOST_NAMES = 10;

/** Says how far a draft is that is still being made, or that it stayed half a draft. */
export function makingSentence({ isStopped, written, total }: Making): string {
  if (isStopped) {
    return "Pembuatan rancangan ini dari impornya terhenti, sehingga isinya tidak lengkap dan tidak dapat dikirim. Buat lagi rancangannya dari impornya, atau hapus rancangan ini.";
  }
  return `Rancangan ini masih dibuat dari impornya: ${formatNumber(written)} dari ${formatNumber(total)} standar sudah tertulis. Ia dapat dikirim setelah selesai.`;
}

/** Why nobody edits half a draft. */
export function unfinishedObstacle({ isStopped }: Pick<Making, "isStopped">): string {
  return isStopped
    ? "Rancangan ini belum lengkap karena pembuatannya dari impor terhenti, sehingga belum dapat diubah. Buat lagi dari impornya, atau hapus rancangan ini."
    : "Rancangan ini masih dibuat dari impornya dan belum dapat diubah. Tunggu sampai selesai, atau batalkan pembuatannya pada impornya.";
}

/** What keeps the draft itself from being sent or published, whoever does it; empty when nothing does. */
export function draftObstacles(facts: DraftFacts): readonly string[] {
  const { annexCount, isEmpty, emptyStandards, leaderless, making } = facts;
  // Half a draft: what it lacks may be on its way.
  if (making) return [makingSentence(making)];
  return [
    ...(isEmpty
      ? [
          "Rancangan ini masih kosong: tambahkan standar, jabatan dalam lampiran, atau peraturan yang dicabut atau diubahnya.",
        ]
      : []),
    ...(annexCount === 0 ? ["Tambahkan paling sedikit satu lampiran."] : []),
    ...(emptyStandards.length > 0
      ? [
          `Setiap standar harus memuat paling sedikit satu kompetensi. ${endSentence(`Belum memuatnya: ${enumerate(emptyStandards, MOST_NAMES)}`)} ` +
            "Tambahkan kompetensinya, atau hapus rancangan standarnya.",
        ]
      : []),
    ...leaderless.map(
      ({ position, follows }) =>
        `${position} mengikuti standar ${follows}, tetapi rancangan ini, atau peraturan yang diubahnya, tidak memuat standar ${follows}.`,
    ),
  ];
}

/**
 * Why this verifier cannot publish the regulation; empty when nothing stands against it (DESIGN.md 6: what somebody else
 * drafted; issue 4: "a verifikator who did not edit it").
 */
export function publishObstacles(facts: DraftFacts, verifierId: string): readonly string[] {
  if (facts.status !== "DRAFT") return ["Hanya rancangan yang dapat diterbitkan."];
  return [
    ...(facts.isInReview ? [] : ["Rancangan belum dikirim untuk diverifikasi."]),
    ...(facts.editorIds.has(verifierId)
      ? ["Rancangan harus diterbitkan oleh orang lain: Anda ikut menyusun atau menyuntingnya."]
      : []),
    ...openComments(facts),
    ...draftObstacles(facts),
  ];
}

/** The sentence for comments that no verifier has closed yet. */
export function openComments({ openCommentCount }: Pick<DraftFacts, "openCommentCount">): readonly string[] {
  return openCommentCount > 0
    ? [`Masih ada ${openCommentCount} catatan verifikasi yang belum diselesaikan verifikator.`]
    : [];
}

/** What somebody is to a regulation, or to a correction of the copy, where comments on it are concerned. */
export type CommentRights = {
  readonly isDraft: boolean;
  /** Sent for verification and neither returned nor published yet. */
  readonly isInReview: boolean;
  readonly mayDraft: boolean;
  readonly mayPublish: boolean;
  /** Wrote on the draft. */
  readonly isEditor: boolean;
};

type Sort = { readonly isFromImport: boolean };

/** Verifiers write while they verify. */
export function mayComment({ isInReview, mayPublish }: CommentRights): boolean {
  return isInReview && mayPublish;
}

/** What a verifier wrote is closed by a verifier who did not write on the draft; a finding of the import also by who drafts. */
export function mayClose({ isDraft, mayDraft, mayPublish, isEditor }: CommentRights, { isFromImport }: Sort): boolean {
  if (!isDraft) return false;
  return isFromImport ? mayDraft || mayPublish : mayPublish && !isEditor;
}

/** Who drafts says what was done about what a verifier wrote. */
export function mayAnswer({ isDraft, mayDraft }: CommentRights, { isFromImport }: Sort): boolean {
  return isDraft && mayDraft && !isFromImport;
}

type Effects = {
  readonly effectiveFrom: string;
  readonly relations: readonly {
    readonly type: RelationType;
    readonly citation: string;
    readonly target: { readonly name: string } | null;
  }[];
  readonly impact: { readonly beginning: number; readonly ending: number; readonly unreplaced: readonly string[] };
};

/**
 * What publishing does, as sentences for whoever is asked once more.
 *
 * @param today "YYYY-MM-DD" in Jakarta
 */
export function consequencesOf({ effectiveFrom, relations, impact }: Effects, today: string): readonly string[] {
  const day = formatDate(effectiveFrom);
  const named = (type: RelationType) =>
    relations.filter((relation) => relation.type === type).map(({ target, citation }) => target?.name ?? citation);
  const [revoked, amended] = [named("REVOKES"), named("AMENDS")];
  return [
    // A mistyped year would rewrite the past, and what was published is never taken back.
    ...(effectiveFrom < today
      ? [
          `Berlaku surut sejak ${day}: isi portal per tanggal sejak hari itu berubah dan tidak dapat ditarik kembali. Cocokkan harinya dengan naskah.`,
        ]
      : []),
    ...(revoked.length > 0
      ? revoked.map((name) => endSentence(`Mencabut mulai ${day}: ${name}`))
      : ["Tidak mencabut peraturan lain."]),
    ...amended.map((name) => endSentence(`Mengubah mulai ${day}: ${name}`)),
    `${impact.beginning} standar mulai berlaku dan ${impact.ending} standar yang terbit berakhir sehari sebelumnya.`,
    ...(impact.unreplaced.length > 0
      ? [
          endSentence(
            `Berakhir tanpa pengganti, jabatannya tidak lagi punya standar: ${enumerate(impact.unreplaced, MOST_NAMES)}`,
          ),
        ]
      : []),
  ];
}

/** A published version, or one that is about to be, on the line of its position. Days are "YYYY-MM-DD". */
export type Span = {
  readonly id: string;
  readonly positionId: string;
  /** Name of the position, for the sentence that refuses. */
  readonly position: string;
  readonly from: string;
  /** Last day; null while it is open. */
  readonly to: string | null;
  /** First day on which its regulation is no longer in force. */
  readonly revokedFrom: string | null;
};

export type EndPlan = {
  readonly ends: readonly { readonly id: string; readonly to: string | null }[];
  /** Sentences; with any of them nothing may be written. */
  readonly clashes: readonly string[];
};

/**
 * The last day of every version: the day before the next one of its position begins, or before its regulation is revoked,
 * whichever comes first (DESIGN.md 3). Never later than it stands now, and days that have ended stay as they are.
 *
 * @param today "YYYY-MM-DD" in Jakarta
 * @returns only what changes
 */
export function planEnds(spans: readonly Span[], today: string): EndPlan {
  const ends: { id: string; to: string | null }[] = [];
  const clashes: string[] = [];
  for (const line of groupBy(spans, ({ positionId }) => positionId).values()) {
    const ordered = line.toSorted((a, b) => (a.from < b.from ? -1 : 1));
    ordered.forEach((span, index) => {
      const to = endOf(span, ordered[index + 1]?.from ?? null);
      if (to === span.to) return;
      const clash = clashOf(span, to, today);
      if (clash) clashes.push(clash);
      else ends.push({ id: span.id, to });
    });
  }
  return { ends, clashes };
}

function endOf({ to, revokedFrom }: Span, next: string | null): string | null {
  const days = [to, ...[next, revokedFrom].map((day) => day && dayBefore(day))].filter((day) => day !== null);
  // Civil dates sort as text.
  return days.toSorted()[0] ?? null;
}

function clashOf({ position, from, to: stored }: Span, to: string | null, today: string): string | null {
  if (to !== null && to < from) {
    return (
      `Standar ${position} yang sudah terbit baru berlaku mulai ${formatDate(from)}. ` +
      `Peraturan penggantinya harus berlaku sesudah hari itu; periksa tanggal mulai berlakunya.`
    );
  }
  if (stored !== null && stored < today) {
    return (
      `Standar ${position} sudah berakhir pada ${formatDate(stored)}, dan masa berlaku yang sudah lewat tidak dapat ` +
      `diubah. Periksa tanggal mulai berlakunya.`
    );
  }
  return null;
}

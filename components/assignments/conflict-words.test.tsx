import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";

import { CandidatePanel } from "@/components/assignments/candidate-panel";
import { OpenConflicts } from "@/components/assignments/open-conflicts";
import { OwnConflictNote } from "@/components/assignments/own-conflict";
import { ChairConflict } from "@/components/integration/chair-conflict";
import type { OwnConflict } from "@/lib/assignments/own-conflict-queries";
import type { AssignmentPlan, KnownConflict, PlannedCandidate } from "@/lib/assignments/queries";
import { unsentAdvice } from "@/lib/sheets/labels";

vi.mock("@/lib/assignments/actions", () => ({
  decideConflictAction: vi.fn(),
  declareConflictAction: vi.fn(),
  withdrawConflictAction: vi.fn(),
}));
vi.mock("@/components/events/event-controls", () => ({ AssignAssessor: () => null, RemoveAssignment: () => null }));

const [SHEETS, CHAIR] = [
  { isChair: true, hasSheets: true },
  { isChair: true, hasSheets: false },
];
const decidedOn = (day: number) => ({ decidedBy: "Rina", decidedAt: new Date(Date.UTC(2026, 10, day)) });
const WITHDRAWN = { choice: "WITHDRAW", role: SHEETS, reason: "Kerabat dekat.", ...decidedOn(2) } as const;
const KEPT = { choice: "KEEP", role: CHAIR, reason: "Tidak ada ketua lain.", ...decidedOn(3) } as const;
const CONFLICT: KnownConflict = {
  ...{ assessorId: "adi", assessorName: "Adi", reason: "OTHER", note: "Ipar saya", declaredBy: "Adi" },
  ...{ declaredAt: new Date(Date.UTC(2026, 10, 1)), state: "UNDECIDED", role: SHEETS, decisions: [] },
  ...{ isAssignable: false, canTakeBack: false },
};

function panelOf(conflict: Partial<KnownConflict>): string {
  const candidate = { id: "c", name: "Ratna", sheets: [], withdrawn: [], conflicts: [{ ...CONFLICT, ...conflict }] };
  const plan = {
    event: { id: "e", status: "INTEGRATING" },
    canAssign: false,
    instruments: [],
    assessors: [],
    chair: null,
  };
  return renderToStaticMarkup(
    <CandidatePanel
      plan={plan as unknown as AssignmentPlan}
      candidate={candidate as unknown as PlannedCandidate}
      ask={{ page: 1, search: "" }}
    />,
  );
}

describe("to HR, a conflict", () => {
  it("is taken back after a second step and with a reason only, and only where HR may", () => {
    expect(panelOf({})).not.toContain("Cabut");
    expect(panelOf({ canTakeBack: true })).toMatch(/<summary[^>]*>Cabut<span.*Alasan pencabutan.*Ya, cabut/);
  });

  it("of a chair whose sheet was withdrawn leaves only their signing to decide, and says and offers only that", () => {
    const markup = panelOf({ role: CHAIR, decisions: [WITHDRAWN] });
    expect(markup).toContain("Kerabat dekat.");
    expect(markup).toContain(
      "Yang belum diputuskan hanya apakah ia boleh mengesahkan hasil peserta ini sebagai ketua tim.",
    );
    expect(markup).toContain("Izinkan mengesahkan sebagai ketua tim");
    expect(markup).not.toMatch(/Tarik lembarnya|Pertahankan penugasan|masih ikut dihitung/);
  });

  it("keeps every decision in sight, in their order", () => {
    const markup = panelOf({ role: CHAIR, state: "KEPT", decisions: [KEPT, WITHDRAWN] });
    expect(markup).toMatch(
      /Lembar ditarik\..*Kerabat dekat\..*Tetap mengesahkan sebagai ketua tim\..*Tidak ada ketua lain/,
    );
    expect(markup).not.toMatch(/Penugasan dipertahankan|Putuskan/);
  });
});

it("what is said of open conflicts is only what is left to decide", () => {
  const open = { candidateId: "c", candidate: "Ratna", assessor: "Adi" };
  const wordsOf = (role: typeof CHAIR) =>
    renderToStaticMarkup(<OpenConflicts eventId="e" conflicts={[{ ...open, ...role }]} canDecide={false} />);
  expect(wordsOf(SHEETS)).toContain("masih ikut dihitung");
  expect(wordsOf(CHAIR)).not.toMatch(/menarik lembarnya|dihitung/);
  expect(wordsOf(CHAIR)).toContain("apakah ketua tim boleh mengesahkan");
});

describe("that the chair has a conflict", () => {
  const wordsOf = (state: "UNDECIDED" | "KEPT", isListed: boolean) =>
    renderToStaticMarkup(<ChairConflict conflict={{ chairId: "adi", name: "Adi", state }} isListed={isListed} />);

  it("is said once: not again to who is shown it among the open ones", () => {
    expect(wordsOf("UNDECIDED", false)).toContain("belum dapat ikut menetapkan nilai akhir");
    expect(wordsOf("UNDECIDED", true)).toBe("");
    expect(wordsOf("KEPT", false)).toContain("laporan hasil memuatnya");
  });
});

describe("to the assessor, an own conflict", () => {
  const own: OwnConflict = {
    ...{ candidateId: "c", reason: "OTHER", note: "Ipar saya", isOwnWord: true, role: SHEETS, decisions: [] },
  };
  const noteOf = (conflict: OwnConflict | undefined, isReading = false) =>
    renderToStaticMarkup(
      <OwnConflictNote
        candidate={{ id: "c", name: "Ratna" }}
        assessorId="adi"
        conflict={conflict}
        isReading={isReading}
      />,
    );

  it("is shown back with the own words, on the sheet as in the queue", () => {
    expect(noteOf(own)).toContain("Benturan kepentingan dinyatakan: Alasan lain (Ipar saya). Bagian SDM memutuskan");
    expect(noteOf(own, true)).toBe(noteOf(own));
    expect(noteOf(own)).toContain("Cabut");
  });

  it("is not asked about on the sheet", () => {
    expect(noteOf(undefined)).toContain("Nyatakan benturan kepentingan");
    expect(noteOf(undefined, true)).not.toContain("Nyatakan");
  });

  it("says what is left after the sheet was withdrawn, and what was decided then", () => {
    expect(noteOf({ ...own, role: CHAIR, decisions: [WITHDRAWN] })).toMatch(
      /Bagian SDM menarik lembar Anda untuk peserta ini\. Apakah Anda boleh mengesahkan/,
    );
    expect(noteOf({ ...own, role: CHAIR, decisions: [KEPT, WITHDRAWN] })).toMatch(
      /menarik lembar Anda untuk peserta ini\. Bagian SDM mengizinkan Anda mengesahkan hasilnya sebagai ketua tim dengan alasan: Tidak ada ketua lain\.</,
    );
  });
});

it("a chair is not told to ask the chair", () => {
  expect(unsentAdvice({ isChair: true })).toMatch(/Anda ketua tim.*minta bagian SDM/);
  expect(unsentAdvice({ isChair: false })).toContain("Hubungi ketua tim");
});

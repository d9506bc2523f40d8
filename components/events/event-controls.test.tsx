import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";

import { CancelEvent } from "@/components/events/event-controls";

vi.mock("@/lib/events/actions", () => ({ cancelEventAction: vi.fn(), startScoringAction: vi.fn() }));
vi.mock("@/lib/candidates/actions", () => ({
  assignAssessorAction: vi.fn(),
  removeAssignmentAction: vi.fn(),
  removeCandidateAction: vi.fn(),
  returnSheetAction: vi.fn(),
}));

const event = { eventId: "e", revision: 1, sheetCount: 0, sentCount: 0 };

it("says before a cancellation that results brought along from elsewhere go on to hold", () => {
  const markup = renderToStaticMarkup(<CancelEvent {...event} broughtCount={2} />);
  expect(markup).toContain("2 hasil yang dipakai dari kegiatan sebelumnya tidak ikut batal");
  expect(renderToStaticMarkup(<CancelEvent {...event} broughtCount={0} />)).not.toContain("tidak ikut batal");
});

import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";

import { CompetencyForm } from "@/components/editing/part-forms";

vi.mock("@/lib/editing/actions", () => ({
  editIdentityAction: vi.fn(),
  saveCompetencyAction: vi.fn(),
  saveIndicatorAction: vi.fn(),
}));
vi.mock("next/navigation", () => ({ useRouter: vi.fn() }));

const PART = { standardId: "s", viewerId: "v", rowId: "", mark: "", isCited: false } as const;
const EMPTY = {
  id: "",
  code: "",
  ordinal: null,
  name: null,
  nameAsWritten: null,
  level: null,
  description: null,
} as const;

it("keeps what was begun under one kind of competency apart from another kind's", () => {
  const ids = (["MANAGERIAL", "TECHNICAL"] as const).map((kind) =>
    /id="([^"]+-kind)"/
      .exec(renderToStaticMarkup(<CompetencyForm part={PART} competency={{ ...EMPTY, kind }} />))
      ?.at(1),
  );
  expect(ids).toEqual(["competency-MANAGERIAL-new-kind", "competency-TECHNICAL-new-kind"]);
});

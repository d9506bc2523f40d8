import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { FormAnswer } from "@/components/ui/form-answer";
import { refuse } from "@/lib/core/errors";

it("after a session has ended it leads to where one signs in, beside what was typed", () => {
  const html = (failure: Parameters<typeof FormAnswer>[0]["failure"]) =>
    renderToStaticMarkup(<FormAnswer isHeld={false} failure={failure} />);
  const { kind, message } = refuse.unauthenticated();
  expect(html({ kind, message })).toMatch(/<a href="\/masuk" target="_blank"[^>]*>Masuk di tab baru<\/a>/);
  expect(html({ kind: "rule", message: "Tidak dapat." })).not.toContain("/masuk");
});

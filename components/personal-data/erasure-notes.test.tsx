import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { ErasureNotes } from "@/components/personal-data/erasure-notes";

it("says before anybody confirms that the events can not be opened again, for nobody in them", () => {
  expect(renderToStaticMarkup(<ErasureNotes />)).toMatch(
    /tidak dapat dikembalikan ke tahap sebelumnya lagi, juga untuk memperbaiki hasil peserta lain/,
  );
});

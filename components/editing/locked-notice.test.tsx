import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";

import { LockedNotice } from "@/components/editing/locked-notice";

it("says of what is published how its standards are corrected, and how its body is", () => {
  const html = renderToStaticMarkup(<LockedNotice regulation="perbup-uji-1-2026" state="PUBLISHED" />);
  expect(html).toContain("isi standar dengan versi baru");
  expect(html).toContain("batang tubuh dengan koreksi salinan");
});

import type { Route } from "next";

import { ButtonLink } from "@/components/ui/button";
import type { Selection } from "@/lib/comparison/rules";

const LINKS: Readonly<Record<Selection, readonly (readonly [Selection, string])[]>> = {
  ALL: [["IN_CONTENT", "Tampilkan hanya yang berbeda"]],
  IN_CONTENT: [
    ["ALL", "Tampilkan semuanya"],
    ["DIFFERENT", "Sertakan yang hanya beda penulisan, nomor, atau urutan"],
  ],
  DIFFERENT: [
    ["ALL", "Tampilkan semuanya"],
    ["IN_CONTENT", "Tanpa yang hanya beda penulisan, nomor, atau urutan"],
  ],
};

type Props = { readonly selection: Selection; readonly pathOf: (next: Selection) => Route };

/** From what is shown to what else may be shown, in the address. */
export function SelectionLinks({ selection, pathOf }: Props) {
  return LINKS[selection].map(([next, words]) => (
    <ButtonLink key={next} href={pathOf(next)}>
      {words}
    </ButtonLink>
  ));
}

"use server";

import { redirect } from "next/navigation";

import { institutionsOf } from "@/lib/auth/policy";
import { defineFormAction } from "@/lib/core/action";
import { refreshing } from "@/lib/core/refreshing";
import { saying } from "@/lib/core/said";
import type { PartAnswer } from "@/lib/editing/answers";
import { saveScheme, withdrawScheme } from "@/lib/schemes/commands";
import { SaveScheme, WithdrawScheme } from "@/lib/schemes/form";
import { schemePath, schemesPath } from "@/lib/schemes/paths";

export const saveSchemeAction = defineFormAction({
  name: "scheme.save",
  input: SaveScheme,
  async run(viewer, input): Promise<PartAnswer> {
    const { code, mark, isChanged } = await refreshing("/admin/skema", saveScheme(viewer, input));
    const institution = institutionsOf(viewer, "scheme:edit").find(({ id }) => id === input.institutionId);
    if (input.rowId === null && institution) redirect(saying(schemePath(code, institution.slug), "skema-dibuat"));
    return isChanged ? mark : { mark, said: "Tidak ada yang berubah; tidak dibuat versi baru." };
  },
});

export const withdrawSchemeAction = defineFormAction({
  name: "scheme.withdraw",
  input: WithdrawScheme,
  async run(viewer, input) {
    const isThere = await refreshing("/admin/skema", withdrawScheme(viewer, input));
    const slug = institutionsOf(viewer, "scheme:edit").find(({ id }) => id === input.institutionId)?.slug ?? "";
    redirect(saying(isThere ? schemePath(input.code, slug) : schemesPath(slug), "skema-ditarik"));
  },
});

"use server";

import { redirect } from "next/navigation";

import { institutionsOf } from "@/lib/auth/policy";
import { defineFormAction } from "@/lib/core/action";
import { refreshing } from "@/lib/core/refreshing";
import { saveScheme } from "@/lib/schemes/commands";
import { SaveScheme } from "@/lib/schemes/form";
import { schemePath } from "@/lib/schemes/paths";

export const saveSchemeAction = defineFormAction({
  name: "scheme.save",
  input: SaveScheme,
  async run(viewer, input) {
    const { code, mark } = await refreshing("/admin/skema", saveScheme(viewer, input));
    const institution = institutionsOf(viewer, "scheme:edit").find(({ id }) => id === input.institutionId);
    if (input.rowId === null && institution) redirect(schemePath(code, institution.slug));
    return mark;
  },
});

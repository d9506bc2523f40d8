"use server";

import { revalidatePath } from "next/cache";

import { defineFormAction } from "@/lib/core/action";
import { editInstitution } from "@/lib/institutions/commands";
import { EditInstitution } from "@/lib/institutions/schema";

export const editInstitutionAction = defineFormAction({
  name: "institution.edit",
  input: EditInstitution,
  async run(viewer, input) {
    try {
      return await editInstitution(viewer, input);
    } finally {
      // Also where it is refused: after a conflict the page shows what is stored now.
      revalidatePath("/admin/instansi");
    }
  },
});

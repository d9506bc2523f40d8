"use server";

import { defineFormAction } from "@/lib/core/action";
import { refreshing } from "@/lib/core/refreshing";
import { editInstitution } from "@/lib/institutions/commands";
import { EditInstitution } from "@/lib/institutions/schema";

export const editInstitutionAction = defineFormAction({
  name: "institution.edit",
  input: EditInstitution,
  run: (viewer, input) => refreshing("/admin/instansi", editInstitution(viewer, input)),
});

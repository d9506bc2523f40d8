"use server";

import { defineFormAction } from "@/lib/core/action";
import { refreshing } from "@/lib/core/refreshing";
import { saveSuggestion } from "@/lib/suggestions/commands";
import { SaveSuggestion } from "@/lib/suggestions/schema";

export const saveSuggestionAction = defineFormAction({
  name: "suggestion.save",
  input: SaveSuggestion,
  run: (viewer, input) => refreshing("/admin/saran-pengembangan", saveSuggestion(viewer, input)),
});

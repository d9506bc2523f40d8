"use server";

import { redirect } from "next/navigation";

import { defineFormAction } from "@/lib/core/action";
import { saying } from "@/lib/core/said";
import { startRegulation } from "@/lib/regulations/commands";
import { StartRegulation } from "@/lib/regulations/schema";

export const startRegulationAction = defineFormAction({
  name: "regulation.start",
  input: StartRegulation,
  async run(viewer, input) {
    const { slug } = await startRegulation(viewer, input);
    redirect(saying(`/admin/standar/baru?peraturan=${slug}`, "peraturan-dibuat"));
  },
});

"use server";

import { revalidatePath } from "next/cache";

import { applyProposal, decideConflict, declareConflict, withdrawConflict } from "@/lib/assignments/commands";
import { ApplyProposal, DecideConflict, DeclareConflict, WithdrawConflict } from "@/lib/assignments/schema";
import { defineFormAction } from "@/lib/core/action";

export const applyProposalAction = defineFormAction({
  name: "assessors.balance",
  input: ApplyProposal,
  async run(viewer, input) {
    const answer = await applyProposal(viewer, input);
    revalidatePath("/kegiatan", "layout");
    return answer;
  },
});

export const declareConflictAction = defineFormAction({
  name: "conflict.declare",
  input: DeclareConflict,
  async run(viewer, input) {
    await declareConflict(viewer, input);
    revalidatePath("/kegiatan", "layout");
    revalidatePath("/penilaian", "layout");
  },
});

export const decideConflictAction = defineFormAction({
  name: "conflict.decide",
  input: DecideConflict,
  async run(viewer, input) {
    const { voidedSignOffs } = await decideConflict(viewer, input);
    revalidatePath("/kegiatan", "layout");
    revalidatePath("/penilaian", "layout");
    return { choice: input.choice, voidedSignOffs };
  },
});

export const withdrawConflictAction = defineFormAction({
  name: "conflict.withdraw",
  input: WithdrawConflict,
  async run(viewer, input) {
    await withdrawConflict(viewer, input);
    revalidatePath("/kegiatan", "layout");
    revalidatePath("/penilaian", "layout");
  },
});

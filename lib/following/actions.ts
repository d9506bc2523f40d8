"use server";

import { revalidatePath } from "next/cache";

import { defineFormAction } from "@/lib/core/action";
import { addFollower, chooseLeader } from "@/lib/following/commands";
import { AddFollower, ChooseLeader } from "@/lib/following/schema";

/** Also where it is refused: after a conflict the page shows what is stored now. */
async function refreshing(work: Promise<void>): Promise<void> {
  try {
    await work;
  } finally {
    revalidatePath("/admin", "layout");
  }
}

export const chooseLeaderAction = defineFormAction({
  name: "regulation.chooseLeader",
  input: ChooseLeader,
  run: (viewer, input) => refreshing(chooseLeader(viewer, input)),
});

export const addFollowerAction = defineFormAction({
  name: "regulation.addFollower",
  input: AddFollower,
  run: (viewer, input) => refreshing(addFollower(viewer, input)),
});

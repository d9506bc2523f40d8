"use server";

import { defineFormAction } from "@/lib/core/action";
import { refreshing } from "@/lib/core/refreshing";
import { addFollower, chooseLeader } from "@/lib/following/commands";
import { AddFollower, ChooseLeader } from "@/lib/following/schema";

export const chooseLeaderAction = defineFormAction({
  name: "regulation.chooseLeader",
  input: ChooseLeader,
  run: (viewer, input) => refreshing("/admin", chooseLeader(viewer, input)),
});

export const addFollowerAction = defineFormAction({
  name: "regulation.addFollower",
  input: AddFollower,
  run: (viewer, input) => refreshing("/admin", addFollower(viewer, input)),
});
